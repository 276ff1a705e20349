import { moved } from "./handover-steps";
import { day, sent, standing, within, withPlan } from "./passages";
import { prepared, recalled, sharingDecided, sharingTakenBack } from "./referral-steps";
import type { Story } from "./story";
import { gapsWaivedWords } from "./words-of-care";

/*
 * People whose summary has not left, has left with gaps, or has to come back.
 */

export const draftOnly = standing((who) => withPlan(who, within(who, "2020-08-10", "2020-09-04")));

/** Consent is there, and the summary is begun: most of it is still blank. */
export const draftWithGaps = standing((who) => {
  const on = within(who, "2020-09-01", "2020-09-07");
  return [...withPlan(who, on), ...prepared(who, on, { gaps: "left" })];
});

/** The person wants the service and does not want it to know anything. */
export const sharingRefused = standing((who) => {
  const on = within(who, "2020-08-24", "2020-09-03");
  return [...withPlan(who, on), sharingDecided({ ...who, sharing: "refused" }, on)];
});

/** A manager let the referral go with gaps in its summary. */
export const gapsWaived = standing((who) => {
  const on = within(who, "2020-08-24", "2020-09-02");
  return [
    ...withPlan(who, on),
    ...prepared(who, on, { gaps: "left" }),
    moved(who, on, "waive_gaps", { reason: gapsWaivedWords }),
    moved(who, on, "send", { how: "email" }),
  ];
});

/** Consent was taken back after the summary had left: it has to come back too. */
export const sharingWithdrawn = ({ back }: { back: boolean }): Story =>
  standing((who) => {
    const on = within(who, "2020-08-17", "2020-08-24");
    return [
      ...sent(who, on),
      sharingTakenBack(who, day("2020-09-02")),
      ...(back ? [recalled(who, day("2020-09-04"))] : []),
    ];
  });
