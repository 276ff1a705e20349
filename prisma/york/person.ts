import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import type { NeedArea } from "@/lib/domain/vocabulary/need-areas";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { Chance } from "./chance";

/** A person of the example, with everything their story needs. */
export type Person = {
  reference: string;
  firstName: string;
  risk: RiskLevel;
  /** The risk level that the needs review finds. */
  assessed: Exclude<RiskLevel, "not_assessed">;
  needs: readonly NeedArea[];
  phone: boolean;
  leaveMessage: boolean;
  /** Their GP practice; null when they have none or the file does not say. */
  practice: string | null;
  /** The last contact in the file. A contact is logged on that day. */
  lastContactOn: CalendarDate | null;
  /** The destination of the lead handover. If the file names it, the import planned the handover. */
  destination: string;
  plannedByFile: boolean;
  /** How sharing is decided: most consent, some of them in part. */
  sharing: "consent" | "lacks_capacity" | "without_consent" | "refused";
  /** The case's worker at this point of the story. */
  worker: Actor;
  chance: Chance;
  /** Makes a note that no one else has. */
  note: (first: readonly [string, ...string[]], last: readonly [string, ...string[]]) => string;
};

/** Everyone else in the example, by name. */
export type Cast = {
  administrator: Actor;
  manager: Actor;
  /** The other manager. */
  otherManager: Actor;
  commissioner: Actor;
  /** A colleague in the commissioner's office. */
  colleague: Actor;
  workers: Readonly<Record<"sam" | "ruth" | "imran" | "lucy" | "gareth", Actor>>;
  destinationIds: ReadonlyMap<string, string>;
};
