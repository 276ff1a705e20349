import { fullDay } from "@/lib/domain/calendar/format";
import { dayOf } from "@/lib/domain/calendar/calendar-date";
import type { ChangeOutcome } from "@/lib/domain/programme/change";
import type { ProgrammeChange } from "@/lib/programme-changes/types";

const outcomeWords: Readonly<Record<ChangeOutcome, string>> = {
  approved: "Approved",
  sent_back: "Sent back",
  taken_back: "Taken back",
};

/** What became of a change, by whom and when. */
export function outcomeOf({ outcome, decidedBy, decidedAt }: ProgrammeChange): string {
  if (outcome === null || decidedAt === null) return "Waiting for the commissioner’s office";
  return `${outcomeWords[outcome]} by ${decidedBy?.name ?? ""}, ${fullDay(dayOf(decidedAt))}`;
}

/** Who proposed a change, and when. */
export const proposalOf = ({ proposedBy, proposedAt }: ProgrammeChange) =>
  `Proposed by ${proposedBy.name}, ${fullDay(dayOf(proposedAt))}`;
