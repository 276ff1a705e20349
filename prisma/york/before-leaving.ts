import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import { moved, referred } from "./handover-steps";
import { day, sent, ongoing, within, withPlan } from "./passages";
import { prepared, recalled, sharingDecided, sharingTakenBack } from "./referral-steps";
import { assessed } from "./review-steps";
import type { Story } from "./story";
import { gapsWaivedWords } from "./care-notes";

/*
 * People whose summary has not been sent, was sent with gaps, or is recalled.
 */

export const draftOnly = ongoing((who) => withPlan(who, within(who, "2020-08-10", "2020-09-04")));

/** Consent is given and the summary is started, but most of it is blank. */
export const draftWithGaps = ongoing((who) => {
  const on = within(who, "2020-09-01", "2020-09-07");
  return [...withPlan(who, on), ...prepared(who, on, { gaps: "left" })];
});

/** The person wants the service but refuses to share anything with it. */
export const sharingRefused = ongoing((who) => {
  const on = within(who, "2020-08-24", "2020-09-03");
  return [...withPlan(who, on), sharingDecided({ ...who, sharing: "refused" }, on)];
});

/** A manager allowed the referral to be sent with gaps in its summary. */
export const gapsWaived = ongoing((who) => {
  const on = within(who, "2020-08-24", "2020-09-02");
  return [
    ...withPlan(who, on),
    ...prepared(who, on, { gaps: "left" }),
    moved(who, on, "waive_gaps", { reason: gapsWaivedWords }),
    ...referred(who, on, { how: "email" }),
  ];
});

/** A version was made to send, and no one has recorded that it was sent. */
export const versionMade = ongoing((who) => {
  const on = within(who, "2020-08-31", "2020-09-02");
  return [...withPlan(who, on), ...prepared(who, on), moved(who, addWorkingDays(on, 1), "make_version")];
});

/** The risk was assessed again between the sending of the referral and its entry here. */
export const sentBeforeChange = ongoing((who) => {
  const on = within(who, "2020-08-31", "2020-09-02");
  const next = addWorkingDays(on, 1);
  return [
    ...withPlan(who, on),
    ...prepared(who, on),
    moved(who, on, "make_version"),
    assessed(who, next),
    moved(who, next, "send", { happenedOn: on, sentTime: "18:30", how: "email" }),
  ];
});

/** Consent was withdrawn after the summary was sent, so the summary is recalled. */
export const sharingWithdrawn = ({ back }: { back: boolean }): Story =>
  ongoing((who) => {
    const on = within(who, "2020-08-17", "2020-08-24");
    return [
      ...sent(who, on),
      sharingTakenBack(who, day("2020-09-02")),
      ...(back ? [recalled(who, day("2020-09-04"))] : []),
    ];
  });
