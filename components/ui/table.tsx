import type { ReactNode } from "react";
import { classes } from "./classes";
import { Link } from "./link";

/*
 * The roles are written out because a table that is laid out as cards on a phone loses its own.
 */

type TableProps = {
  /** What the table contains, read out before it. */
  label: string;
  showLabel?: boolean;
  /** On a phone each row becomes a card; each cell then needs its `label`. */
  asCards?: boolean;
  children: ReactNode;
};

export function Table({ label, showLabel = false, asCards = false, children }: TableProps) {
  return (
    <table role="table" className={classes("table", asCards && "table--cards")}>
      <caption className={showLabel ? "table__caption" : "govuk-visually-hidden"}>{label}</caption>
      {children}
    </table>
  );
}

/** The row of column headings. */
export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead role="rowgroup">
      <tr role="row">{children}</tr>
    </thead>
  );
}

export function TableBody({ children }: { children: ReactNode }) {
  return <tbody role="rowgroup">{children}</tbody>;
}

export function TableRow({ children }: { children: ReactNode }) {
  return <tr role="row">{children}</tr>;
}

type Column = { children: ReactNode; numeric?: boolean };

export function ColumnHeading({ children, numeric = false }: Column) {
  return (
    <th role="columnheader" scope="col" className={classes(numeric && "table__number")}>
      {children}
    </th>
  );
}

type Sorting = "ascending" | "descending" | undefined;

/** A heading that sorts by its column: a link, so that the sort order is part of the address. */
export function SortHeading({
  children,
  href,
  sorted,
  numeric = false,
}: Column & { href: string; sorted: Sorting }) {
  return (
    <th role="columnheader" scope="col" aria-sort={sorted} className={classes(numeric && "table__number")}>
      <Link href={href} className="table__sort">
        {children}
        <svg width="9" height="12" viewBox="0 0 9 12" aria-hidden="true" fill="currentColor">
          {sorted !== "descending" && (
            <path className={classes(!sorted && "table__unsorted")} d="M4.5 0 9 5H0Z" />
          )}
          {sorted !== "ascending" && (
            <path className={classes(!sorted && "table__unsorted")} d="M0 7h9l-4.5 5Z" />
          )}
        </svg>
      </Link>
    </th>
  );
}

/** The cell that names the row. */
export function RowHeading({ children }: { children: ReactNode }) {
  return (
    <th role="rowheader" scope="row" className="table__name">
      {children}
    </th>
  );
}

type CellProps = {
  children?: ReactNode;
  /** The column's name, shown before the value when rows are cards. */
  label?: string;
  /** Shown next to the row's name on a card, without a label. */
  beside?: boolean;
  /** Left out of a card. */
  onDeskOnly?: boolean;
  numeric?: boolean;
};

export function Cell({ children, label, beside = false, onDeskOnly = false, numeric = false }: CellProps) {
  return (
    <td
      role="cell"
      data-label={label}
      className={classes(
        beside && "table__beside",
        onDeskOnly && "table__desk-only",
        numeric && "table__number",
      )}
    >
      {children}
    </td>
  );
}

/** The second, quieter line of a cell. */
export function CellNote({ children }: { children: ReactNode }) {
  return <span className="table__note">{children}</span>;
}
