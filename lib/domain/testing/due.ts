import type { CaseFacts } from "@/lib/domain/facts/case";
import { deadlinesOf } from "@/lib/domain/deadlines/deadlines";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import { handoverStatuses } from "@/lib/domain/vocabulary/handover-statuses";
import { aCaseFacts, aHandoverFacts, rules } from "./facts";

type Handover = Parameters<typeof aHandoverFacts>[0];

/** The days on which something is due and what it is about, in words: "2020-09-15 case". */
export const everyDue = (kind: DeadlineKind, over: Partial<CaseFacts> = {}) =>
  deadlinesOf(aCaseFacts(over), rules)
    .filter((deadline) => deadline.kind === kind)
    .map(({ dueOn, subject }) => `${dueOn} ${subject}`);

/** The kinds of all that is due on a case. */
export const everyKind = (over: Partial<CaseFacts> = {}) =>
  deadlinesOf(aCaseFacts(over), rules).map(({ kind }) => kind);

/** The only one of these; null when it is not due at all. */
export function due(kind: DeadlineKind, over: Partial<CaseFacts> = {}): string | null {
  const [only = null, ...more] = everyDue(kind, over);
  if (more.length > 0) throw new Error(`${kind} is due more than once`);
  return only;
}

/** A case with one handover. */
export const withHandover = (over: Handover) => ({ handovers: [aHandoverFacts(over)] });

/** The statuses of its only handover in which something is due on a case. */
export const statusesWith = (kind: DeadlineKind, over: Handover = {}) =>
  handoverStatuses.filter((status) => due(kind, withHandover({ ...over, status })) !== null);
