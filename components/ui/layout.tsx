import type { ReactNode } from "react";
import { classes } from "./classes";

/** Cards or sections below each other, evenly spaced. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="stack">{children}</div>;
}

/** Small cards next to each other where there is room, below each other on a phone. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="card-grid">{children}</div>;
}

type ColumnsProps = {
  /** What supports the page's subject: facts, what to do next. */
  aside: ReactNode;
  /** The aside is read first, and comes first on a phone. */
  asideFirst?: boolean;
  children: ReactNode;
};

/** A wide column and a narrow one, each a stack; below each other on a phone. */
export function Columns({ aside, asideFirst = false, children }: ColumnsProps) {
  return (
    <div className={classes("columns", asideFirst && "columns--aside-first")}>
      {asideFirst && <div className="stack">{aside}</div>}
      <div className="stack">{children}</div>
      {!asideFirst && <div className="stack">{aside}</div>}
    </div>
  );
}

/** Buttons next to each other, and a link to cancel. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}

/** Text and forms, at a width that is comfortable to read. */
export function Measure({ children }: { children: ReactNode }) {
  return <div className="measure">{children}</div>;
}

/** A small panel in the middle of the page: sign-in, set-up. */
export function Door({ children }: { children: ReactNode }) {
  return <div className="door card">{children}</div>;
}
