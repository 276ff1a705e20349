import type { ProgrammeDates } from "@/lib/domain/programme/programme";
import type { ProgrammeSettings } from "@/lib/domain/programme/settings";

/** A closing service, as screens and rules use it. */
export type Programme = {
  id: string;
  name: string;
  provider: string;
  commissioner: string;
  dates: ProgrammeDates;
  /** A commissioning manager has confirmed the dates that were entered at set-up. */
  isConfirmed: boolean;
  settings: ProgrammeSettings;
  /** The longest wait that any of its destinations is known to have; null when none is known. */
  longestWaitWeeks: number | null;
  /** The managers and the commissioning managers who can act, by their ids. */
  staff: { managers: readonly string[]; office: readonly string[] };
};
