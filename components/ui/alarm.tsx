import type { ReactNode } from "react";
import { Icon } from "./icon";

/** The gravest thing that a page has to say: what must not be so. In words and with a shape, the colour follows. */
export function Alarm({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="alarm">
      <Icon name="triangle-alert" />
      <div>
        <h2 className="alarm__title">{title}</h2>
        {children}
      </div>
    </section>
  );
}
