import { addDays, calendarDate, daysBetween, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import type { DeclineReason } from "@/lib/domain/vocabulary/handover-reasons";
import type { HandoverKind } from "@/lib/domain/vocabulary/handover-statuses";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import { checklistDone } from "./checklist-steps";
import { contact, keptInTouch, talkedOfHandover } from "./contact-steps";
import { evidence, moved, planned, referred } from "./handover-steps";
import type { Person } from "./person";
import { prepared } from "./referral-steps";
import { professionalsInformed } from "./professional-steps";
import { assessed, reviewed } from "./review-steps";
import { workingDay, type Step } from "./step";
import type { Story } from "./story";
import { challenged, declineWords, interimPlans } from "./notes";

/*
 * Parts that many stories share, each made of steps.
 */

export const day = calendarDate;
export const opened = day("2020-07-01");
/** The last day of support. */
const closesOn = day("2020-09-30");
/** The last day before the demonstration starts. */
export const lately = day("2020-09-08");

/** A random working day between two days. */
export const within = ({ chance }: Person, from: string, to: string) =>
  workingDay(addDays(day(from), chance.whole(0, daysBetween(day(from), day(to)))));

/** The working day at a fraction of the time from the opening to a day. */
export const onTheWay = (to: CalendarDate, share: number) =>
  workingDay(addDays(opened, Math.max(1, Math.floor(daysBetween(opened, to) * share))));

export const early = (who: Person) => within(who, "2020-07-02", "2020-07-14");

/** The last contact in the file, on its own day, while the service keeps in touch. */
export const namedByFile = (who: Person, to: CalendarDate) =>
  who.lastContactOn && who.lastContactOn <= to ? [contact(who, who.lastContactOn, { result: "made" })] : [];

export const inTouch = (who: Person, to: CalendarDate, from: CalendarDate = opened) => [
  ...namedByFile(who, to),
  ...keptInTouch(who, from, to),
];

/** A review and regular contacts until now, with other steps. */
export const ongoing = (steps: (who: Person) => Step[], fits?: Story["fits"]): Story => ({
  ...(fits && { fits }),
  steps: (who) => [
    ...inTouch(who, lately),
    ...reviewed(who, early(who)),
    ...(who.chance.happens(0.4) ? [assessed(who, within(who, "2020-08-13", "2020-09-03"))] : []),
    ...(who.chance.happens(0.7)
      ? [professionalsInformed(who, within(who, "2020-08-12", "2020-09-07"), "some")]
      : []),
    ...steps(who),
  ],
});

/** Plans a lead handover, unless the file has one. */
export const withPlan = (who: Person, on: CalendarDate) => [
  talkedOfHandover(who, on),
  ...(who.plannedByFile ? [] : [planned(who, on)]),
];

/** The plan, everything that a referral requires, and the referral on the day after. */
export const sent = (who: Person, on: CalendarDate) => [
  ...withPlan(who, addWorkingDays(on, -1)),
  ...prepared(who, addWorkingDays(on, -1)),
  ...referred(who, on, { how: who.chance.pick(["email", "email", "letter"]) }),
];

export const acknowledged = (who: Person, on: CalendarDate, kind: HandoverKind = "lead") => {
  const { who: name, how } = evidence(kind === "lead" ? who : { ...who, destination: haven });
  return moved(who, on, "acknowledge", { who: name, how, kind });
};

/** An acceptance; with interim cover if the start is after the closing date. */
export const accepted = (who: Person, on: CalendarDate, startOn: string) =>
  moved(who, on, "accept", {
    ...evidence(who),
    startOn: day(startOn),
    ...(startOn > closesOn && { interimPlan: who.chance.deal(interimPlans) }),
  });

export const started = (who: Person, on: CalendarDate, answers: Partial<MoveAnswers> = meeting(who, on)) =>
  moved(who, on, "start", answers);

/** At high risk the destination and the service meet the person together. */
const meeting = ({ assessed }: Person, on: CalendarDate) =>
  assessed === "high" ? { jointMeeting: "held" as const, jointMeetingOn: on } : {};

/** What the destination says of its first contact with the person. */
export const seen = (who: Person, on: CalendarDate, kind: HandoverKind = "lead") =>
  moved(who, on, "confirm_first_contact", {
    firstContactOn: on,
    firstContactSource: evidence(kind === "lead" ? who : { ...who, destination: haven }).who,
    kind,
  });

/** The first contact, the completed checklist, a manager's signature at high risk, and the completed handover. */
export const completed = (who: Person, on: CalendarDate, kind: HandoverKind = "lead"): Step[] => {
  const { chance, practice } = who;
  return [
    seen(who, addWorkingDays(on, -chance.whole(0, 1)), kind),
    checklistDone(who, on, { kind }),
    ...(who.assessed === "high"
      ? [moved(who, on, "sign", { details: "Read the plan and called their team lead.", kind })]
      : []),
    moved(who, on, "complete", {
      personInformed: "yes",
      gpInformed: practice === null ? "no" : "yes",
      ...(practice === null && {
        whyNot: "Not registered with a GP at the moment; the new service helps with that.",
      }),
      kind,
    }),
  ];
};

export const declineReported = (who: Person, on: CalendarDate, declineReason: DeclineReason) =>
  moved(who, on, "report_decline", {
    ...evidence(who),
    declineReason,
    statement: who.chance.pick(declineWords[declineReason] ?? challenged),
  });

export const declinedSteps = (who: Person, sentOn: string, reason: DeclineReason) => {
  const on = workingDay(day(sentOn));
  return [
    ...reviewed(who, early(who)),
    ...sent(who, on),
    declineReported(who, addWorkingDays(on, 6), reason),
    moved(who, addWorkingDays(on, 8), "confirm_decline", { details: who.chance.pick(challenged) }),
  ];
};

/** A lead handover from the plan to the day the destination became responsible. */
export const toCompletion = (who: Person, over: CalendarDate) => [
  ...sent(who, addWorkingDays(over, -20)),
  acknowledged(who, addWorkingDays(over, -18)),
  accepted(who, addWorkingDays(over, -13), addWorkingDays(over, -7)),
  started(who, addWorkingDays(over, -7)),
  ...completed(who, over),
];

export const haven = "The Haven";

/** The Haven as a supporting service for the evenings. */
export function withHaven(who: Person, on: CalendarDate, until: CalendarDate | null = null): Step[] {
  const kind = "supporting";
  const answers = evidence({ ...who, destination: haven });
  const next = addWorkingDays(on, 1);
  const begins = until ? addWorkingDays(on, 2) : day("2020-09-16");
  return [
    planned(who, on, { destination: haven, kind }),
    ...prepared(who, on, { destination: haven, kind }),
    ...referred(who, on, { how: "email", kind }),
    moved(who, next, "accept", { ...answers, startOn: begins, kind }),
    ...(until
      ? [
          acknowledged(who, next, kind),
          moved(who, begins, "start", { ...meeting(who, begins), kind }),
          ...completed(who, until, kind),
        ]
      : []),
  ];
}
