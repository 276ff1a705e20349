import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { derive } from "@/lib/domain/case/derive";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { holderAfter } from "@/lib/domain/case/holder";
import { gpStatusOf, hasNoGp } from "@/lib/domain/person/gp";
import type { NewPerson } from "@/lib/domain/person/fields";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import { plannedRecord } from "@/lib/domain/facts/handover-record";
import type { NeedArea } from "@/lib/domain/vocabulary/need-areas";
import { isNoFixedAbode } from "@/lib/domain/facts/address";
import { today } from "@/lib/platform/clock";
import type { Programme } from "@/lib/programmes/types";

/** A person and their case, as one row of a file or one form says it. */
export type NewCase = NewPerson & {
  reference: string;
  /** Whether you may leave a message; null if not asked. */
  leaveMessage: boolean | null;
  workerId: string;
  startedOn: CalendarDate;
  risk: RiskLevel;
  needs: readonly NeedArea[];
  ownWords: readonly string[];
  earlierContactOn: CalendarDate | null;
  /** An active destination that is meant to take over: a lead handover is planned with it. */
  destinationId: string | null;
};

/** How the cases came in, as their events say. */
export type Opening = { by: "import" | "hand"; reason?: string };

/** The usual wait of each destination, in weeks, by its id; null when it is not known. */
export type Waits = ReadonlyMap<string, number | null>;

/** From when each worker cannot act, by their id: an absence may be ahead. */
export type Gaps = ReadonlyMap<string, CalendarDate | null>;

/** What cannot have been recorded yet on the day a case comes in. */
const newlyOpened = {
  holderCannotActFrom: null,
  riskAssessedOn: null,
  endReason: null,
  keptCaseId: null,
  reviewedOn: null,
  contactLostAt: null,
  diedOn: null,
  deathRecordedAt: null,
  death: null,
  deathTakenBackAt: null,
  endedAt: null,
  contactsReviewedAt: null,
  alerts: [],
  noProfessionalsOn: null,
  involvements: [],
  sharing: [],
  recalls: [],
  destinationsToInform: [],
  contacts: [],
  hold: null,
  standIns: [],
  officeHolderId: null,
  afterCare: null,
  afterCareCannotActFrom: null,
  holdReturned: false,
  unmetNeeds: 0,
  closureRequest: null,
  decidedAlone: [],
} satisfies Partial<CaseFacts>;

/** A case with its ids and all that follows from it on its first day. */
export function toCreatedCase(
  row: NewCase,
  [serviceUserId = "", caseId = "", handoverId = ""]: readonly string[],
  programme: Programme,
  { waits, gaps }: { waits: Waits; gaps: Gaps },
) {
  const { holder } = holderAfter({ kind: "opened", workerId: row.workerId }, null);
  const plan = row.destinationId === null ? null : { handoverId, destinationId: row.destinationId };
  const derived = derive(
    {
      ...newlyOpened,
      id: caseId,
      startedOn: row.startedOn,
      openedOn: today(),
      workerId: row.workerId,
      workerCannotActFrom: gaps.get(row.workerId) ?? null,
      risk: row.risk,
      holder,
      ownWords: row.ownWords,
      hasNoGp: hasNoGp(gpStatusOf(row.gpPractice), []),
      hasAddress: row.address !== null && !isNoFixedAbode(row.address),
      needs: row.needs.map((area) => ({ area, term: null, outcome: null })),
      routes: row.leaveMessage === null ? {} : { leave_message: row.leaveMessage },
      earlierContactOn: row.earlierContactOn,
      handovers: plan
        ? [
            {
              id: handoverId,
              kind: "lead",
              destinationId: plan.destinationId,
              plannedOn: today(),
              waitWeeks: waits.get(plan.destinationId) ?? null,
              destinationChange: null,
              versionsSent: 0,
              checklist: [],
              ...plannedRecord,
            },
          ]
        : [],
    },
    programme,
  );
  return { row, serviceUserId, caseId, plan, holder, derived };
}

/** A new case with its ids and all that follows from it, ready to be stored. */
export type CreatedCase = ReturnType<typeof toCreatedCase>;
