"use client";

import { dropAllDrafts } from "@/components/ui/draft";

/** Signing out takes the unsaved drafts along: the next person at this computer must not meet them. */
export function SignOutForm({ signOut }: { signOut: () => Promise<void> }) {
  return (
    <form action={signOut} onSubmit={dropAllDrafts}>
      <button type="submit" className="link-button">
        Sign out
      </button>
    </form>
  );
}
