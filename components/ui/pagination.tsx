import { Icon } from "./icon";
import { Link } from "./link";

type Props = {
  /** What the list contains, such as "people". */
  of: string;
  page: number;
  pageSize: number;
  total: number;
  hrefOf: (page: number) => string;
};

/** Which part of a long list this page shows, with links to the previous and next. */
export function Pagination({ of, page, pageSize, total, hrefOf }: Props) {
  const pages = Math.ceil(total / pageSize);
  if (total === 0) return null;

  const first = (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);

  return (
    <nav className="pagination" aria-label="Pages">
      <p className="number">{pages === 1 ? `All ${total} ${of}` : `${first} to ${last} of ${total} ${of}`}</p>
      {pages > 1 && (
        <ul>
          {page > 1 && (
            <li>
              <Link href={hrefOf(page - 1)} rel="prev">
                <Icon name="chevron-left" /> Previous<span className="govuk-visually-hidden"> page</span>
              </Link>
            </li>
          )}
          <li>
            Page {page} of {pages}
          </li>
          {page < pages && (
            <li>
              <Link href={hrefOf(page + 1)} rel="next">
                Next<span className="govuk-visually-hidden"> page</span> <Icon name="chevron-right" />
              </Link>
            </li>
          )}
        </ul>
      )}
    </nav>
  );
}
