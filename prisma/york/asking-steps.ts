import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import { caseMoved } from "./case-steps";
import { contact } from "./contact-steps";
import type { Person } from "./person";
import { professionalsTold } from "./professional-steps";
import { needsSettled } from "./review-steps";
import type { Step } from "./step";
import { approvals, closureWords } from "./words";

/** Ends of a case in which no one rings the professionals any more. */
const abrupt: ReadonlySet<EndReason> = new Set(["deceased", "duplicate_or_error", "lost_contact"]);
/** Ends that say what became of each need; after a handover the destination carries them on. */
const summedUp: ReadonlySet<EndReason> = new Set(["no_further_support_needed", "moved_away"]);

/** All that a closure waits for, and the request. */
export const askedToEnd = (who: Person, on: CalendarDate, reason: EndReason): Step[] => {
  const before = addWorkingDays(on, -1);
  const text = who.chance.pick(closureWords[reason] ?? approvals);
  const what = reason === "person_declined_support" ? { statement: text } : { details: text };
  const answers = { ...what, ...answersFor(who, on, reason) };
  return [
    ...(reason === "no_further_support_needed" ? [contact(who, before, { result: "made" })] : []),
    ...(abrupt.has(reason) ? [] : [professionalsTold(who, before)]),
    ...(summedUp.has(reason) ? [needsSettled(who, before)] : []),
    caseMoved(who, on, { move: "request_closure", endReason: reason }, { answers: () => answers }),
  ];
};

function answersFor(who: Person, on: CalendarDate, reason: EndReason): Partial<MoveAnswers> {
  switch (reason) {
    case "no_further_support_needed":
      return { comeBack: "By the routes in their letter, or through the surgery.", ...told(who) };
    case "person_declined_support":
      return {
        alternative: "Three routes, read out together; the Haven without any form.",
        capacity: "Talked through on a good day: knows what ends and what there is instead.",
        informationGiven: "yes",
        ...(who.assessed === "high" && {
          professionalInformed: "The crisis team’s duty worker",
          lawfulBasis: "vital_interests",
        }),
        ...told(who),
      };
    case "lost_contact":
      return {
        personInformed: "no",
        gpInformed: who.practice === null ? "no" : "yes",
        whyNot: "No one knows where they are. The letter with the routes came back.",
      };
    case "moved_away":
      return { newArea: "The north-east", outOfAreaOffered: "yes", ...told(who) };
    case "long_term_hospital":
      return { contactThere: "Ward manager Celia Stroud", acknowledgedOn: on, ...told(who) };
    case "custody":
      return { contactThere: "Nurse Ravi Anand, prison health team", acknowledgedOn: on, ...told(who) };
    case "duplicate_or_error":
      return { keptCase: who.reference === "YP-0001" ? "YP-0002" : "YP-0001" };
    case "deceased":
      return {};
    case "handed_over":
    case "no_service_available":
      return told(who);
  }
}

const told = ({ practice }: Person): Partial<MoveAnswers> =>
  practice === null
    ? { personInformed: "yes", gpInformed: "no", whyNot: "There is no GP to tell: they are not registered." }
    : { personInformed: "yes", gpInformed: "yes" };
