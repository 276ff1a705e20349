import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import { newRequestKey } from "@/lib/platform/request-key";
import { moveAccount } from "@/lib/staff/writes";
import { askedToEnd } from "./asking-steps";
import {
  approved,
  approvedByOffice,
  contactLost,
  deathConfirmed,
  died,
  openedAgain,
  sentBackTo,
  takenBackBy,
} from "./case-steps";
import { contact, keptInTouch, tried } from "./contact-steps";
import { holdProposed, holdReturned } from "./hold-steps";
import { moved } from "./handover-steps";
import {
  accepted,
  acknowledged,
  started,
  completed,
  day,
  declinedSteps,
  early,
  haven,
  inTouch,
  lately,
  namedByFile,
  onTheWay,
  sent,
  toCompletion,
  within,
  withHaven,
  withPlan,
} from "./passages";
import type { Person } from "./person";
import { professionalsInformed } from "./professional-steps";
import { reviewed } from "./review-steps";
import { applied, type Step } from "./step";
import type { Story } from "./story";
import { calledAfterEndNotes, planDropped } from "./notes";
import { brokenWords, safetyFindings, safetyWords } from "./care-notes";
import type { SafetyOutcome } from "@/lib/domain/vocabulary/safety-outcomes";

const ended = (who: Person, on: CalendarDate, reason: EndReason): Step[] => [
  ...askedToEnd(who, addWorkingDays(on, -1), reason),
  approved(who, on),
];

const seenUntil = (who: Person, last: CalendarDate) => !who.lastContactOn || who.lastContactOn <= last;

export const handedOver = (
  endsOn: string,
  {
    supporting = false,
    checkedOn,
    found,
    then = () => [],
  }: {
    supporting?: boolean;
    checkedOn?: string;
    found?: SafetyOutcome;
    then?: (who: Person) => Step[];
  } = {},
): Story => {
  const ends = day(endsOn);
  const over = onTheWay(ends, 0.85);
  return {
    fits: (who) => seenUntil(who, over) && (!supporting || who.destination !== haven),
    steps: (who) => [
      ...inTouch(who, over),
      ...reviewed(who, onTheWay(ends, 0.1)),
      ...sent(who, onTheWay(ends, 0.28)),
      acknowledged(who, onTheWay(ends, 0.36)),
      accepted(who, onTheWay(ends, 0.48), onTheWay(ends, 0.65)),
      started(who, onTheWay(ends, 0.65)),
      ...(supporting ? withHaven(who, onTheWay(ends, 0.5), over) : []),
      ...completed(who, over),
      ...ended(who, ends, "handed_over"),
      ...(checkedOn ? [checked(who, day(checkedOn), found)] : []),
      ...then(who),
    ],
  };
};

/** A safety check: the destination is asked whether it still supports the person. */
const checked = (who: Person, on: CalendarDate, safetyOutcome: SafetyOutcome = "with_well") =>
  moved(who, on, "check_safety", {
    who: "Their new worker",
    safetyOutcome,
    details: safetyOutcome === "with_well" ? who.chance.deal(safetyWords) : safetyFindings[safetyOutcome],
  });

export const endedBy = (
  reason: EndReason,
  endsOn: string,
  { calledOn }: { calledOn?: string } = {},
): Story => {
  const ends = day(endsOn);
  const last = addWorkingDays(ends, -2);
  return {
    fits: (who) => seenUntil(who, last) && (reason !== "no_further_support_needed" || who.risk !== "high"),
    steps: (who) => [
      ...inTouch(who, last),
      ...reviewed(who, onTheWay(ends, 0.2)),
      ...(reason === "deceased"
        ? [died(who, addWorkingDays(ends, -1), last)]
        : who.plannedByFile
          ? [withdrawn(who, last)]
          : []),
      ...ended(who, ends, reason),
      ...(reason === "deceased" ? [deathConfirmed(who, ends)] : []),
      ...(calledOn ? [calledAfterEnd(who, day(calledOn))] : []),
    ],
  };
};

/** The person was entered twice and referred under both records. The destination still has to be told that one ended. */
export const enteredTwice = (sentOn: string, endsOn: string): Story => ({
  fits: (who) => who.reference !== "YP-0001" && seenUntil(who, addWorkingDays(day(sentOn), -1)),
  steps: (who) => [
    ...inTouch(who, addWorkingDays(day(sentOn), -1)),
    ...reviewed(who, early(who)),
    ...sent(who, day(sentOn)),
    ...ended(who, day(endsOn), "duplicate_or_error"),
  ],
});

/** The person calls after their case has ended. A manager has to decide what happens next. */
const calledAfterEnd = (who: Person, on: CalendarDate) =>
  contact(who, on, {
    direction: "to_us",
    medium: "phone",
    location: null,
    result: "made",
    notes: who.chance.pick(calledAfterEndNotes),
    nextStep: null,
  });

/** Withdraws the plan from the file; nothing was sent. */
const withdrawn = (who: Person, on: CalendarDate) =>
  moved(who, on, "withdraw", { reason: who.chance.pick(planDropped) });

export const lostContact = (endsOn: string): Story => ({
  fits: (who) => who.phone && seenUntil(who, day("2020-07-24")),
  steps: (who) => [
    ...namedByFile(who, lately),
    ...["2020-07-27", "2020-08-03", "2020-08-10", "2020-08-14"].map((on) => tried(who, day(on), "phone")),
    tried(who, day("2020-08-05"), "text"),
    contactLost(who, day("2020-08-06")),
    tried(who, day("2020-08-12"), "letter"),
    tried(who, day("2020-08-17"), "in_person"),
    ...(who.plannedByFile ? [withdrawn(who, addWorkingDays(day(endsOn), -2))] : []),
    ...ended(who, day(endsOn), "lost_contact"),
  ],
});

