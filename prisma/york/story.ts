import type { Person } from "./person";
import type { Step } from "./step";

/** What happens to one person between the import and the morning the demonstration starts. */
export type Story = {
  /** Whether the story fits this person. */
  fits?: (who: Person) => boolean;
  steps: (who: Person) => Step[];
};
