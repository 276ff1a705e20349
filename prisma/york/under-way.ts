import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import type { DeclineReason, PersonDeclinedReason } from "@/lib/domain/handover/reasons";
import { handedTo } from "./case-steps";
import { chased, contact, reviewed, tried } from "./contact-steps";
import { evidence, moved, planned } from "./handover-steps";
import {
  accepted,
  acknowledged,
  begun,
  day,
  declinedSteps,
  declineReported,
  early,
  haven,
  inTouch,
  lately,
  namedByFile,
  opened,
  sent,
  within,
  withHaven,
  withPlan,
} from "./passages";
import type { Cast, Person } from "./person";
import { workingDay, type Step } from "./step";
import type { Story } from "./story";
import { interimPlans, personSays, takenBack, calledBackWhy } from "./words";

/** Somebody who was reviewed and is kept in touch with up to now, and what happens besides. */
const standing = (steps: (who: Person) => Step[], fits?: Story["fits"]): Story => ({
  ...(fits && { fits }),
  steps: (who) => [...inTouch(who, lately), reviewed(who, early(who)), ...steps(who)],
});

export const referredLately = standing((who) => {
  const on = within(who, who.risk === "high" ? "2020-09-03" : "2020-08-27", "2020-09-07");
  const soon = addWorkingDays(on, 2);
  return [...sent(who, on), ...(soon <= lately && who.chance.happens(0.5) ? [acknowledged(who, soon)] : [])];
});

export const silent = standing((who) => {
  const on =
    who.risk === "high" ? within(who, "2020-08-19", "2020-08-26") : within(who, "2020-08-12", "2020-08-20");
  return [...sent(who, on), chased(who, addWorkingDays(on, 6)), chased(who, day("2020-09-07"))];
});

export const challengeWon = standing((who) => {
  const on = within(who, "2020-08-10", "2020-08-18");
  return [
    ...sent(who, on),
    declineReported(who, addWorkingDays(on, 5), "risk_too_high"),
    moved(who, addWorkingDays(on, 7), "win_challenge", {
      words: who.chance.pick(takenBack),
      answerOn: day("2020-09-14"),
    }),
  ];
});

type Place = { startOn?: string; reviewOn: string };

export const onWaitingList = (place: Place, { before }: { before?: Place } = {}): Story =>
  standing((who) => {
    const on = within(who, "2020-07-20", "2020-08-05");
    const listed = (at: CalendarDate, { startOn, reviewOn }: Place) =>
      moved(who, at, "put_on_waiting_list", {
        ...evidence(who),
        ...(startOn && { startOn: day(startOn) }),
        reviewOn: day(reviewOn),
        interimPlan: who.chance.deal(interimPlans),
      });
    return [
      ...sent(who, on),
      listed(addWorkingDays(on, 6), before ?? place),
      ...(before ? [listed(day(before.reviewOn), place)] : []),
    ];
  });

export const acceptedFor = (startOn: string, { supporting = false } = {}): Story =>
  standing(
    (who) => {
      const on = within(who, "2020-08-05", "2020-08-20");
      return [
        ...sent(who, on),
        ...(who.chance.happens(0.5) ? [acknowledged(who, addWorkingDays(on, 2))] : []),
        accepted(who, addWorkingDays(on, who.chance.whole(4, 9)), startOn),
        ...(supporting ? withHaven(who, addWorkingDays(on, 3)) : []),
      ];
    },
    (who) => !supporting || who.destination !== haven,
  );

export const handingOver = ({
  meeting: stands = "held",
  supporting = false,
}: {
  meeting?: "held" | "booked" | "waived";
  supporting?: boolean;
} = {}): Story =>
  standing(
    (who) => {
      const on = within(who, "2020-07-22", "2020-08-07");
      const start = addWorkingDays(on, who.chance.whole(11, 16));
      return [
        ...sent(who, on),
        accepted(who, addWorkingDays(on, who.chance.whole(4, 8)), start),
        stands === "waived"
          ? moved(who, start, "start", {
              jointMeeting: "waived",
              whyNot: "They know each other well from before. Both would rather begin at once.",
              by: "manager",
            })
          : stands === "booked"
            ? begun(who, start, { jointMeeting: "booked", jointMeetingOn: day("2020-09-11") })
            : begun(who, start),
        ...(supporting ? withHaven(who, addWorkingDays(on, 2)) : []),
      ];
    },
    (who) => (stands === "held" || who.risk === "high") && (!supporting || who.destination !== haven),
  );

