import { describe, expect, it } from "vitest";
import { pathway, stepsOf } from "./pathway";
import { handoverStatuses } from "@/lib/domain/vocabulary/handover-statuses";

const states = (...[status, made]: Parameters<typeof stepsOf>) =>
  stepsOf(status, made).map(({ state }) => state);
const waitsOf = (...[status, made]: Parameters<typeof stepsOf>) =>
  stepsOf(status, made).map((step) => (step.state === "waiting" ? step.waitingFor : []));

describe("stepsOf", () => {
  it("has two steps where the person applies themselves, whatever was made before", () => {
    const applied = ["plan", "make_version", "apply_themselves"] as const;
    expect(stepsOf("handing_over", applied)).toEqual([
      { move: "apply_themselves", state: "made" },
      { move: "complete_application", state: "open" },
    ]);
    expect(states("completed", [...applied, "complete_application"])).toEqual(["made", "made"]);
    expect(states("withdrawn", applied)).toEqual(["made", "waiting"]);
    expect(waitsOf("withdrawn", applied)).toEqual([[], []]);
  });

  it("opens one step after the other", () => {
    expect(states("draft", ["plan"])).toEqual(["open", "waiting", "waiting", "waiting", "waiting"]);
    expect(states("draft", ["plan", "make_version"])).toEqual([
      "made",
      "open",
      "waiting",
      "waiting",
      "waiting",
    ]);
    const sent = ["plan", "make_version", "send"] as const;
    expect(states("referred", sent)).toEqual(["made", "made", "open", "waiting", "waiting"]);
    expect(states("waiting_list", sent)).toEqual(["made", "made", "open", "waiting", "waiting"]);
    expect(states("accepted", [...sent, "accept"])).toEqual(["made", "made", "made", "open", "waiting"]);
    expect(states("handing_over", [...sent, "accept", "start"])).toEqual([
      "made",
      "made",
      "made",
      "made",
      "open",
    ]);
    expect(states("completed", [...pathway])).toEqual(["made", "made", "made", "made", "made"]);
  });

  it("takes a referral of an earlier version, which made and sent its version at once, as made", () => {
    expect(states("referred", ["plan", "send"])).toEqual(["made", "made", "open", "waiting", "waiting"]);
  });

  it("is blocked by the step before", () => {
    expect(waitsOf("draft", ["plan"])).toEqual([[], ["make_version"], ["send"], ["accept"], ["start"]]);
  });

  it("is blocked by an undecided decline when that comes before the next step", () => {
    expect(waitsOf("decline_reported", ["plan", "send"])).toEqual([
      [],
      [],
      ["win_challenge"],
      ["accept"],
      ["start"],
    ]);
  });

  it.each(handoverStatuses)("names what blocks every step that is not open: %s", (status) => {
    for (const step of stepsOf(status, ["plan", "send"])) {
      if (step.state === "waiting") expect(step.waitingFor).not.toEqual([]);
    }
  });
});
