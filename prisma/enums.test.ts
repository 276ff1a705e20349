import { describe, expect, expectTypeOf, it } from "vitest";
import { endReasons } from "@/lib/domain/case/end-reasons";
import { riskLevels } from "@/lib/domain/case/risk";
import { caseStages } from "@/lib/domain/case/stages";
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
