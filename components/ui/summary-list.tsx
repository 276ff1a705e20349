import type { ReactNode } from "react";
import { classes } from "./classes";

export type Fact = { label: string; value: ReactNode };

/** Facts by name. `spread` is for the check page before something final, with a line between facts. */
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
