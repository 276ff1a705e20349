import type { ProgrammeDates } from "@/lib/domain/programme/programme";
import type { ProgrammeSettings } from "@/lib/domain/programme/settings";

/** A closing service, as screens and rules use it. */
export type Programme = {
  id: string;
  name: string;
  provider: string;
  commissioner: string;
  dates: ProgrammeDates;
  settings: ProgrammeSettings;
};
