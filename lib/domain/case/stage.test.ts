import { describe, expect, it } from "vitest";
import { handoverStatuses, type HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import { aCaseFacts, aHandoverFacts, today } from "@/lib/domain/testing/facts";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { stageOf } from "./stage";
import { caseStages, outstandingStages, type CaseStage } from "@/lib/domain/vocabulary/case-stages";

const lead = (status: HandoverStatus) => ({ handovers: [aHandoverFacts({ status })] });

describe("stageOf", () => {
  /** A reviewed case by the status of its only lead handover. */
  const byLead: Record<HandoverStatus, CaseStage> = {
    draft: "planning",
    referred: "handover_active",
    waiting_list: "handover_active",
    accepted: "handover_active",
    handing_over: "handover_active",
    completed: "ready_to_close",
    decline_reported: "handover_active",
    declined: "needs_new_plan",
    person_declined: "needs_new_plan",
    withdrawn: "needs_new_plan",
    broken_down: "needs_new_plan",
    came_back: "needs_new_plan",
  };

  it.each(handoverStatuses)("follows the lead handover: %s", (status) => {
    expect(stageOf(aCaseFacts(lead(status)))).toBe(byLead[status]);
  });

  it("is planning as long as no one was asked", () => {
    expect(stageOf(aCaseFacts())).toBe("planning");
  });

  it("does not follow a supporting handover", () => {
    const supported = { handovers: [aHandoverFacts({ kind: "supporting", status: "completed" })] };
    expect(stageOf(aCaseFacts(supported))).toBe("planning");
  });

  const unreviewed = { reviewedOn: null, ...lead("referred") };
  const handedOver = { ...unreviewed, ...lead("completed") };
  const lost = { ...handedOver, contactLostAt: new Date("2020-09-08T12:00:00Z") };
  const died = { ...lost, diedOn: today };
  const held = { ...died, holder: { by: "office", staffId: "alex" } } as const;
  const requested = {
    ...held,
    closureRequest: {
      id: "request",
      reason: "deceased",
      requestedOn: today,
      requestedById: "sam",
      requesterCannotActFrom: null,
      hasOtherManager: true,
    },
  } as const;

  /** No one here was reviewed, and each row still has the facts of those above it. */
  it.each<[CaseStage, string, Partial<CaseFacts>]>([
    ["to_review", "no one has reviewed them", unreviewed],
    ["ready_to_close", "a destination has taken over", handedOver],
    ["contact_lost", "contact is lost", lost],
    ["ready_to_close", "the person has died", died],
    ["held", "the office holds the case", held],
    ["closure_requested", "someone asked to close it", requested],
    ["closed", "it has ended", { ...requested, endReason: "deceased" }],
  ])("is %s when %s, whatever else is true", (stage, _, facts) => {
    expect(stageOf(aCaseFacts(facts))).toBe(stage);
  });
});

it("is outstanding in every stage but where it has ended or is held", () => {
  const outstanding: readonly CaseStage[] = outstandingStages;
  expect(caseStages.filter((stage) => !outstanding.includes(stage))).toEqual(["closed", "held"]);
  expect(outstanding).toHaveLength(caseStages.length - 2);
});
