import { describe, expect, it } from "vitest";
import { aDraftVersion, aSharing, moveFacts, otherLeads, today } from "@/lib/domain/testing/facts";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { handoverEngine } from "./handover-engine";
import { laterMoves, type LaterMove } from "./handover-moves";

type Over = NonNullable<Parameters<typeof moveFacts>[0]>;

const accepted: Over = { handover: { status: "accepted", acknowledgedOn: today } };
const highRisk: Over = { case: { risk: "high" } };

describe("the blockers of a move of a handover", () => {
  const blockers = (move: LaterMove, facts: Over = {}) =>
    handoverEngine.blockersOf({ move }, moveFacts(facts));

  it("leaves out what an answer can change", () => {
    expect(blockers("make_version")).toEqual([]);
    expect(blockers("send", { handover: { draftVersion: aDraftVersion() } })).toEqual([]);
    expect(blockers("start", { ...accepted, ...highRisk })).toEqual([]);
  });

  it("gives beforehand what no answer can change", () => {
    expect(
      blockers("make_version", {
        case: { handovers: otherLeads("referred"), sharing: [aSharing({ decision: "refused" })] },
        destination: { status: "inactive" },
      }),
    ).toEqual(["destination_active", "only_lead", "sharing_allowed"]);
    expect(blockers("send")).toEqual(["version_made"]);
    expect(blockers("complete", { ...highRisk, handover: { status: "handing_over" } })).toEqual([
      "meeting_if_now_enhanced",
      "first_contact_confirmed",
      "signed_if_enhanced",
    ]);
    expect(
      blockers("confirm_decline", {
        actor: { id: "omar", role: "manager" },
        handover: { status: "decline_reported", declineReportedById: "omar" },
      }),
    ).toEqual(["not_own_report"]);
    expect(blockers("send", { handover: { status: "withdrawn" } })).toEqual(["wrong_status"]);
  });

  it.each(laterMoves)("has a sentence for every blocker of %s", (move) => {
    for (const blocker of blockers(move, { case: { endReason: "moved_away", risk: "high" } })) {
      expect(handoverEngine.refusalOf(blocker).sentence).toMatch(fullSentence);
    }
  });
});

describe("questionsOn", () => {
  const needed = (move: LaterMove, facts: Over = {}) =>
    handoverEngine
      .questionsOn({ move }, moveFacts(facts))
      .filter(({ optional }) => !optional)
      .map(({ question }) => question);

  it("needs the joint meeting at the enhanced tier only", () => {
    expect(needed("start", accepted)).toEqual(["happenedOn"]);
    expect(needed("start", { ...accepted, ...highRisk })).toEqual(["happenedOn", "jointMeeting"]);
  });

  it("needs to know whether the destination was informed once the referral was sent", () => {
    expect(needed("withdraw")).toEqual(["happenedOn", "reason"]);
    expect(needed("withdraw", { handover: { status: "referred", sentOn: today } })).toEqual([
      "happenedOn",
      "reason",
      "destinationInformed",
    ]);
  });

  it.each(["complete", "complete_application"] as const)(
    "asks %s of a GP only where there is one",
    (move) => {
      const asked = (hasNoGp: boolean) =>
        handoverEngine
          .questionsOn({ move }, moveFacts({ case: { hasNoGp } }))
          .map(({ question }) => question);
      expect(needed(move, { handover: { status: "handing_over" } })).toContain("gpInformed");
      expect(asked(true)).toEqual(asked(false).filter((question) => question !== "gpInformed"));
    },
  );

  it("asks everything that the table asks, in its order", () => {
    expect(
      handoverEngine.questionsOn({ move: "start" }, moveFacts(accepted)).map(({ question }) => question),
    ).toEqual(["happenedOn", "jointMeeting", "jointMeetingOn", "whyNot"]);
  });

  it("never needs a reason before a no", () => {
    for (const move of laterMoves) expect(needed(move)).not.toContain("whyNot");
  });
});
