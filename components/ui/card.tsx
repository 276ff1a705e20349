import type { ReactNode } from "react";
import { classes } from "./classes";

type Props = {
  title?: string;
  /** Shown beside the title: a count, a bar, a link. */
  aside?: ReactNode;
  /** For a card inside another section of the page. */
  level?: 2 | 3;
  /** For a link to this part of the page. */
  id?: string;
  /** A table or a list that reaches from edge to edge. */
  flush?: boolean;
  children: ReactNode;
};

/** A white panel about one subject. */
export function Card({ title, aside, level = 2, id, flush = false, children }: Props) {
  const Heading = level === 2 ? "h2" : "h3";

  return (
    <section className={classes("card", flush && "card--flush")} id={id}>
      {title !== undefined && (
        <div className="card__head">
          <Heading className="card__title">{title}</Heading>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
