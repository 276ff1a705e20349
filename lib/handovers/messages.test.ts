import { describe, expect, it } from "vitest";
import { closedToWrites } from "@/lib/cases/messages";
import { overtaken } from "@/lib/platform/overtaken";
import { today } from "@/lib/domain/testing/facts";
import { refusalOfMove } from "@/lib/domain/moves/handover-engine";
import { refusedMove, refusedPlan, type Meanwhile } from "./messages";

const seen = { reference: "YP-0001", handoverId: "handover", today };
const meanwhile: Meanwhile = {
  version: 4,
  move: {
    id: "event",
    move: "acknowledge",
    toStatus: "referred",
    at: new Date("2020-09-09T08:30:00Z"),
    by: "Bea Lindqvist",
    answers: { happenedOn: today },
    tier: null,
    contactOn: null,
  },
};

describe("refusedMove", () => {
  it("puts each sentence beside its question and the rest above the form", () => {
    expect(
      refusedMove({ refusals: ["not_in_future", "manager_if_high"], meanwhile: null }, seen),
    ).toMatchObject({
      message: refusalOfMove("manager_if_high").sentence,
      faults: { happenedOn: [refusalOfMove("not_in_future").sentence] },
    });
  });

  it("names what has to be done elsewhere first, each with the way there", () => {
    expect(
      refusedMove({ refusals: ["risk_fresh", "summary_complete"], meanwhile: null }, seen),
    ).toMatchObject({
      missing: [
        { sentence: refusalOfMove("risk_fresh").sentence, fixLink: { href: "/cases/YP-0001/review/risk" } },
        {
          sentence: refusalOfMove("summary_complete").sentence,
          fixLink: { href: "/cases/YP-0001/handovers/handover/summary" },
        },
      ],
    });
  });

  it("shows what the other has done, and takes up its version", () => {
    expect(refusedMove({ refusals: [], meanwhile }, seen)).toMatchObject({
      message: overtaken.changed_since,
      current: {
        by: "Bea Lindqvist",
        when: "9 Sep, 09:30",
        version: 4,
        facts: [{ value: "Receipt confirmed" }, { value: "9 Sep" }, { value: "Referral sent" }],
      },
    });
  });

  it("says in words what made a move impossible, with the way to the case and nothing to compare", () => {
    const refused = refusedMove({ refusals: ["wrong_status"], meanwhile }, seen);

    expect(refused).toMatchObject({
      message: `${refusalOfMove("wrong_status").sentence} Meanwhile, on 9 Sep, 09:30, Bea Lindqvist recorded: Receipt confirmed.`,
      fixLink: { href: "/cases/YP-0001" },
    });
    expect(refused).not.toHaveProperty("current");
  });

  it("has a sentence for whatever keeps a case from being written to", () => {
    expect(refusedMove("frozen", seen)).toMatchObject({ message: closedToWrites.frozen });
  });
});

describe("refusedPlan", () => {
  it("stands beside the choice that fixes it", () => {
    expect(refusedPlan("destination_unknown")).toMatchObject({
      faults: { destinationId: ["Choose a destination from the list."] },
    });
    expect(refusedPlan({ refusals: ["only_lead", "destination_active"], meanwhile: null })).toMatchObject({
      faults: {
        kind: [refusalOfMove("only_lead").sentence],
        destinationId: [refusalOfMove("destination_active").sentence],
      },
    });
    expect(refusedPlan({ refusals: ["case_not_ended"], meanwhile: null })).toMatchObject({
      message: refusalOfMove("case_not_ended").sentence,
      faults: {},
    });
  });
});
