import { describe, expect, it } from "vitest";
import { handoverStatuses, type HandoverStatus } from "@/lib/domain/handover/statuses";
import { aCaseFacts, aContactFacts, aHandoverFacts, today } from "@/lib/domain/testing/facts";
import type { CaseFacts } from "./facts";
import { stageOf } from "./stage";
import type { CaseStage } from "./stages";

const reviewed = { contacts: [aContactFacts({ purposes: ["check_in", "needs_review"] })] };
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
  };

  it.each(handoverStatuses)("follows the lead handover: %s", (status) => {
    expect(stageOf(aCaseFacts({ ...reviewed, ...lead(status) }))).toBe(byLead[status]);
  });

  it("is planning as long as nobody was asked", () => {
    expect(stageOf(aCaseFacts(reviewed))).toBe("planning");
  });

  it("does not follow a supporting handover", () => {
    const supported = { handovers: [aHandoverFacts({ kind: "supporting", status: "completed" })] };
    expect(stageOf(aCaseFacts({ ...reviewed, ...supported }))).toBe("planning");
  });

  const handedOver = lead("completed");
  const held = { ...handedOver, holder: { by: "office", staffId: "alex" } } as const;
  const requested = { ...held, closureRequest: { id: "request", requestedOn: today } };

  /** Nobody here was reviewed, and each row still has the facts of those above it. */
  it.each<[CaseStage, Partial<CaseFacts>]>([
    ["to_review", lead("referred")],
    ["ready_to_close", handedOver],
    ["held", held],
    ["closure_requested", requested],
    ["closed", { ...requested, endReason: "handed_over" }],
  ])("%s goes before all that is true besides", (stage, facts) => {
    expect(stageOf(aCaseFacts(facts))).toBe(stage);
  });
});
