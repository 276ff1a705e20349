import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";

/** A case that someone carries as its worker, without the person's identity. */
export type CarriedCase = { id: string; reference: string; stage: CaseStage; version: number };

/** Everything that a member of staff carries, by reference. */
export type CarriedList = {
  /** The first of them by reference, and how many there are. */
  cases: { total: number; rows: readonly CarriedCase[] };
  held: readonly { id: string; reference: string }[];
  inAfterCare: readonly { id: string; reference: string }[];
  deputyFor: readonly { id: string; reference: string }[];
  closureRequests: readonly { reference: string; reason: EndReason }[];
  holdProposals: readonly { reference: string }[];
  covers: readonly { staffId: string; name: string; endsOn: CalendarDate }[];
};
