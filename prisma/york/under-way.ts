import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import type { DeclineReason, PersonDeclinedReason } from "@/lib/domain/vocabulary/handover-reasons";
import { handedTo } from "./case-steps";
import { chased, contact } from "./contact-steps";
import { evidence, moved, planned } from "./handover-steps";
import { holdProposed } from "./hold-steps";
import {
  accepted,
  acknowledged,
  day,
  declinedSteps,
  declineReported,
  haven,
  inTouch,
  lately,
  sent,
  ongoing,
  within,
  withHaven,
} from "./passages";
import type { Cast, Person } from "./person";
import type { Step } from "./step";
import type { Story } from "./story";
import { calledBackWhy, personSays, takenBack } from "./notes";

export const referredLately = ongoing((who) => {
  const on = within(who, who.risk === "high" ? "2020-09-03" : "2020-08-27", "2020-09-07");
  const soon = addWorkingDays(on, 2);
  return [...sent(who, on), ...(soon <= lately && who.chance.happens(0.5) ? [acknowledged(who, soon)] : [])];
});

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
