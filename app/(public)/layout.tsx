import type { ReactNode } from "react";
import { PublicShell } from "@/components/shell/public-shell";
import { loadPublicNotice } from "@/lib/screens/shell/loaders";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicShell notice={loadPublicNotice()}>{children}</PublicShell>;
}
