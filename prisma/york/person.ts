import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import type { NeedArea } from "@/lib/domain/vocabulary/need-areas";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { Chance } from "./chance";

/** Someone of the example, and all that their story needs. */
export type Person = {
  reference: string;
  firstName: string;
  risk: RiskLevel;
  /** The level that the review of their needs finds. */
  assessed: Exclude<RiskLevel, "not_assessed">;
  needs: readonly NeedArea[];
  phone: boolean;
  leaveMessage: boolean;
  /** Where they are registered with a GP; null when they are not, or the file does not say. */
  practice: string | null;
  /** The day that the file names as the last contact: one is logged on that very day. */
  lastContactOn: CalendarDate | null;
  /** Where the lead handover goes. The file names it for some; then it was planned by the import. */
  destination: string;
  plannedByFile: boolean;
  /** How it is decided what the destinations may know: most consent, some of them in part. */
  sharing: "consent" | "lacks_capacity" | "without_consent" | "refused";
  /** Whose case it is on the day that the story has reached. */
  worker: Actor;
  chance: Chance;
  /** Puts a note together that no one else has. */
  note: (first: readonly [string, ...string[]], last: readonly [string, ...string[]]) => string;
};

/** Everyone else in the example, by what they are called there. */
export type Cast = {
  manager: Actor;
  commissioner: Actor;
  workers: Readonly<Record<"sam" | "ruth" | "imran" | "lucy", Actor>>;
  destinationIds: ReadonlyMap<string, string>;
};
