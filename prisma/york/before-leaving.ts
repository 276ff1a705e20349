import { moved } from "./handover-steps";
import { day, sent, ongoing, within, withPlan } from "./passages";
import { prepared, recalled, sharingDecided, sharingTakenBack } from "./referral-steps";
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
    moved(who, on, "send", { how: "email" }),
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
