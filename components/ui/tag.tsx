import type { ReactNode } from "react";
import { classes } from "./classes";

export type Tone = "red" | "amber" | "green" | "info" | "grey";

/** Each shape means the same everywhere, so that colour is never the only signal. */
export type Shape = "triangle" | "square" | "circle" | "ring";

const outlines: Record<Shape, ReactNode> = {
  triangle: <path d="M6 .5 12 11.5H0Z" />,
  square: <rect x="1" y="1" width="10" height="10" rx="1" />,
  circle: <circle cx="6" cy="6" r="5.5" />,
  ring: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="2" />,
};

type Props = { tone?: Tone; shape?: Shape; children: ReactNode };

/** A short status in words, with a shape where it must be found at a glance. */
export function Tag({ tone = "grey", shape, children }: Props) {
  return (
    <span className={classes("tag", `tag--${tone}`)}>
      {shape && (
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" fill="currentColor">
          {outlines[shape]}
        </svg>
      )}
      {children}
    </span>
  );
}

export type UrgencyOnScreen = "overdue" | "due_soon" | "on_track";

const urgencies: Record<UrgencyOnScreen, { tone: Tone; shape: Shape }> = {
  overdue: { tone: "red", shape: "triangle" },
  due_soon: { tone: "amber", shape: "square" },
  on_track: { tone: "green", shape: "circle" },
};

/** How near a deadline is: the shape and the colour say how urgent, the words say how many days. */
export function UrgencyTag({ urgency, children }: { urgency: UrgencyOnScreen; children: ReactNode }) {
  return <Tag {...urgencies[urgency]}>{children}</Tag>;
}
