import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import type { DeclineReason, PersonDeclinedReason } from "@/lib/domain/vocabulary/handover-reasons";
import { caseMoved, deathTakenBack, died, handedTo } from "./case-steps";
import { chased, contact, loggedOnTheWrongCase } from "./contact-steps";
import { evidence, moved, planned } from "./handover-steps";
import { holdProposed } from "./hold-steps";
import {
  accepted,
  acknowledged,
  day,
  declinedSteps,
  declineReported,
  early,
  haven,
  inTouch,
  lately,
  sent,
  ongoing,
  within,
  withHaven,
  withPlan,
} from "./passages";
import type { Cast, Person } from "./person";
import { reviewed } from "./review-steps";
import type { Step } from "./step";
import type { Story } from "./story";
import { calledBackWhy, personSays, takenBack } from "./notes";

export const referredLately = ongoing((who) => {
  const on = within(who, who.risk === "high" ? "2020-09-03" : "2020-08-27", "2020-09-07");
  const soon = addWorkingDays(on, 2);
  return [...sent(who, on), ...(soon <= lately && who.chance.happens(0.5) ? [acknowledged(who, soon)] : [])];
});

/** A referral was recorded as sent on the wrong person, and taken back; the destination has not been told yet. */
export const sentByMistake = ongoing((who) => {
  const on = day("2020-09-02");
  return [
    ...sent(who, on),
    moved(who, on, "take_back", {
      reason: "The referral was for another person. This one has not been sent.",
      destinationInformed: "no",
      whyNot: "No one was at the desk after four.",
    }),
    ...loggedOnTheWrongCase(who, on),
  ];
});

/** An acceptance was recorded and taken back the same day: the destination had asked a question, no more. */
export const acceptedByMistake = ongoing((who) => [
  ...sent(who, day("2020-08-26")),
  accepted(who, day("2020-09-03"), day("2020-09-21")),
  moved(who, day("2020-09-03"), "take_back", {
    reason: "They only asked for the address; the answer follows next week.",
  }),
]);

/** Applied through the service’s own form, with help; nothing was sent. No one has asked for three weeks how it goes. */
export const appliedThemselves: Story = {
  fits: (who) => who.assessed !== "low" && (!who.lastContactOn || who.lastContactOn <= day("2020-08-17")),
  steps: (who) => [
    ...inTouch(who, day("2020-08-17")),
    ...reviewed(who, early(who)),
    ...withPlan(who, day("2020-08-18")),
    ownApplication(who, day("2020-08-19")),
  ],
};

/** Applied themselves and went: the person told us whom they saw, and the service is responsible. */
export const wentThemselves: Story = {
  fits: (who) => !who.lastContactOn || who.lastContactOn <= day("2020-08-24"),
  steps: (who) => {
    const about = contact(who, day("2020-09-03"), { result: "made" });
    return [
      ...inTouch(who, day("2020-08-24")),
      ...reviewed(who, early(who)),
      ...withPlan(who, day("2020-08-24")),
      ownApplication(who, day("2020-08-25")),
      about,
      ...(who.assessed === "high"
        ? [moved(who, day("2020-09-03"), "sign", { details: "Talked it through with their worker." })]
        : []),
      moved(who, day("2020-09-03"), "complete_application", {
        about,
        happenedOn: day("2020-09-02"),
        who: "The worker who runs the Tuesday group",
        personInformed: "yes",
        gpInformed: who.practice === null ? "no" : "yes",
        ...(who.practice === null && { whyNot: "They are not registered with a GP." }),
      }),
    ];
  },
};

const ownApplication = (who: Person, on: CalendarDate) =>
  moved(who, on, "apply_themselves", {
    helpedOn: on,
    details: "We filled in the form on their website together. They write within four weeks.",
  });

/** The same, and the office has spoken with the destination: it answers next week. */
export const officeSteppedIn: Story = ongoing((who) => [
  ...sent(who, day("2020-08-03")),
  caseMoved(
    who,
    day("2020-09-08"),
    { move: "step_in" },
    {
      by: "commissioner",
      answers: () => ({
        who: "The team manager",
        how: "phone",
        details: "Their panel meets on Monday and decides then. They call the worker the same day.",
        answerOn: day("2020-09-15"),
      }),
    },
  ),
]);

/** A death was recorded on the wrong person, and the destination was informed of it before that was noticed. */
export const deathByMistake = ongoing((who) => [
  ...sent(who, day("2020-08-20")),
  accepted(who, day("2020-08-27"), day("2020-09-21")),
  died(who, day("2020-09-02"), day("2020-09-01"), "not_known"),
  moved(who, day("2020-09-02"), "inform_destination", { who: "Their duty worker", how: "phone" }),
  deathTakenBack(who, day("2020-09-03")),
]);

