import type { CaseFacts } from "@/lib/domain/facts/case";
import { actsAs, type SharedFacts } from "./shared-guards";

/** Who else is the second person, after a sentence that asks for a manager. */
export const orOffice =
  "Once support has ended, someone in the commissioner’s office other than the named holder can.";

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

/** The same for what is signed, waived or acknowledged on a case. */
export const decidesOnCase = (facts: SharedFacts): boolean =>
  decidesForAnother(facts, authorOnHeld(facts.case));
