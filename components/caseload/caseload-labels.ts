import type { CaseloadFigures, CaseloadView } from "@/lib/screens/caseload/types";
import { counted, people } from "@/lib/domain/text/count";

/** "38 people. 3 deadlines have passed. 4 people not contacted in time." */
export function caseloadSentence({ byView, deadlinesPassed, notContactedInTime }: CaseloadFigures): string {
  if (byView.outstanding === 0) return "No one is outstanding.";
  return [
    people(byView.outstanding),
    deadlinesPassed === 0
      ? "No deadlines are overdue"
      : counted(deadlinesPassed, "deadline has passed", "deadlines have passed"),
    notContactedInTime === 0
      ? "Everyone was contacted in time"
      : `${people(notContactedInTime)} not contacted in time`,
  ]
    .map((part) => `${part}.`)
    .join(" ");
}

/** What an empty view says. */
export const emptyViews: Record<CaseloadView, string> = {
  outstanding: "No one is outstanding.",
  overdue: "No one is overdue.",
  due_soon: "Nothing is due soon.",
  on_track: "No one is on track.",
  held: "The commissioner’s office does not hold anyone.",
  done: "No cases have ended yet.",
};
