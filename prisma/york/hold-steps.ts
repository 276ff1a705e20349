import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { caseMoved } from "./case-steps";
import type { Person } from "./person";
import type { Step } from "./step";
import { interimPlans } from "./notes";
import { holdReasons, holdReviews, holdSummaries } from "./care-notes";

/*
 * Holds: what the service proposes and the commissioner's office decides.
 */

export const holdProposed = (who: Person, on: CalendarDate): Step => {
  const { chance } = who;
  const reason = chance.deal(holdReasons);
  const summary = chance.deal(holdSummaries);
  const interimPlan = chance.deal(interimPlans);
  return caseMoved(
    who,
    on,
    { move: "propose_hold" },
    { by: "manager", answers: () => ({ reason, summary, interimPlan }) },
  );
};

/** Without a deputy it says why. */
export const holdAccepted = (
  who: Person,
  on: CalendarDate,
  reviewOn: CalendarDate,
  { noDeputy }: { noDeputy?: string } = {},
): Step =>
  caseMoved(
    who,
    on,
    { move: "accept_hold" },
    {
      by: "commissioner",
      answers: ({ commissioner, colleague }) => ({
        holderId: commissioner.id,
        ...(noDeputy === undefined ? { deputyId: colleague.id } : { noDeputy }),
        reviewOn,
        lawfulBasis: "public_task",
        article9Condition: "health_or_social_care",
        personInformed: "yes",
      }),
    },
  );

export const holdReturned = (who: Person, on: CalendarDate, reason: string): Step =>
  caseMoved(who, on, { move: "return_hold" }, { by: "commissioner", answers: () => ({ reason }) });

export const holdReviewed = (who: Person, on: CalendarDate, reviewOn: CalendarDate): Step => {
  const details = who.chance.deal(holdReviews);
  return caseMoved(
    who,
    on,
    { move: "review_hold" },
    { by: "commissioner", answers: () => ({ details, reviewOn }) },
  );
};

export const holdHandedOn = (who: Person, on: CalendarDate): Step =>
  caseMoved(
    who,
    on,
    { move: "hand_on_hold" },
    {
      by: "commissioner",
      answers: ({ commissioner, colleague }) => ({
        holderId: colleague.id,
        deputyId: commissioner.id,
        reason: "She arranges the housing that this person waits for.",
      }),
    },
  );

/** A colleague acts on the held case for one day. */
export const stoodIn = (who: Person, on: CalendarDate): Step =>
  caseMoved(
    who,
    on,
    { move: "stand_in" },
    {
      by: "colleague",
      answers: () => ({ reason: "The family called about the keys, and Alex Whitfield was at a hearing." }),
    },
  );

export const holdEnded = (who: Person, on: CalendarDate): Step =>
  caseMoved(
    who,
    on,
    { move: "end_hold" },
    {
      by: "commissioner",
      answers: () => ({
        reason: "Supported housing has a bed after all, so the worker is responsible again.",
      }),
    },
  );

/*
 * After-care: the office makes the safety checks that are left when the service has closed.
 */

export const afterCareProposed = (who: Person, on: CalendarDate): Step =>
  caseMoved(
    who,
    on,
    { move: "propose_after_care" },
    {
      by: "manager",
      answers: () => ({
        reason: "The last safety check is in November, when no one in the team is left to make it.",
        summary: "Settled with the destination so far. The second check is left.",
        interimPlan: "The person calls the new worker. The out-of-hours numbers are on the fridge.",
      }),
    },
  );

export const afterCareAccepted = (who: Person, on: CalendarDate): Step =>
  caseMoved(
    who,
    on,
    { move: "accept_after_care" },
    {
      by: "commissioner",
      answers: ({ commissioner, colleague }) => ({
        holderId: colleague.id,
        deputyId: commissioner.id,
        lawfulBasis: "public_task",
        article9Condition: "health_or_social_care",
        personInformed: "yes",
      }),
    },
  );
