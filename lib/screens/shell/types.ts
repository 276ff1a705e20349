/** A page that the bar leads to. */
export type ShellLink = {
  href: string;
  label: string;
  icon: "calendar-check" | "chart-column" | "flag" | "list-todo" | "plus" | "signpost" | "upload" | "users";
  /** Beginnings of the addresses that belong to this link too, such as a case to the caseload. */
  covers?: readonly string[];
};

/** What is shown around every staff page. */
export type Shell = {
  actor: { id: string; name: string };
  links: readonly ShellLink[];
  /** The time until support ends: `emphasised` first, `text` after it. */
  closing: { emphasised: string; text: string };
  /** What must be said in the demonstration. */
  demo: string | null;
};
