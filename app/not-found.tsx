import type { Metadata } from "next";
import { NotFoundNotice } from "@/components/shell/not-found-notice";
import { PublicShell } from "@/components/shell/public-shell";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <PublicShell>
      <NotFoundNotice />
    </PublicShell>
  );
}
