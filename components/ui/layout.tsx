import type { ReactNode } from "react";
import { classes } from "./classes";

/** Cards or parts below one another, evenly apart. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="stack">{children}</div>;
}

/** Small cards side by side where there is room, below one another on a phone. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="card-grid">{children}</div>;
}

type ColumnsProps = {
  /** What belongs to the page's matter: facts, what to do next. */
  aside: ReactNode;
  /** The aside is read first, and stands first on a phone. */
  asideFirst?: boolean;
  children: ReactNode;
};

/** A wide column and a narrow one, each a stack; below one another on a phone. */
export function Columns({ aside, asideFirst = false, children }: ColumnsProps) {
  return (
    <div className={classes("columns", asideFirst && "columns--aside-first")}>
      {asideFirst && <div className="stack">{aside}</div>}
      <div className="stack">{children}</div>
      {!asideFirst && <div className="stack">{aside}</div>}
    </div>
  );
}

/** Buttons side by side, and a link to think again. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}

/** Reading matter and forms, no wider than the eye likes. */
export function Measure({ children }: { children: ReactNode }) {
  return <div className="measure">{children}</div>;
}

/** A small sheet in the middle of the page: signing in, setting up. */
export function Door({ children }: { children: ReactNode }) {
  return <div className="door card">{children}</div>;
}
