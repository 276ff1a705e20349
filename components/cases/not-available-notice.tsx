import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { WarningText } from "@/components/ui/warning-text";
import { hrefTo } from "@/lib/routes";

/** Why a form of a case is not offered as the case stands now, and the way back to it. */
export function NotAvailableNotice({ reference, children }: { reference: string; children: ReactNode }) {
  return (
    <WarningText>
      {children} <Link href={hrefTo("case", { reference })}>See the case as it is now</Link>.
    </WarningText>
  );
}
