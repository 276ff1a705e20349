import type { CaseFacts } from "@/lib/domain/facts/case";
import { phaseOf } from "@/lib/domain/programme/programme";
import { actsAs, type SharedFacts } from "./shared-guards";

/** Who else is the second person, after a sentence that asks for a manager. */
export const orOffice =
  "Once support has ended, someone in the commissioner’s office other than the named holder can.";

/** What an author who decides alone is asked for. */
export const whyAlone =
  "There is no second person who could decide this. Enter why you decide it alone: it stays on a list until a second person has reviewed it.";
/** The question for it. */
export const asksWhyAlone = { aloneReason: "Why do you decide this without a second person?" } as const;

/** Whether an active manager other than this person could decide. Without a person: whether there is one at all. */
const hasManagerBeside = ({ managers }: SharedFacts["staff"], authorId: string | null): boolean =>
  managers.some((id) => id !== authorId);

/**
 * Who did on a case what a second person signs or waives: while the office holds it the named holder, who works on it
 * as a worker does. Null where that is a worker, who decides nothing.
 */
export const authorOnHeld = ({ hold }: Pick<CaseFacts, "hold">): string | null =>
  hold?.state === "accepted" ? hold.holderId : null;

/** Whether the office decides what this author cannot decide alone: support has ended, or no other manager could. */
export const officeIsSecond = (
  { today, dates, staff }: Pick<SharedFacts, "today" | "dates" | "staff">,
  authorId: string | null,
): boolean => today > dates.closesOn || !hasManagerBeside(staff, authorId);

/**
 * Whether someone decides on a case what its author cannot decide alone: a manager does, and in the commissioner's
 * office, once support has ended or where no other manager could, anyone who reaches the case. Contract, section 7, *no
 * second person*, and section 10.
 */
export const decidesForAnother = (facts: SharedFacts, authorId: string | null): boolean =>
  facts.actor.id !== authorId &&
  (actsAs(facts, "manager") || (actsAs(facts, "office") && officeIsSecond(facts, authorId)));

/**
 * Whether someone decides their own act alone: after the freeze, where the office has no other active member. It is
 * marked as *decided alone*, with a reason, until a second person has reviewed it. Sharing without consent and a death
 * are never decided alone. Contract, section 7, *no second person*.
 */
export const decidesAlone = (facts: SharedFacts, authorId: string | null): boolean =>
  facts.actor.id === authorId &&
  actsAs(facts, "office") &&
  phaseOf(facts.dates, facts.today) === "frozen" &&
  facts.staff.office.every((id) => id === authorId);

/** Whether someone is the second person for what is signed, waived or acknowledged on a case. */
export const isSecondOnCase = (facts: SharedFacts): boolean =>
  decidesForAnother(facts, authorOnHeld(facts.case));

/** Whether someone signs, waives or acknowledges their own work on a case alone. */
export const decidesAloneOnCase = (facts: SharedFacts): boolean =>
  decidesAlone(facts, authorOnHeld(facts.case));

/** Whether someone signs, waives or acknowledges on a case: as the second person, or alone where there is none. */
export const decidesOnCase = (facts: SharedFacts): boolean =>
  isSecondOnCase(facts) || decidesAloneOnCase(facts);
