import type { ReactNode } from "react";
import { Link } from "./link";

export function TaskList({ children }: { children: ReactNode }) {
  return <ul className="tasks">{children}</ul>;
}

type RowProps = {
  title: ReactNode;
  /** Where the row leads; a blocked row leads nowhere. */
  href?: string;
  note?: ReactNode;
  /** The status, as a Tag. */
  status?: ReactNode;
  children?: ReactNode;
};

/** One item of a list, with its status on the right. */
export function TaskRow({ title, href, note, status, children }: RowProps) {
  return (
    <li className="tasks__row">
      <div className="tasks__words">
        {href === undefined ? <span>{title}</span> : <Link href={href}>{title}</Link>}
        {Boolean(note) && <span className="tasks__note">{note}</span>}
        {children}
      </div>
      {status}
    </li>
  );
}
