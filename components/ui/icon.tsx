/** Lucide shapes in public/icons.svg. A new name here: `npx vitest run components/ui/icon -u` draws it. */
export const iconNames = [
  "calendar-check",
  "chart-column",
  "chevron-left",
  "chevron-right",
  "circle-check",
  "ellipsis",
  "flag",
  "list-todo",
  "phone",
  "plus",
  "signpost",
  "triangle-alert",
  "upload",
  "users",
  "x",
] as const;

export type IconName = (typeof iconNames)[number];

/** A decoration next to words that say the same; hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}
