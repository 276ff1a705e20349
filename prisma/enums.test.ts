import { describe, expect, expectTypeOf, it } from "vitest";
import { alertKinds } from "@/lib/domain/alerts/vocabulary";
import { crisisKinds } from "@/lib/domain/crisis/vocabulary";
import { checklistItems, checklistStates, handoverTiers } from "@/lib/domain/handover/checklist";
import { declineReasons } from "@/lib/domain/handover/reasons";
import { jointMeetings } from "@/lib/domain/handover/record";
import { holdStates } from "@/lib/domain/hold/vocabulary";
import { needOutcomes, needTerms } from "@/lib/domain/needs/terms";
import { channels, gpStatuses } from "@/lib/domain/person/channels";
import { professionalOutcomes, professionalRoles } from "@/lib/domain/professionals/vocabulary";
import { reviewParts } from "@/lib/domain/review/parts";
import { lawfulBases, sharingDecisions, sharingEvents, specialBases } from "@/lib/domain/sharing/vocabulary";
import { sectionAnswers, summarySections } from "@/lib/domain/summary/sections";
import { endReasons } from "@/lib/domain/case/end-reasons";
import { casePositions } from "@/lib/domain/case/positions";
import { riskLevels } from "@/lib/domain/case/risk";
import { caseStages } from "@/lib/domain/case/stages";
import { outstandingReasons } from "@/lib/domain/closure/outstanding";
import {
  contactDirections,
  contactMedia,
  contactParties,
  contactPlaces,
  contactPurposes,
  contactResults,
  contactStandings,
} from "@/lib/domain/contacts/vocabulary";
import { deadlineKinds } from "@/lib/domain/deadlines/kinds";
import { acceptances, destinationStatuses, referralRoutes } from "@/lib/domain/destinations/vocabulary";
import { handoverKinds, handoverStatuses } from "@/lib/domain/handover/statuses";
import { needAreas } from "@/lib/domain/needs/areas";
import { staffRoles } from "@/lib/domain/permissions/roles";
import * as enums from "@/lib/platform/generated/prisma/enums";

/** States that only the database and its own reads and writes know; no rule speaks of them. */
type Technical = "ClosureDecision" | "ImportStatus" | "ImportRowStatus";
type Enums = Omit<typeof enums, Technical>;
type Values<Name extends keyof Enums> = keyof Enums[Name];

/** Each enum of the schema with the domain's array that it must equal. One without an array does not compile. */
const vocabularies = {
  StaffRole: staffRoles,
  RiskLevel: riskLevels,
  EndReason: endReasons,
  CaseStage: caseStages,
  CasePosition: casePositions,
  OutstandingReason: outstandingReasons,
  NeedArea: needAreas,
  ContactParty: contactParties,
  ContactMedium: contactMedia,
  ContactPlace: contactPlaces,
  ContactDirection: contactDirections,
  ContactResult: contactResults,
  ContactPurpose: contactPurposes,
  ContactStanding: contactStandings,
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
  SpecialBasis: specialBases,
  SummarySection: summarySections,
  SectionAnswer: sectionAnswers,
  SharingEvent: sharingEvents,
  DeclineReason: declineReasons,
  HoldState: holdStates,
} as const satisfies { [Name in keyof Enums]: readonly Values<Name>[] };

type Missing = {
  [Name in keyof Enums]: Exclude<Values<Name>, (typeof vocabularies)[Name][number]>;
}[keyof Enums];

describe("the database's enums", () => {
  it("have no value that the domain does not know", () => {
    expectTypeOf<Missing>().toBeNever();
  });

  // The order too: PostgreSQL sorts by the one, every list on a screen by the other.
  it.each(Object.entries(vocabularies))("%s is the domain's array, in its order", (name, values) => {
    expect(Object.keys(enums[name as keyof Enums])).toEqual(values);
  });
});
