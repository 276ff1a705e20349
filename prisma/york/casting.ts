import {
  draftOnly,
  draftWithGaps,
  gapsWaived,
  sentBeforeChange,
  sharingRefused,
  sharingWithdrawn,
  versionMade,
} from "./before-leaving";
import {
  brokenDownLater,
  cameBack,
  decidedByOffice,
  diedLately,
  endedBy,
  enteredTwice,
  endRequested,
  handedOver,
  lostContact,
  noService,
  nothingLeft,
  readyToClose,
  reopenedAfter,
  sentBackOn,
  takenBackOn,
} from "./endings";
import {
  afterCareAccepted,
  afterCareProposed,
  holdAccepted,
  holdEnded,
  holdHandedOn,
  holdReturned,
  holdReviewed,
  stoodIn,
} from "./hold-steps";
import { foundAgain, highWithoutPlan, lost, neverSeen, outOfSight } from "./out-of-sight";
import { day } from "./passages";
import { handingOver, onWaitingList } from "./settling-in";
import type { Story } from "./story";
import {
  acceptedByMistake,
  acceptedFor,
  appliedThemselves,
  brokenDown,
  calledBack,
  challengeWon,
  changingHands,
  decidedAs,
  declined,
  deathByMistake,
  declineWaits,
  holdAskedFor,
  notReviewed,
  officeSteppedIn,
  personDeclined,
  referredLately,
  sentByMistake,
  silentSince,
  startMovedTwice,
  wentThemselves,
  withoutPlan,
} from "./under-way";

const times = (count: number, story: Story): Story[] => Array.from({ length: count }, () => story);

/**
 * The stories of York, those that fit the fewest people first. Everyone else has a referral that waits for an
 * answer.
 */
