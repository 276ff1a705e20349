import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import type { MoveName } from "@/lib/domain/moves/handover-moves";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import {
  breakdownSideLabels,
  declineReasonLabels,
  personDeclinedLabels,
} from "@/lib/domain/vocabulary/handover-reasons";
import { isTerminal, statusLabels, type HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";

/** An earlier handover to a destination, with its moves, oldest first. */
export type EarlierAttempt = {
  status: HandoverStatus;
  history: readonly { move: MoveName; answers: MoveAnswers }[];
};

/** How an earlier handover there ended, when and why, in one sentence; null for one that is still under way. */
export function attemptSentence({ status, history }: EarlierAttempt, today: CalendarDate): string | null {
  const last = history.at(-1);
  if (!isTerminal(status) || !last) return null;
  const what = `${endWords[status] ?? statusLabels[status]} on ${plainDay(last.answers.happenedOn, today)}`;
  const why = reasonsOf({ status, history }).filter(Boolean).join("; ");
  return `Earlier handover there: ${what}${why ? `: ${why.replace(/\.$/, "")}` : ""}.`;
}

const endWords: Partial<Record<HandoverStatus, string>> = {
  declined: "declined",
  broken_down: "broke down",
  person_declined: "declined by the person",
  withdrawn: "withdrawn",
  completed: "completed",
};

function reasonsOf({ status, history }: EarlierAttempt): (string | undefined)[] {
  const last = history.at(-1)?.answers;
  switch (status) {
    case "declined": {
      const reported = history.findLast(({ move }) => move === "report_decline")?.answers;
      return [reported?.declineReason && declineReasonLabels[reported.declineReason], reported?.statement];
    }
    case "broken_down":
      return [last?.side && `on whose side: ${breakdownSideLabels[last.side].toLowerCase()}`, last?.details];
    case "person_declined":
      return [last?.personDeclinedReason && personDeclinedLabels[last.personDeclinedReason], last?.statement];
    default:
      return [last?.reason];
  }
}
