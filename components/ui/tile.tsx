import type { ReactNode } from "react";
import { Link } from "./link";

/** A row of key figures. */
export function Tiles({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="tiles" aria-label={label}>
      {children}
    </ul>
  );
}

type Props = {
  label: string;
  value: ReactNode;
  /** What the number is compared with, in words. */
  note?: ReactNode;
  /** The list of exactly what is counted. */
  href?: string;
};

/** One figure, with a link to its list. */
export function Tile({ label, value, note, href }: Props) {
  return (
    <li className="tile">
      <span className="tile__label">{label}</span>
      <span className="tile__value">
        {href === undefined ? (
          value
        ) : (
          <Link href={href} className="tile__link">
            {value}
            <span className="govuk-visually-hidden"> {label}: show the list</span>
          </Link>
        )}
      </span>
      {Boolean(note) && <span className="tile__note">{note}</span>}
    </li>
  );
}