export const noService = (endsOn: string): Story => ({
  fits: (who) => who.lastContactOn !== null && seenUntil(who, addWorkingDays(day(endsOn), -2)),
  steps: (who) => [
    ...declinedSteps(who, "2020-07-20", "no_capacity"),
    ...inTouch(who, addWorkingDays(day(endsOn), -2)),
    holdProposed(who, addWorkingDays(day(endsOn), -6)),
    holdReturned(
      who,
      addWorkingDays(day(endsOn), -4),
      "No service would take them in October either. Inform the person, and give them every other place to get help.",
    ),
    ...ended(who, day(endsOn), "no_service_available"),
  ],
});

export const endRequested = (reason: EndReason, on: string): Story => ({
  fits: (who) => seenUntil(who, day(on)) && (reason !== "no_further_support_needed" || who.risk !== "high"),
  steps: (who) => [
    ...inTouch(who, reason === "handed_over" ? day("2020-08-17") : lately),
    ...reviewed(who, early(who)),
    ...(reason === "handed_over"
      ? toCompletion(who, within(who, "2020-08-17", "2020-08-28"))
      : who.plannedByFile
        ? [withdrawn(who, addWorkingDays(day(on), -2))]
        : []),
    ...askedToEnd(who, day(on), reason),
  ],
});

export const sentBackOn = (on: string): Story => {
  const { fits = () => true, steps } = endRequested("no_further_support_needed", "2020-08-27");
  return { fits, steps: (who) => [...steps(who), sentBackTo(who, day(on))] };
};

export const takenBackOn = (on: string): Story => {
  const { fits = () => true, steps } = endRequested("moved_away", "2020-08-31");
  return { fits, steps: (who) => [...steps(who), takenBackBy(who, day(on))] };
};

/** The manager requests it herself while the other manager is suspended, so the office decides. */
export const decidedByOffice = (on: string): Story => {
  const asked = day(on);
  return {
    fits: (who) => !who.plannedByFile && seenUntil(who, addWorkingDays(asked, -2)),
    steps: (who) => [
      ...inTouch(who, addWorkingDays(asked, -2)),
      ...reviewed(who, early(who)),
      otherManagerMoved(addWorkingDays(asked, -1), "suspend", 0),
      ...askedToEnd(who, asked, "moved_away", "manager"),
      approvedByOffice(who, addWorkingDays(asked, 1)),
      otherManagerMoved(addWorkingDays(asked, 2), "return", 1),
    ],
  };
};

/** The account of the other manager is suspended after a theft, and opened again. */
const otherManagerMoved = (on: CalendarDate, move: "suspend" | "return", version: number): Step => ({
  on,
  run: async ({ administrator, otherManager: { id: staffId } }) => {
    const moved = await moveAccount(administrator, { requestKey: newRequestKey(), staffId, version, move });
    applied(`${move} the other manager`, moved);
  },
});

export const reopenedAfter = (reason: EndReason, { sentAgain }: { sentAgain: boolean }): Story => {
  const { fits = () => true, steps } = endedBy(reason, "2020-08-07");
  return {
    fits: (who) => !who.plannedByFile && fits(who),
    steps: (who) => [
      ...steps(who),
      openedAgain(who, day("2020-08-17")),
      ...keptInTouch(who, day("2020-08-18"), lately),
      ...(sentAgain ? sent(who, day("2020-09-04")) : withPlan(who, day("2020-09-03"))),
    ],
  };
};

export const readyToClose: Story = {
  fits: (who) => seenUntil(who, day("2020-08-26")),
  steps: (who) => {
    const over = within(who, "2020-08-27", "2020-09-07");
    return [...inTouch(who, over), ...reviewed(who, early(who)), ...toCompletion(who, over)];
  },
};

/** The same, and every professional is informed: all that is left is to request closure. */
export const nothingLeft: Story = {
  fits: (who) => seenUntil(who, day("2020-08-19")),
  steps: (who) => {
    const over = day("2020-08-24");
    return [
      ...inTouch(who, over),
      ...reviewed(who, early(who)),
      ...toCompletion(who, over),
      professionalsInformed(who, addWorkingDays(over, 1)),
    ];
  },
};

/** They were handed over and the case had ended; then they came back, and a new destination is needed. */
export const cameBack = (endsOn: string, on: string): Story => {
  const { fits = () => true, steps } = handedOver(endsOn);
  return {
    fits,
    steps: (who) => [
      ...steps(who),
      openedAgain(who, day(on)),
      contact(who, addWorkingDays(day(on), 1), { result: "made" }),
    ],
  };
};

/** The handover broke down after the case had ended, so we are responsible again. */
export const brokenDownLater = (endsOn: string, on: string): Story => {
  const { fits = () => true, steps } = handedOver(endsOn);
  return {
    fits,
    steps: (who) => [
      ...steps(who),
      moved(who, day(on), "break_down_later", {
        side: "destination",
        details: who.chance.deal(brokenWords),
      }),
      contact(who, addWorkingDays(day(on), 1), { result: "made" }),
      ...keptInTouch(who, addWorkingDays(day(on), 3), lately),
    ],
  };
};

/** Died a few days ago, unexpectedly and during a handover. No second person has confirmed it. */
export const diedLately: Story = {
  fits: (who) => who.practice !== null && seenUntil(who, day("2020-08-28")),
  steps: (who) => [
    ...inTouch(who, day("2020-08-28")),
    ...reviewed(who, early(who)),
    ...sent(who, within(who, "2020-08-03", "2020-08-07")),
    accepted(who, day("2020-08-19"), "2020-09-14"),
    professionalsInformed(who, day("2020-08-24")),
    died(who, day("2020-09-03"), day("2020-09-01"), "unexpected"),
  ],
};
