import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { lastContactOf } from "@/lib/domain/facts/last-contact";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import { caseEngine, stillNeeded } from "./case-engine";
import { caseGuards, type CaseMoveFacts } from "./case-guards";
import type { Guard } from "./table";

/** What the commissioner's office decides a closure request on: nothing of it was typed, and nothing says who the person is. */
export type CodedClosure = {
  requestId: string;
  reason: EndReason;
  requestedOn: CalendarDate;
  requestedById: string;
  risk: RiskLevel;
  lastContactOn: CalendarDate | null;
  /** What the reason needs and the case no longer has, each as a sentence. */
  unmet: readonly string[];
};

/** The coded facts of the open closure request of a case; null when none waits. Contract, section 7, C10, and section 10. */
export function codedClosureOf(facts: CaseMoveFacts): CodedClosure | null {
  const { closureRequest, risk }: CaseFacts = facts.case;
  if (closureRequest === null) return null;
  const { id, reason, requestedOn, requestedById } = closureRequest;
  return {
    requestId: id,
    reason,
    requestedOn,
    requestedById,
    risk,
    lastContactOn: lastContactOf(facts.case),
    unmet: stillNeeded(reason)
      .filter((name) =>
        (caseGuards[name] as Guard<CaseMoveFacts>).refuses(facts, { happenedOn: facts.today }),
      )
      .map((name) => caseEngine.refusalOf(name).sentence),
  };
}
