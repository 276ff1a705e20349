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

export const holdAccepted = (who: Person, on: CalendarDate, reviewOn: CalendarDate): Step =>
  caseMoved(
    who,
    on,
    { move: "accept_hold" },
    {
      by: "commissioner",
      answers: ({ commissioner }) => ({
        holderId: commissioner.id,
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
