import type { Person } from "./person";
import type { Step } from "./step";

/** What happens to one person between the import and the morning on which the demonstration begins. */
export type Story = {
  /** Whether it can be the story of this person. */
  fits?: (who: Person) => boolean;
  steps: (who: Person) => Step[];
};
