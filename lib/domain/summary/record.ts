import type { AlertKind } from "@/lib/domain/vocabulary/alerts";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import type { ContactMedium, ContactResult } from "@/lib/domain/vocabulary/contacts";
import type { CrisisKind } from "@/lib/domain/vocabulary/crisis-contacts";
import type { HandoverKind } from "@/lib/domain/vocabulary/handover-statuses";
import type { NeedArea } from "@/lib/domain/vocabulary/need-areas";
import type { NeedOutcome, NeedTerm } from "@/lib/domain/vocabulary/need-terms";
import type { CaseTexts } from "@/lib/domain/person/case-fields";
import type { PersonValues } from "@/lib/domain/person/fields";
import type { SafeRoutes } from "@/lib/domain/person/safe-routes";
import type { ProfessionalRole } from "@/lib/domain/vocabulary/professionals";
import type { LawfulBasis, SharingDecision, Article9Condition } from "@/lib/domain/vocabulary/sharing";
import type { SummarySection } from "@/lib/domain/vocabulary/summary-sections";

/** All that the record knows of a person and that a transfer summary can say. Never a note of a contact. */
export type SummaryRecord = {
  person: PersonValues;
  /** Whether each way to make contact is safe; one without an answer is missing. */
  routes: SafeRoutes;
  /** The texts of the needs review. */
  texts: CaseTexts;
  /** Who is responsible today, in which role, for which service. */
  from: { name: string; role: string; service: string; provider: string };
  to: { name: string; kind: HandoverKind };
  startedOn: CalendarDate;
  closesOn: CalendarDate;
  needs: readonly {
    area: NeedArea;
    term: NeedTerm | null;
    details: string | null;
    outcome: NeedOutcome | null;
  }[];
  ownWords: readonly string[];
  risk: { level: RiskLevel; assessedOn: CalendarDate | null; assessor: string | null };
  /** The active ones, oldest first. */
  alerts: readonly { kind: AlertKind; details: string | null; reviewOn: CalendarDate }[];
  /** The current decision for this destination. */
  sharing: SharingMade | null;
  professionals: readonly {
    name: string;
    role: ProfessionalRole;
    organisation: string;
    phone: string | null;
    email: string | null;
    details: string | null;
  }[];
  /** The day on which it was confirmed that no professional is involved. */
  noProfessionalsOn: CalendarDate | null;
  /** Those with the person that count, newest first; not more than are listed. */
  contacts: readonly { happenedOn: CalendarDate; medium: ContactMedium; result: ContactResult }[];
  /** Those of the last twelve months that count, newest first. */
  crises: readonly { kind: CrisisKind; happenedOn: CalendarDate }[];
};

/** A sharing decision as a summary states it. */
export type SharingMade = {
  decision: SharingDecision;
  withheld: readonly SummarySection[];
  how: ContactMedium;
  givenBy: string;
  decidedOn: CalendarDate;
  lawfulBasis: LawfulBasis | null;
  article9Condition: Article9Condition | null;
};
