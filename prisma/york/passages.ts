import { addDays, calendarDate, daysBetween, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import type { DeclineReason } from "@/lib/domain/handover/reasons";
import type { MoveAnswers } from "@/lib/domain/handover/questions";
import { contact, keptInTouch, reviewed, talkedOfHandover } from "./contact-steps";
import { evidence, moved, planned } from "./handover-steps";
import type { Person } from "./person";
import { workingDay, type Step } from "./step";
import { challenged, declineWords } from "./words";

/*
 * What many stories have in common: stretches of a person's way, each made of steps.
 */

export const day = calendarDate;
export const opened = day("2020-07-01");
/** The last day before the demonstration begins. */
export const lately = day("2020-09-08");

/** A working day somewhere between two days. */
export const within = ({ chance }: Person, from: string, to: string) =>
  workingDay(addDays(day(from), chance.whole(0, daysBetween(day(from), day(to)))));

/** The working day at a share of the way from the opening to a day. */
export const onTheWay = (to: CalendarDate, share: number) =>
  workingDay(addDays(opened, Math.max(1, Math.floor(daysBetween(opened, to) * share))));

export const early = (who: Person) => within(who, "2020-07-02", "2020-07-14");

/** The contact that the file names, on that very day, while the service still keeps in touch. */
export const namedByFile = (who: Person, to: CalendarDate) =>
  who.lastContactOn && who.lastContactOn <= to ? [contact(who, who.lastContactOn, { result: "made" })] : [];

export const inTouch = (who: Person, to: CalendarDate, from: CalendarDate = opened) => [
  ...namedByFile(who, to),
  ...keptInTouch(who, from, to),
];

/** A plan for the lead, unless the file brought one. */
export const withPlan = (who: Person, on: CalendarDate) => [
  talkedOfHandover(who, on),
  ...(who.plannedByFile ? [] : [planned(who, on)]),
];

export const sent = (who: Person, on: CalendarDate) => [
  ...withPlan(who, addWorkingDays(on, -1)),
  moved(who, on, "send", { how: who.chance.pick(["email", "phone", "letter"]) }),
];

export const acknowledged = (who: Person, on: CalendarDate) =>
  moved(who, on, "acknowledge", { who: evidence(who).who });

export const accepted = (who: Person, on: CalendarDate, startOn: string) =>
  moved(who, on, "accept", { ...evidence(who), startOn: day(startOn) });

export const begun = (who: Person, on: CalendarDate, answers: Partial<MoveAnswers> = meeting(who, on)) =>
  moved(who, on, "start", answers);

/** At high risk the destination and the service meet the person together. */
const meeting = ({ risk }: Person, on: CalendarDate) =>
  risk === "high" ? { jointMeeting: "held" as const, jointMeetingOn: on } : {};

export const completed = (who: Person, on: CalendarDate) => {
  const { chance } = who;
  const gpTold = chance.happens(0.85);
  return moved(who, on, "complete", {
    firstContactOn: addWorkingDays(on, -chance.whole(1, 2)),
    firstContactSource: evidence(who).who,
    personTold: "yes",
    gpTold: gpTold ? "yes" : "no",
    ...(!gpTold && { whyNot: "Not registered with a GP at the moment; the new service helps with that." }),
  });
};

export const declineReported = (who: Person, on: CalendarDate, declineReason: DeclineReason) =>
  moved(who, on, "report_decline", {
    ...evidence(who),
    declineReason,
    words: who.chance.pick(declineWords[declineReason] ?? challenged),
  });

export const declinedSteps = (who: Person, sentOn: string, reason: DeclineReason) => {
  const on = workingDay(day(sentOn));
  return [
    reviewed(who, early(who)),
    ...sent(who, on),
    declineReported(who, addWorkingDays(on, 6), reason),
    moved(who, addWorkingDays(on, 8), "confirm_decline", { words: who.chance.pick(challenged) }),
  ];
};

/** The whole way of a lead up to the day on which the destination became responsible. */
export const toCompletion = (who: Person, over: CalendarDate) => [
  ...sent(who, addWorkingDays(over, -20)),
  accepted(who, addWorkingDays(over, -13), addWorkingDays(over, -7)),
  begun(who, addWorkingDays(over, -7)),
  completed(who, over),
];

export const haven = "The Haven";

/** The Haven as a second service beside the lead, for the evenings. */
export function withHaven(who: Person, on: CalendarDate, until: CalendarDate | null = null): Step[] {
  const kind = "supporting";
  const answers = evidence({ ...who, destination: haven });
  return [
    planned(who, on, { destination: haven, kind }),
    moved(who, on, "send", { how: "phone", kind }),
    moved(who, addWorkingDays(on, 1), "accept", { ...answers, startOn: addWorkingDays(on, 2), kind }),
    ...(until
      ? [
          moved(who, addWorkingDays(on, 2), "start", { ...meeting(who, addWorkingDays(on, 2)), kind }),
          moved(who, until, "complete", {
            firstContactOn: addWorkingDays(on, 2),
            firstContactSource: answers.who,
            personTold: "yes",
            gpTold: "yes",
            kind,
          }),
        ]
      : []),
  ];
}
