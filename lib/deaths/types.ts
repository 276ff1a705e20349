import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { DeathExpectation } from "@/lib/domain/vocabulary/deaths";

/** The recorded death of a case that was not taken back, as its page shows it. */
export type DeathView = {
  diedOn: CalendarDate;
  /** Otherwise it is the day on which the person was found. */
  isDayKnown: boolean;
  expectation: DeathExpectation;
  /** Who informed us. */
  source: string;
  /** How it was checked; null where an earlier version did not ask. */
  checked: string | null;
  coronersOfficer: string | null;
  familyContact: string | null;
  /** Whether the commissioner was informed, or why not; null where that was not asked. */
  commissioner: { isInformed: boolean; whyNot: string | null } | null;
  recorded: { by: string; at: Date };
  /** The second person; null until they have confirmed it. */
  confirmed: { by: string; at: Date } | null;
};

/** What recording a death on a case brings about, with the names of the destinations. */
export type DeathEffects = {
  withdrawn: readonly string[];
  toInform: readonly string[];
  returnsProposal: boolean;
  /** How many professionals are to be informed of it. */
  professionals: number;
};
