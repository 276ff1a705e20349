import type { ReactNode } from "react";
import { classes } from "./classes";

export type Fact = { label: string; value: ReactNode };

/** A list of names and values. `spread` is for the check page before a final decision, with a line between rows. */
export function SummaryList({ facts, spread = false }: { facts: readonly Fact[]; spread?: boolean }) {
  return (
    <dl className={classes("facts", spread && "facts--spread")}>
      {facts.map(({ label, value }) => (
        <div className="facts__row" key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
