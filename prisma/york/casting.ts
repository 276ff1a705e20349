import {
  endedBy,
  endRequested,
  handedOver,
  lostContact,
  noService,
  readyToClose,
  reopenedAfter,
  sentBackOn,
} from "./endings";
import type { Story } from "./story";
import {
  acceptedFor,
  calledBack,
  challengeWon,
  changingHands,
  declined,
  declineWaits,
  draftOnly,
  handingOver,
  highWithoutPlan,
  neverSeen,
  notReviewed,
  onWaitingList,
  outOfSight,
  personDeclined,
  referredLately,
  silent,
  withoutPlan,
} from "./under-way";

const times = (count: number, story: Story): Story[] => Array.from({ length: count }, () => story);

/**
 * The stories of York, those first that fit few people. Everybody who is left over has a referral that waits for
 * its answer.
 */
export const stories: readonly Story[] = [
  ...times(2, neverSeen),
  ...times(2, highWithoutPlan),
  handingOver({ meeting: "waived" }),
  handingOver({ meeting: "booked" }),

  // Ended, week by week.
  endedBy("duplicate_or_error", "2020-07-09"),
  endedBy("moved_away", "2020-07-16"),
  handedOver("2020-07-22"),
  endedBy("no_further_support_needed", "2020-07-24"),
  handedOver("2020-07-28"),
  endedBy("deceased", "2020-07-29"),
  handedOver("2020-07-31"),
  handedOver("2020-08-04"),
  endedBy("person_declined_support", "2020-08-06"),
  handedOver("2020-08-07", { supporting: true }),
  handedOver("2020-08-11"),
  endedBy("custody", "2020-08-12"),
  handedOver("2020-08-13"),
  endedBy("no_further_support_needed", "2020-08-14"),
  handedOver("2020-08-18"),
  lostContact("2020-08-19"),
  endedBy("long_term_hospital", "2020-08-19"),
  handedOver("2020-08-20"),
  handedOver("2020-08-21", { supporting: true }),
  handedOver("2020-08-25"),
  endedBy("moved_away", "2020-08-25"),
  handedOver("2020-08-26"),
  noService("2020-08-27"),
  handedOver("2020-08-28"),
  endedBy("no_further_support_needed", "2020-08-28"),
  handedOver("2020-09-01"),
  handedOver("2020-09-02"),
  lostContact("2020-09-02"),
  endedBy("person_declined_support", "2020-09-03"),
  handedOver("2020-09-04"),
  handedOver("2020-09-04"),
  handedOver("2020-09-07"),
  handedOver("2020-09-08"),

  reopenedAfter("no_further_support_needed", { sentAgain: true }),
  reopenedAfter("person_declined_support", { sentAgain: false }),

  changingHands(acceptedFor("2020-09-16"), "2020-08-03", "lucy"),
  changingHands(referredLately, "2020-08-10", "sam"),
  changingHands(handingOver(), "2020-07-20", "ruth"),
  changingHands(draftOnly, "2020-08-24", "lucy"),

  ...times(4, outOfSight),
  withoutPlan,

  endRequested("handed_over", "2020-09-08"),
  endRequested("handed_over", "2020-09-02"),
  endRequested("no_further_support_needed", "2020-09-07"),
  endRequested("moved_away", "2020-09-08"),
  sentBackOn("2020-08-31"),
  sentBackOn("2020-09-02"),
  ...times(5, readyToClose),

  onWaitingList({ startOn: "2020-09-21", reviewOn: "2020-09-15" }),
  onWaitingList({ startOn: "2020-09-24", reviewOn: "2020-09-10" }),
  onWaitingList({ startOn: "2020-09-28", reviewOn: "2020-09-18" }),
  onWaitingList({ startOn: "2020-10-05", reviewOn: "2020-09-14" }),
  onWaitingList({ startOn: "2020-10-19", reviewOn: "2020-09-11" }),
  onWaitingList({ reviewOn: "2020-09-03" }),
  onWaitingList({ reviewOn: "2020-08-31" }),
  onWaitingList({ startOn: "2020-10-12", reviewOn: "2020-09-16" }, { before: { reviewOn: "2020-08-27" } }),

  acceptedFor("2020-09-10"),
  acceptedFor("2020-09-14", { supporting: true }),
  acceptedFor("2020-09-17"),
  acceptedFor("2020-09-21"),
  acceptedFor("2020-09-23", { supporting: true }),
  acceptedFor("2020-09-28"),
  acceptedFor("2020-10-05"),

  ...times(4, handingOver()),
  ...times(2, handingOver({ supporting: true })),

  ...times(4, silent),
  ...times(2, challengeWon),
  declineWaits("no_capacity", "2020-09-08"),
  declineWaits("need_not_met", "2020-09-07"),
  declineWaits("risk_too_high", "2020-09-02"),
  declineWaits("not_enough_information", "2020-09-03"),
  declined("no_capacity"),
  declined("risk_too_high", { plansAgain: "Adult Social Care" }),
  declined("not_eligible", { plansAgain: "The Haven" }),
  personDeclined("does_not_want_service"),
  personDeclined("earlier_bad_experience"),
  calledBack,

  ...times(3, draftOnly),
  ...times(3, notReviewed),
];

/** For everybody whom no other story has taken. */
export const everybodyElse = referredLately;
