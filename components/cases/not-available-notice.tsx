import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { WarningText } from "@/components/ui/warning-text";
import { hrefTo } from "@/lib/routes";

/** Why a form is not available for the case as it is now, with a link to the case. */
export function NotAvailableNotice({ reference, children }: { reference: string; children: ReactNode }) {
  return (
    <WarningText>
      {children} <Link href={hrefTo("case", { reference })}>See the case</Link>.
    </WarningText>
  );
}
