import type { ReactNode } from "react";
import { Icon } from "./icon";

/** The most serious message on a page. Words and a shape carry it; the colour only supports them. */
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
