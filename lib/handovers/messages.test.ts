import { describe, expect, it } from "vitest";
import { closedToWrites } from "@/lib/cases/messages";
import { overtaken } from "@/lib/platform/overtaken";
import { today } from "@/lib/domain/testing/facts";
import { handoverEngine } from "@/lib/domain/moves/handover-engine";
import { refusedMove, refusedPlan, type Since } from "./messages";

const seen = { reference: "YP-0001", handoverId: "handover", today };
const since: Since = {
  version: 4,
  move: {
    id: "event",
    move: "acknowledge",
    toStatus: "referred",
    at: new Date("2020-09-09T08:30:00Z"),
    by: "Bea Lindqvist",
    answers: { happenedOn: today },
    onlyRecorded: false,
    cancelsId: null,
    tier: null,
    contactOn: null,
  },
};

describe("refusedMove", () => {
  it("puts each sentence next to its question and the rest above the form", () => {
    expect(refusedMove({ refusals: ["not_in_future", "manager_if_high"], since: null }, seen)).toMatchObject({
      message: handoverEngine.refusalOf("manager_if_high").sentence,
      faults: { happenedOn: [handoverEngine.refusalOf("not_in_future").sentence] },
    });
  });

  it("names what has to be done elsewhere first, each with the way there", () => {
    expect(refusedMove({ refusals: ["risk_fresh", "summary_complete"], since: null }, seen)).toMatchObject({
      missing: [
        {
          sentence: handoverEngine.refusalOf("risk_fresh").sentence,
          fixLink: { href: "/cases/YP-0001/review/risk" },
        },
        {
          sentence: handoverEngine.refusalOf("summary_complete").sentence,
          fixLink: { href: "/cases/YP-0001/handovers/handover/summary" },
        },
      ],
    });
  });

  it("shows what the other has done, and takes up its version", () => {
    expect(refusedMove({ refusals: [], since }, seen)).toMatchObject({
      message: overtaken.changed_since,
      current: {
        by: "Bea Lindqvist",
        when: "9 Sep, 09:30",
        version: 4,
        facts: [{ value: "Receipt confirmed" }, { value: "9 Sep" }, { value: "Referral sent" }],
      },
    });
  });

  it("says what made a move impossible, with the link to the case and nothing to compare", () => {
    const refused = refusedMove({ refusals: ["wrong_status"], since }, seen);

    expect(refused).toMatchObject({
      message: "On 9 Sep, 09:30, Bea Lindqvist recorded: Receipt confirmed.",
      missing: [
        {
          sentence: handoverEngine.refusalOf("wrong_status").sentence,
          fixLink: { href: "/cases/YP-0001" },
        },
      ],
    });
    expect(refused).not.toHaveProperty("current");
  });

  it("has a sentence for whatever keeps a case from being written to", () => {
    expect(refusedMove("frozen", seen)).toMatchObject({ message: closedToWrites.frozen });
  });
});

describe("refusedPlan", () => {
  it("is next to the choice that fixes it", () => {
    expect(refusedPlan("destination_unknown", "YP-0001")).toMatchObject({
      faults: { destinationId: ["Select a destination from the list."] },
    });
    expect(
      refusedPlan({ refusals: ["only_lead", "destination_active"], since: null }, "YP-0001"),
    ).toMatchObject({
      faults: {
        kind: [handoverEngine.refusalOf("only_lead").sentence],
        destinationId: [handoverEngine.refusalOf("destination_active").sentence],
      },
    });
    expect(refusedPlan({ refusals: ["not_ended"], since: null }, "YP-0001")).toMatchObject({
      missing: [
        { sentence: handoverEngine.refusalOf("not_ended").sentence, fixLink: { href: "/cases/YP-0001" } },
      ],
      faults: {},
    });
  });
});