/** No answer despite calls: followed up by the worker, then escalated to the manager and then to the office. */
export const silentSince = (from: string, to: string): Story =>
  ongoing((who) => {
    const on = within(who, from, to);
    return [...sent(who, on), chased(who, addWorkingDays(on, 6)), chased(who, day("2020-09-07"))];
  });

export const challengeWon = ongoing((who) => {
  const on = within(who, "2020-08-10", "2020-08-18");
  return [
    ...sent(who, on),
    declineReported(who, addWorkingDays(on, 5), "risk_too_high"),
    moved(who, addWorkingDays(on, 7), "win_challenge", {
      details: who.chance.pick(takenBack),
      answerOn: day("2020-09-14"),
    }),
  ];
});

export const acceptedFor = (
  startOn: string,
  { supporting = false, then = () => [] }: { supporting?: boolean; then?: (who: Person) => Step[] } = {},
): Story =>
  ongoing(
    (who) => {
      const on = within(who, "2020-08-05", "2020-08-20");
      return [
        ...sent(who, on),
        ...(who.chance.happens(0.5) ? [acknowledged(who, addWorkingDays(on, 2))] : []),
        accepted(who, addWorkingDays(on, who.chance.whole(4, 9)), startOn),
        ...(supporting ? withHaven(who, addWorkingDays(on, 3)) : []),
        ...then(who),
      ];
    },
    (who) => !supporting || who.destination !== haven,
  );

/** They have moved their start twice; it is now in the last week. */
export const startMovedTwice = (who: Person): Step[] => {
  const changed = (on: string, startOn: string, reason: string) =>
    moved(who, day(on), "change_start", { who: evidence(who).who, startOn: day(startOn), reason });
  return [
    changed("2020-09-03", "2020-09-14", "Their worker is off sick."),
    changed("2020-09-08", "2020-09-24", "The room is not free before then."),
  ];
};

export const declineWaits = (reason: DeclineReason, on: string): Story =>
  ongoing((who) => [...sent(who, addWorkingDays(day(on), -7)), declineReported(who, day(on), reason)]);

export const declined = (reason: DeclineReason, { plansAgain = "" } = {}): Story => ({
  fits: (who) => who.lastContactOn !== null && who.destination !== plansAgain,
  steps: (who) => [
    ...inTouch(who, lately),
    ...declinedSteps(who, within(who, "2020-07-27", "2020-08-12"), reason),
    ...(plansAgain ? [planned(who, day("2020-09-02"), { destination: plansAgain })] : []),
  ],
});

export const personDeclined = (personDeclinedReason: PersonDeclinedReason): Story =>
  ongoing((who) => {
    const on = within(who, "2020-08-03", "2020-08-21");
    const about = contact(who, addWorkingDays(on, 5), { result: "made", purposes: ["handover_planning"] });
    return [
      ...sent(who, on),
      about,
      moved(who, addWorkingDays(on, 5), "record_person_declines", {
        about,
        personDeclinedReason,
        statement: who.chance.deal(personSays),
        informationGiven: "yes",
      }),
    ];
  });

export const calledBack = ongoing((who) => {
  const on = within(who, "2020-08-10", "2020-08-24");
  return [
    ...sent(who, on),
    moved(who, addWorkingDays(on, 4), "withdraw", {
      reason: who.chance.pick(calledBackWhy),
      destinationInformed: "yes",
    }),
  ];
});

export const withoutPlan = ongoing(
  () => [],
  (who) => !who.plannedByFile,
);

/** No service can start in time, so a manager proposes a hold. */
export const holdAskedFor = (on: string): Story =>
  ongoing(
    (who) => [holdProposed(who, day(on))],
    (who) => !who.plannedByFile,
  );

export const brokenDown = (on: string): Story =>
  ongoing((who) => {
    const at = within(who, "2020-07-27", "2020-08-05");
    return [
      ...sent(who, at),
      acknowledged(who, addWorkingDays(at, 2)),
      accepted(who, addWorkingDays(at, 5), "2020-08-31"),
      moved(who, day(on), "break_down", {
        side: "person",
        details: "Went once and will not go again: the room was too full.",
        destinationInformed: "yes",
      }),
    ];
  });

export const notReviewed: Story = {
  fits: (who) => who.lastContactOn !== null,
  steps: (who) => inTouch(who, lately),
};

/** The same story with a different sharing decision. */
export const decidedAs = ({ fits, steps }: Story, sharing: Person["sharing"]): Story => ({
  ...(fits && { fits }),
  steps: (who) => steps({ ...who, sharing }),
});

/** The same story with a new worker from a given day. */
export const changingHands = (
  { fits = () => true, steps }: Story,
  on: string,
  to: keyof Cast["workers"],
): Story => ({
  fits: (who) => who.worker.name === "Imran Shah" && fits(who),
  steps: (who) => [handedTo(who, day(on), to), ...steps(who)],
});