export const declineWaits = (reason: DeclineReason, on: string): Story =>
  standing((who) => [...sent(who, addWorkingDays(day(on), -7)), declineReported(who, day(on), reason)]);

export const declined = (reason: DeclineReason, { plansAgain = "" } = {}): Story => ({
  fits: (who) => who.lastContactOn !== null && who.destination !== plansAgain,
  steps: (who) => [
    ...inTouch(who, lately),
    ...declinedSteps(who, within(who, "2020-07-27", "2020-08-12"), reason),
    ...(plansAgain ? [planned(who, day("2020-09-02"), { destination: plansAgain })] : []),
  ],
});

export const personDeclined = (personDeclinedReason: PersonDeclinedReason): Story =>
  standing((who) => {
    const on = within(who, "2020-08-03", "2020-08-21");
    const about = contact(who, addWorkingDays(on, 5), { result: "made", purposes: ["handover_planning"] });
    return [
      ...sent(who, on),
      about,
      moved(who, addWorkingDays(on, 5), "record_person_declines", {
        about,
        personDeclinedReason,
        words: who.chance.deal(personSays),
        informationGiven: "yes",
      }),
    ];
  });

export const calledBack = standing((who) => {
  const on = within(who, "2020-08-10", "2020-08-24");
  return [
    ...sent(who, on),
    moved(who, addWorkingDays(on, 4), "withdraw", {
      words: who.chance.pick(calledBackWhy),
      destinationTold: "yes",
    }),
  ];
});

export const draftOnly = standing((who) => withPlan(who, within(who, "2020-08-10", "2020-09-04")));

export const withoutPlan = standing(
  () => [],
  (who) => !who.plannedByFile,
);

export const notReviewed: Story = {
  fits: (who) => who.lastContactOn !== null,
  steps: (who) => inTouch(who, lately),
};

export const neverSeen: Story = {
  fits: (who) => who.lastContactOn === null,
  steps: (who) =>
    ["2020-07-08", "2020-07-21", "2020-08-06", "2020-08-25"].map((on) => tried(who, workingDay(day(on)))),
};

/** At high risk, without a plan, and not seen in time. */
export const highWithoutPlan: Story = {
  fits: ({ risk, plannedByFile, lastContactOn }) =>
    risk === "high" && !plannedByFile && lastContactOn !== null && lastContactOn > "2020-07-20",
  steps: (who) => [reviewed(who, early(who)), ...notSeenSince(who)],
};

/** The referral was made and then the contact thinned out. */
export const outOfSight: Story = {
  fits: ({ lastContactOn }) => lastContactOn !== null && lastContactOn <= "2020-08-12",
  steps: (who) => [
    reviewed(who, early(who)),
    ...sent(who, within(who, "2020-07-27", "2020-08-07")),
    accepted(who, day("2020-08-19"), "2020-09-21"),
    ...notSeenSince(who),
  ],
};

function notSeenSince(who: Person): Step[] {
  const since = who.lastContactOn ?? opened;
  const attempts = [4, 9, 15].map((count) => addWorkingDays(since, count)).filter((on) => on <= lately);
  return [...namedByFile(who, since), ...attempts.map((on) => tried(who, on))];
}

/** The same story, with a new worker from some day on. */
export const changingHands = (
  { fits = () => true, steps }: Story,
  on: string,
  to: keyof Cast["workers"],
): Story => ({
  fits: (who) => who.worker.name === "Imran Shah" && fits(who),
  steps: (who) => [handedTo(who, day(on), to), ...steps(who)],
});
