import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnsavedText } from "@/components/shell/unsaved-text";
import { unsavedHere } from "@/lib/platform/unsaved";

export const metadata: Metadata = { title: "Not saved" };

/** What the request guard gives a form that was sent without JavaScript and whose own page cannot be shown. */
export default async function NotSavedPage() {
  const unsaved = await unsavedHere();
  return unsaved ? <UnsavedText unsaved={unsaved} /> : notFound();
}