export const stories: readonly Story[] = [
  ...times(2, neverSeen),
  ...times(2, highWithoutPlan),
  handingOver({ meeting: "waived" }),
  handingOver({ meeting: { bookedFor: "2020-09-11" } }),
  handingOver({ meeting: { bookedFor: "2020-09-04" } }),

  // Ended, week by week.
  endedBy("duplicate_or_error", "2020-07-09"),
  endedBy("moved_away", "2020-07-16"),
  handedOver("2020-07-22", { checkedOn: "2020-08-03" }),
  endedBy("no_further_support_needed", "2020-07-24"),
  handedOver("2020-07-28", { checkedOn: "2020-08-10" }),
  endedBy("deceased", "2020-07-29"),
  cameBack("2020-07-31", "2020-09-03"),
  handedOver("2020-08-04"),
  endedBy("person_declined_support", "2020-08-06"),
  handedOver("2020-08-07", { supporting: true, checkedOn: "2020-08-18" }),
  brokenDownLater("2020-08-11", "2020-08-31"),
  endedBy("custody", "2020-08-12"),
  handedOver("2020-08-13", { checkedOn: "2020-08-24" }),
  endedBy("no_further_support_needed", "2020-08-14"),
  handedOver("2020-08-18", { checkedOn: "2020-09-01" }),
  lostContact("2020-08-19"),
  endedBy("long_term_hospital", "2020-08-19"),
  handedOver("2020-08-20", { checkedOn: "2020-09-03" }),
  handedOver("2020-08-21", { supporting: true }),
  handedOver("2020-08-25", {
    checkedOn: "2020-09-03",
    then: (who) => [afterCareProposed(who, day("2020-09-03")), afterCareAccepted(who, day("2020-09-07"))],
  }),
  endedBy("moved_away", "2020-08-25"),
  handedOver("2020-08-26", { checkedOn: "2020-09-02", found: "not_established" }),
  noService("2020-08-27"),
  handedOver("2020-08-28", {
    checkedOn: "2020-09-04",
    then: (who) => [afterCareProposed(who, day("2020-09-04"))],
  }),
  endedBy("no_further_support_needed", "2020-08-28", { calledOn: "2020-09-04" }),
  handedOver("2020-09-01"),
  handedOver("2020-09-02", { checkedOn: "2020-09-07", found: "with_worse" }),
  lostContact("2020-09-02"),
  endedBy("person_declined_support", "2020-09-03"),
  handedOver("2020-09-04"),
  handedOver("2020-09-04"),
  enteredTwice("2020-08-18", "2020-09-07"),
  handedOver("2020-09-07"),
  handedOver("2020-09-08"),

  reopenedAfter("no_further_support_needed", { sentAgain: true }),
  reopenedAfter("person_declined_support", { sentAgain: false }),

  changingHands(acceptedFor("2020-09-16"), "2020-08-03", "lucy"),
  changingHands(referredLately, "2020-08-10", "sam"),
  changingHands(handingOver(), "2020-07-20", "ruth"),
  changingHands(draftOnly, "2020-08-24", "lucy"),

  ...times(3, outOfSight),
  lost("2020-08-31"),
  lost("2020-09-04"),
  foundAgain,
  diedLately,
  withoutPlan,
  holdAskedFor("2020-09-07"),

  endRequested("handed_over", "2020-09-08"),
  endRequested("handed_over", "2020-09-02"),
  endRequested("no_further_support_needed", "2020-09-07"),
  endRequested("moved_away", "2020-09-08"),
  sentBackOn("2020-08-31"),
  takenBackOn("2020-09-02"),
  decidedByOffice("2020-09-01"),
  ...times(3, readyToClose),
  nothingLeft,

  // On a waiting list, with what the commissioner's office did if the start is too late.
  onWaitingList({ startOn: "2020-09-21", reviewOn: "2020-09-15" }),
  onWaitingList({ startOn: "2020-09-28", reviewOn: "2020-09-10" }),
  onWaitingList(
    { startOn: "2020-10-05", reviewOn: "2020-09-14" },
    {
      then: (who) => [
        holdAccepted(who, day("2020-08-17"), day("2020-09-04")),
        holdReviewed(who, day("2020-09-04"), day("2020-09-25")),
      ],
    },
  ),
  onWaitingList(
    { startOn: "2020-10-19", reviewOn: "2020-09-11" },
    {
      then: (who) => [
        holdAccepted(who, day("2020-08-14"), day("2020-09-07"), {
          noDeputy: "Helen Castle is away until the end of August.",
        }),
        stoodIn(who, day("2020-09-02")),
      ],
    },
  ),
  onWaitingList(
    { startOn: "2020-10-12", reviewOn: "2020-09-16" },
    {
      before: { reviewOn: "2020-08-27" },
      then: (who) => [
        holdAccepted(who, day("2020-08-18"), day("2020-08-31")),
        holdReviewed(who, day("2020-08-31"), day("2020-09-14")),
      ],
    },
  ),
  onWaitingList(
    { reviewOn: "2020-09-03" },
    {
      sentBetween: ["2020-07-30", "2020-08-05"],
      then: (who) => [
        holdReturned(
          who,
          day("2020-08-19"),
          "Ask for a start date first; without one there is no end to the interim cover.",
        ),
      ],
    },
  ),
  onWaitingList(
    { reviewOn: "2020-08-31" },
    {
      then: (who) => [
        holdAccepted(who, day("2020-08-17"), day("2020-09-10")),
        holdEnded(who, day("2020-09-01")),
      ],
    },
  ),
  onWaitingList(
    { startOn: "2020-10-12", reviewOn: "2020-09-17" },
    { sentBetween: ["2020-08-20", "2020-08-26"] },
  ),

  decidedAs(acceptedFor("2020-09-10"), "lacks_capacity"),
  acceptedFor("2020-09-14", { supporting: true }),
  decidedAs(acceptedFor("2020-09-17"), "without_consent"),
  acceptedFor("2020-09-07"),
  acceptedFor("2020-09-07", { then: startMovedTwice }),
  acceptedFor("2020-10-05", {
    then: (who) => [
      holdAccepted(who, day("2020-09-03"), day("2020-09-23")),
      holdHandedOn(who, day("2020-09-07")),
    ],
  }),

  handingOver(),
  handingOver({ unseen: true }),
  handingOver({ finished: true }),
  ...times(2, handingOver({ supporting: true })),
  brokenDown("2020-09-01"),
  appliedThemselves,
  wentThemselves,

  silentSince("2020-08-04", "2020-08-06"),
  ...times(2, silentSince("2020-08-12", "2020-08-20")),
  officeSteppedIn,
  challengeWon,
  gapsWaived,
  versionMade,
  sentBeforeChange,
  sharingWithdrawn({ back: false }),
  sharingWithdrawn({ back: true }),
  declineWaits("no_capacity", "2020-09-08"),
  declineWaits("need_not_met", "2020-09-07"),
  declineWaits("risk_too_high", "2020-09-02"),
  declined("no_capacity"),
  declined("risk_too_high", { plansAgain: "Adult Social Care" }),
  declined("not_eligible", { plansAgain: "The Haven" }),
  personDeclined("does_not_want_service"),
  personDeclined("earlier_bad_experience"),
  calledBack,

  draftOnly,
  changingHands(draftOnly, "2020-08-27", "gareth"),
  ...times(2, draftWithGaps),
  sharingRefused,
  sentByMistake,
  acceptedByMistake,
  ...times(2, notReviewed),
  deathByMistake,
];

/** For everyone who has no other story. */
export const everyoneElse = referredLately;
