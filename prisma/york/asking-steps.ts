import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import { caseMoved } from "./case-steps";
import { contact } from "./contact-steps";
import type { Person } from "./person";
import { professionalsInformed } from "./professional-steps";
import { needsConcluded } from "./review-steps";
import type { Step } from "./step";
import { approvals, closureWords } from "./notes";

/** End reasons after which the professionals are no longer called. */
const abrupt: ReadonlySet<EndReason> = new Set(["deceased", "duplicate_or_error", "lost_contact"]);
/** End reasons that record the outcome of each need. After a handover the destination continues with them. */
const summedUp: ReadonlySet<EndReason> = new Set(["no_further_support_needed", "moved_away"]);

/** Everything that a closure requires, and the request. */
export const askedToEnd = (
  who: Person,
  on: CalendarDate,
  reason: EndReason,
  by: "worker" | "manager" = "worker",
): Step[] => {
  const before = addWorkingDays(on, -1);
  const text = who.chance.pick(closureWords[reason] ?? approvals);
  const what = reason === "person_declined_support" ? { statement: text } : { details: text };
  const answers = { ...what, ...answersFor(who, on, reason) };
  return [
    ...(reason === "no_further_support_needed" ? [contact(who, before, { result: "made" })] : []),
    ...(abrupt.has(reason) ? [] : [professionalsInformed(who, before)]),
    ...(summedUp.has(reason) ? [needsConcluded(who, before)] : []),
    caseMoved(who, on, { move: "request_closure", endReason: reason }, { by, answers: () => answers }),
  ];
};

function answersFor(who: Person, on: CalendarDate, reason: EndReason): Partial<MoveAnswers> {
  switch (reason) {
    case "no_further_support_needed":
      return {
        comeBack: "Through the services in their letter, or through the surgery.",
        ...informedOfClosing(who),
      };
    case "person_declined_support":
      return {
        alternative: "Three services, which we read about together; the Haven needs no form.",
        capacity: "Talked through on a good day: knows what is ending and what else there is.",
        informationGiven: "yes",
        ...(who.assessed === "high" && {
          professionalInformed: "The crisis team’s duty worker",
          lawfulBasis: "vital_interests",
        }),
        ...informedOfClosing(who),
      };
    case "lost_contact":
      return {
        personInformed: "no",
        gpInformed: who.practice === null ? "no" : "yes",
        whyNot: "No one knows where they are. The letter with other places to get help came back.",
      };
    case "moved_away":
      return { newArea: "The north-east", outOfAreaOffered: "yes", ...informedOfClosing(who) };
    case "long_term_hospital":
      return { contactThere: "Ward manager Celia Stroud", acknowledgedOn: on, ...informedOfClosing(who) };
    case "custody":
      return {
        contactThere: "Nurse Ravi Anand, prison health team",
        acknowledgedOn: on,
        ...informedOfClosing(who),
      };
    case "duplicate_or_error":
      return { keptCase: who.reference === "YP-0001" ? "YP-0002" : "YP-0001" };
    case "deceased":
      return {};
    case "handed_over":
    case "no_service_available":
      return informedOfClosing(who);
  }
}

const informedOfClosing = ({ practice }: Person): Partial<MoveAnswers> =>
  practice === null
    ? { personInformed: "yes", gpInformed: "no", whyNot: "They are not registered with a GP." }
    : { personInformed: "yes", gpInformed: "yes" };
