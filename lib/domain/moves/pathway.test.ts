import { describe, expect, it } from "vitest";
import { pathway, stepsOf } from "./pathway";
import { handoverStatuses } from "@/lib/domain/vocabulary/handover-statuses";

const states = (...[status, made]: Parameters<typeof stepsOf>) =>
  stepsOf(status, made).map(({ state }) => state);
const waitsOf = (...[status, made]: Parameters<typeof stepsOf>) =>
  stepsOf(status, made).map((step) => (step.state === "waiting" ? step.waitingFor : []));

describe("stepsOf", () => {
  it("opens one step after the other", () => {
    expect(states("draft", ["plan"])).toEqual(["open", "waiting", "waiting", "waiting"]);
    expect(states("referred", ["plan", "send"])).toEqual(["made", "open", "waiting", "waiting"]);
    expect(states("waiting_list", ["plan", "send"])).toEqual(["made", "open", "waiting", "waiting"]);
    expect(states("accepted", ["plan", "send", "accept"])).toEqual(["made", "made", "open", "waiting"]);
    expect(states("handing_over", ["send", "accept", "start"])).toEqual(["made", "made", "made", "open"]);
    expect(states("completed", [...pathway])).toEqual(["made", "made", "made", "made"]);
  });

  it("is blocked by the step before", () => {
    expect(waitsOf("draft", ["plan"])).toEqual([[], ["send"], ["accept"], ["start"]]);
  });

  it("is blocked by an undecided decline when that comes before the next step", () => {
    expect(waitsOf("decline_reported", ["plan", "send"])).toEqual([
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
