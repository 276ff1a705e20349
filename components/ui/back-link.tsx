import type { ReactNode } from "react";
import { Icon } from "./icon";
import { Link } from "./link";

/** A link back, by name: "My caseload", "Back to Fay Fenwick". */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="back-link">
      <Icon name="chevron-left" />
      {children}
    </Link>
  );
}
