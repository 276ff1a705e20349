import type { Metadata } from "next";
import { NotFoundNotice } from "@/components/shell/not-found-notice";
import { PublicShell } from "@/components/shell/public-shell";
import { UnsavedText } from "@/components/shell/unsaved-text";
import { unsavedHere } from "@/lib/platform/unsaved";

export const metadata: Metadata = { title: "Page not found" };

/** Also what a form gets that was sent without JavaScript from a page that is no longer theirs: its text. */
export default async function NotFound() {
  const unsaved = await unsavedHere();
  return <PublicShell>{unsaved ? <UnsavedText unsaved={unsaved} /> : <NotFoundNotice />}</PublicShell>;
}
