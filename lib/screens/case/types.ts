import type { ContactVersion } from "@/lib/contacts/types";
import type { AlertFacts } from "@/lib/domain/facts/case";

/** Another record of the same person, with what has to be known of it at a glance. */
export type OtherRecord = {
  reference: string;
  /** The active ones. */
  alerts: readonly AlertFacts[];
  /** The newest contacts. */
  contacts: readonly Pick<
    ContactVersion,
    "id" | "happenedOn" | "medium" | "with" | "professional" | "result"
  >[];
};

/** The records that belong together because one ended as a duplicate of the other. */
export type OtherRecords = {
  /** Whether this one is the duplicate; otherwise it is the one that is kept. */
  isDuplicate: boolean;
  /** Those that the reader reaches. */
  reached: readonly OtherRecord[];
  /** How many more there are. */
  outOfReach: number;
};
