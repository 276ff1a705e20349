import type { ReactNode } from "react";
import { Button } from "./button";
import { Icon } from "./icon";
import { Link } from "./link";

type Props = {
  /** The list's own address. */
  path: string;
  label?: string;
  /** Parts of the address that the form must keep, such as the sort order. */
  keep?: Readonly<Record<string, string | undefined>>;
  /** Active filters, each with the address of the list without it. */
  active: readonly { label: string; hrefWithout: string }[];
  hrefWithoutAny: string;
  children: ReactNode;
};

/**
 * Search and filters of a list. They are sent by GET, so that a view can be bookmarked. On a phone they fold away.
 */
export function FilterBar({
  path,
  label = "Search and filter",
  keep = {},
  active,
  hrefWithoutAny,
  children,
}: Props) {
  return (
    <div className="filter">
      <details className="filter__fold" open={active.length > 0}>
        <summary>{label}</summary>
        <form className="filter__form" action={path} role="search" aria-label={label}>
          {Object.entries(keep).map(
            ([name, value]) =>
              value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
          )}
          {children}
          <Button variant="secondary">Apply</Button>
        </form>
      </details>
      {active.length > 0 && (
        <div className="filter__active">
          <ul aria-label="Active filters">
            {active.map((filter) => (
              <li key={filter.label}>
                <Link href={filter.hrefWithout} className="filter__remove">
                  <span className="govuk-visually-hidden">Remove filter</span> {filter.label}{" "}
                  <Icon name="x" />
                </Link>
              </li>
            ))}
          </ul>
          <Link href={hrefWithoutAny}>Clear filters</Link>
        </div>
      )}
    </div>
  );
}
