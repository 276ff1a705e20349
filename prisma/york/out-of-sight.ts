import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import { contactLost } from "./case-steps";
import { contact, tried } from "./contact-steps";
import { accepted, day, early, lately, namedByFile, opened, sent, within } from "./passages";
import type { Person } from "./person";
import { reviewed } from "./review-steps";
import { workingDay, type Step } from "./step";
import type { Story } from "./story";

/*
 * People who have not been reached for too long.
 */

export const neverSeen: Story = {
  fits: (who) => who.lastContactOn === null,
  steps: (who) =>
    ["2020-07-08", "2020-07-21", "2020-08-06", "2020-08-25"].map((on) => tried(who, workingDay(day(on)))),
};

/** At high risk, without a plan, and not contacted in time. */
export const highWithoutPlan: Story = {
  fits: ({ risk, plannedByFile, lastContactOn }) =>
    risk === "high" && !plannedByFile && lastContactOn !== null && lastContactOn > "2020-07-20",
  steps: (who) => [...reviewed(who, early(who)), ...notSeenSince(who)],
};

/** After the referral, contacts became rare. */
export const outOfSight: Story = {
  fits: ({ lastContactOn }) => lastContactOn !== null && lastContactOn <= "2020-08-12",
  steps: (who) => [
    ...reviewed(who, early(who)),
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

/** Contact recorded as lost after attempts by phone, text and letter. */
export const lost = (letterOn: string): Story => ({
  fits: ({ phone, lastContactOn }) => phone && lastContactOn !== null && lastContactOn <= "2020-08-12",
  steps: (who) => [
    ...reviewed(who, early(who)),
    ...namedByFile(who, lately),
    tried(who, day("2020-08-17"), "phone"),
    tried(who, day("2020-08-24"), "text"),
    contactLost(who, day("2020-08-28")),
    tried(who, day(letterOn), "letter"),
  ],
});

/** Contact was lost until the person called. */
export const foundAgain: Story = {
  fits: lost("2020-08-31").fits ?? (() => true),
  steps: (who) => [
    ...lost("2020-08-31").steps(who),
    contact(who, day("2020-09-03"), { direction: "to_us", medium: "phone", location: null, result: "made" }),
  ],
};
