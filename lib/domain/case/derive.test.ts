import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { aCaseFacts, aContactFacts, aHandoverFacts, rules, today } from "@/lib/domain/testing/facts";
import { derive } from "./derive";

describe("derive", () => {
  it("says all that follows from the facts, and which deadline is the nearest", () => {
    const sentOn = calendarDate("2020-09-01");
    const facts = aCaseFacts({
      riskAssessedOn: null,
      contacts: [aContactFacts({ happenedOn: calendarDate("2020-09-02") })],
      handovers: [aHandoverFacts({ status: "referred", sentOn })],
    });

    expect(derive(facts, rules)).toEqual({
      position: "outstanding",
      outstandingReason: "no_answer",
      stage: "handover_active",
      leadHandoverId: "handover",
      lastContactOn: "2020-09-02",
      deadlines: [
        { kind: "answer_due", dueOn: "2020-09-15", subject: "handover" },
        { kind: "contact_due", dueOn: "2020-09-16", subject: "case" },
        { kind: "answer_to_manager", dueOn: "2020-09-22", subject: "handover" },
        { kind: "answer_to_commissioner", dueOn: "2020-09-29", subject: "handover" },
      ],
      next: { kind: "answer_due", dueOn: "2020-09-15", subject: "handover" },
    });
  });

  it("has no lead handover, and no one to send a referral to, before one is planned", () => {
    const facts = aCaseFacts({ handovers: [] });

    expect(derive(facts, rules)).toMatchObject({ outstandingReason: "no_destination", leadHandoverId: null });
  });

  it("gives a held case no reason for being outstanding", () => {
    const held = aCaseFacts({ holder: { by: "office", staffId: "alex" } });

    expect(derive(held, rules)).toMatchObject({ position: "held", outstandingReason: null, stage: "held" });
  });

  it("keeps a case held while its closure is requested, which the stage does not say", () => {
    const request = {
      id: "request",
      reason: "moved_away",
      requestedOn: today,
      requestedById: "alex",
      requesterCannotActFrom: null,
      hasOtherManager: true,
    } as const;
    const facts = aCaseFacts({ holder: { by: "office", staffId: "alex" }, closureRequest: request });

    expect(derive(facts, rules)).toMatchObject({
      position: "held",
      outstandingReason: null,
      stage: "closure_requested",
    });
  });

  it("leaves nothing to do on a case that has ended", () => {
    const ended = aCaseFacts({ endReason: "moved_away", holder: { by: "no_one" } });

    expect(derive(ended, rules)).toEqual({
      position: "ended",
      outstandingReason: null,
      stage: "closed",
      leadHandoverId: null,
      lastContactOn: null,
      deadlines: [],
      next: null,
    });
  });
});
