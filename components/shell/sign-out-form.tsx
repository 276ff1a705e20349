"use client";

import { dropAllDrafts } from "@/components/ui/draft";

/** Signing out deletes unsaved drafts: the next person at this computer must not see them. */
export function SignOutForm({ signOut }: { signOut: () => Promise<void> }) {
  return (
    <form action={signOut} onSubmit={dropAllDrafts}>
      <button type="submit" className="link-button">
        Sign out
      </button>
    </form>
  );
}
