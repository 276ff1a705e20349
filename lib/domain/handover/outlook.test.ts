import { describe, expect, it } from "vitest";
import { moveFacts, today } from "@/lib/domain/testing/facts";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { refusalOfMove } from "./move";
import { laterMoves, type LaterMove } from "./moves";
import { locksOf, questionsOn } from "./outlook";

describe("locksOf", () => {
  it("is silent about what the answers can settle", () => {
    expect(locksOf("send", moveFacts())).toEqual([]);
    expect(locksOf("start", moveFacts({ handover: { status: "accepted" }, case: { risk: "high" } }))).toEqual(
      [],
    );
  });

  it("says beforehand what no answer can settle", () => {
    expect(
      locksOf("send", moveFacts({ otherLeads: ["referred"], destination: { status: "inactive" } })),
    ).toEqual(["destination_active", "only_lead"]);
    expect(
      locksOf("complete", moveFacts({ handover: { status: "handing_over" }, case: { risk: "high" } })),
    ).toEqual(["manager_if_high"]);
    expect(
      locksOf(
        "confirm_decline",
        moveFacts({
          actor: { id: "bea", role: "manager" },
          handover: { status: "decline_reported", declineReportedById: "bea" },
        }),
      ),
    ).toEqual(["own_report"]);
  });

  it.each(laterMoves)("has a sentence for every lock of %s", (move) => {
    for (const lock of locksOf(move, moveFacts({ case: { ended: true, risk: "high" } }))) {
      expect(refusalOfMove(lock).sentence).toMatch(fullSentence);
    }
  });
});

describe("questionsOn", () => {
  const needed = (move: LaterMove, facts: Parameters<typeof moveFacts>[0]) =>
    questionsOn(move, moveFacts(facts))
      .filter(({ optional }) => !optional)
      .map(({ question }) => question);

  it("needs the joint meeting when the risk is high, and leaves it open otherwise", () => {
    const accepted = { handover: { status: "accepted" } } as const;

    expect(needed("start", accepted)).toEqual(["happenedOn"]);
    expect(needed("start", { ...accepted, case: { risk: "high" } })).toEqual(["happenedOn", "jointMeeting"]);
  });

  it("needs to know whether the destination was told once the referral was sent", () => {
    expect(needed("withdraw", {})).toEqual(["happenedOn", "words"]);
    expect(needed("withdraw", { handover: { status: "referred", sentOn: today } })).toEqual([
      "happenedOn",
      "words",
      "destinationTold",
    ]);
  });

  it("never needs a reason before a no", () => {
    for (const move of laterMoves) expect(needed(move, {})).not.toContain("whyNot");
  });
});
