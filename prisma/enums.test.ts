import { describe, expect, expectTypeOf, it } from "vitest";
import { alertKinds } from "@/lib/domain/vocabulary/alerts";
import { crisisKinds } from "@/lib/domain/vocabulary/crisis-contacts";
import { checklistItems, checklistStates, handoverTiers } from "@/lib/domain/vocabulary/checklist";
import { declineReasons } from "@/lib/domain/vocabulary/handover-reasons";
import { jointMeetings } from "@/lib/domain/facts/handover-record";
import { safetyOutcomes } from "@/lib/domain/vocabulary/safety-outcomes";
import { holdKinds, holdStates } from "@/lib/domain/vocabulary/holds";
import { changeOutcomes } from "@/lib/domain/programme/change";
import { needOutcomes, needTerms } from "@/lib/domain/vocabulary/need-terms";
import { channels, gpStatuses } from "@/lib/domain/vocabulary/channels";
import { professionalOutcomes, professionalRoles } from "@/lib/domain/vocabulary/professionals";
import { reviewParts } from "@/lib/domain/vocabulary/review-parts";
import {
  lawfulBases,
  sharingDecisions,
  sharingEvents,
  article9Conditions,
} from "@/lib/domain/vocabulary/sharing";
import { sectionAnswers, summarySections } from "@/lib/domain/vocabulary/summary-sections";
import { endReasons } from "@/lib/domain/vocabulary/end-reasons";
import { casePositions } from "@/lib/domain/vocabulary/case-positions";
import { riskLevels } from "@/lib/domain/vocabulary/risk-levels";
import { caseStages } from "@/lib/domain/vocabulary/case-stages";
import { outstandingReasons } from "@/lib/domain/closure/outstanding";
import {
  contactDirections,
  contactMedia,
  contactParties,
  contactLocations,
  contactPurposes,
  contactResults,
  contactStatuses,
} from "@/lib/domain/vocabulary/contacts";
import { deadlineKinds } from "@/lib/domain/vocabulary/deadline-kinds";
import { acceptances, destinationStatuses, referralRoutes } from "@/lib/domain/vocabulary/destinations";
import { handoverKinds, handoverStatuses } from "@/lib/domain/vocabulary/handover-statuses";
import { needAreas } from "@/lib/domain/vocabulary/need-areas";
import { aloneActs } from "@/lib/domain/vocabulary/alone-acts";
import { staffRoles } from "@/lib/domain/vocabulary/staff-roles";
import { staffStatuses } from "@/lib/domain/vocabulary/staff-statuses";
import * as enums from "@/lib/platform/generated/prisma/enums";
import { deathExpectations } from "@/lib/domain/vocabulary/deaths";
import { noticeReasons } from "@/lib/domain/vocabulary/notice-reasons";

/** Enums that only the database and its reads and writes use, not the rules. */
type Technical = "ClosureDecision" | "ImportStatus" | "ImportRowStatus";
type Enums = Omit<typeof enums, Technical>;
type Values<Name extends keyof Enums> = keyof Enums[Name];

/** Each enum of the schema with the domain array that it must equal. An enum without one does not compile. */
const vocabularies = {
  AloneAct: aloneActs,
  StaffRole: staffRoles,
  StaffStatus: staffStatuses,
  RiskLevel: riskLevels,
  EndReason: endReasons,
  CaseStage: caseStages,
  CasePosition: casePositions,
  OutstandingReason: outstandingReasons,
  NeedArea: needAreas,
  ContactParty: contactParties,
  ContactMedium: contactMedia,
  ContactLocation: contactLocations,
  ContactDirection: contactDirections,
  ContactResult: contactResults,
  ContactPurpose: contactPurposes,
  ContactStatus: contactStatuses,
  DestinationStatus: destinationStatuses,
  Acceptance: acceptances,
  ReferralRoute: referralRoutes,
  HandoverStatus: handoverStatuses,
  HandoverKind: handoverKinds,
  DeadlineKind: deadlineKinds,
  GpStatus: gpStatuses,
  NeedTerm: needTerms,
  NeedOutcome: needOutcomes,
  ReviewPart: reviewParts,
  AlertKind: alertKinds,
  Channel: channels,
  ProfessionalRole: professionalRoles,
  ProfessionalOutcome: professionalOutcomes,
  CrisisKind: crisisKinds,
  HandoverTier: handoverTiers,
  JointMeeting: jointMeetings,
  ChecklistItem: checklistItems,
  ChecklistState: checklistStates,
  SharingDecision: sharingDecisions,
  LawfulBasis: lawfulBases,
  Article9Condition: article9Conditions,
  SummarySection: summarySections,
  SectionAnswer: sectionAnswers,
  SharingEvent: sharingEvents,
  DeclineReason: declineReasons,
  HoldKind: holdKinds,
  HoldState: holdStates,
  NoticeReason: noticeReasons,
  DeathExpectation: deathExpectations,
  SafetyOutcome: safetyOutcomes,
  ProgrammeChangeOutcome: changeOutcomes,
} as const satisfies { [Name in keyof Enums]: readonly Values<Name>[] };

type Missing = {
  [Name in keyof Enums]: Exclude<Values<Name>, (typeof vocabularies)[Name][number]>;
}[keyof Enums];

describe("the database's enums", () => {
  it("are all known to the domain", () => {
    expectTypeOf<Missing>().toBeNever();
  });

  // The order must match too: PostgreSQL sorts by the enum, and screens by the array.
  it.each(Object.entries(vocabularies))("%s equals the domain's array, in its order", (name, values) => {
    expect(Object.keys(enums[name as keyof Enums])).toEqual(values);
  });
});
