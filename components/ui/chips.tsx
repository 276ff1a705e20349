import type { ReactNode } from "react";
import { Link } from "./link";

export type Chip = { href: string; label: ReactNode; count: number; isCurrent: boolean };

/** Ready-made views of a list, each with its count. */
export function Chips({ label, chips }: { label: string; chips: readonly Chip[] }) {
  return (
    <nav aria-label={label}>
      <ul className="chips">
        {chips.map((chip) => (
          <li key={chip.href}>
            <Link href={chip.href} className="chip" aria-current={chip.isCurrent ? "true" : undefined}>
              {chip.label} <span className="chip__count">{chip.count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
