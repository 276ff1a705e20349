import type { ReactNode } from "react";
import { StaffShell } from "@/components/shell/staff-shell";
import { signOutAction } from "@/lib/auth/actions";
import { loadShell } from "@/lib/screens/shell/loaders";

export default async function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <StaffShell shell={await loadShell()} signOut={signOutAction}>
      {children}
    </StaffShell>
  );
}
