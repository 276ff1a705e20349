import type { ReactNode } from "react";
import { classes } from "./classes";

/** What happened, newest first. */
export function Timeline({ children }: { children: ReactNode }) {
  return <ol className="timeline">{children}</ol>;
}

type EntryProps = {
  title: ReactNode;
  /** Who and when, after the title. */
  by: ReactNode;
  /** An event that the product recorded, shown more quietly than what a person wrote. */
  isQuiet?: boolean;
  /** For a link to this entry. */
  id?: string;
  children?: ReactNode;
};

export function TimelineEntry({ title, by, isQuiet = false, id, children }: EntryProps) {
  return (
    <li className={classes("timeline__entry", isQuiet && "timeline__entry--quiet")} id={id}>
      <p className="timeline__head">
        <strong>{title}</strong> <span className="quiet">{by}</span>
      </p>
      {children}
    </li>
  );
}

/** Text that a person typed, with its line breaks. */
export function TypedText({ children }: { children: string }) {
  return <p className="typed-words">{children}</p>;
}
