import { describe, expect, it } from "vitest";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { deadlineKinds } from "./kinds";
import { steps, type StepSubject } from "./steps";
import { isTheirs, stepsIn, whoActs } from "./whose";

const nothing: StepSubject = {
  destination: null,
  hasPhone: false,
  isPlanned: false,
  professional: null,
  alert: null,
  items: [],
  hasDied: false,
};

const everything: StepSubject = {
  destination: "York Mind",
  hasPhone: true,
  isPlanned: true,
  professional: { name: "Dr Osei", role: "gp" },
  alert: "self_neglect",
  items: ["plan_talked_through", "out_of_hours_given"],
  hasDied: false,
};

describe.each(deadlineKinds)("the step for %s", (kind) => {
  it("is one full sentence, with names and without", () => {
    for (const about of [nothing, everything]) {
      expect(steps[kind].says(about)).toMatch(fullSentence);
      expect(steps[kind].says(about)).not.toMatch(/null|undefined/);
    }
  });

  it("leads somewhere", () => {
    expect(steps[kind].way(everything)).toBeTruthy();
  });
});

describe("a sentence", () => {
  it.each([
    ["answer_due", {}, "Ring York Mind for their answer to the referral."],
    ["answer_due", { hasPhone: false }, "Ask York Mind for their answer to the referral."],
    ["professional_to_tell", {}, "Tell Dr Osei (GP) that the service closes."],
    ["professional_to_tell", { hasDied: true }, "Tell Dr Osei (GP) that the person has died."],
    [
      "professional_to_tell",
      { professional: { name: "Sal", role: "other" } },
      "Tell Sal that the service closes.",
    ],
    ["alert_review", {}, "Review the alert “Self-neglect”."],
    ["latest_safe_start", {}, "Send the referral to York Mind."],
    ["latest_safe_start", { isPlanned: false }, "Choose a destination, and send a referral there."],
    ["checklist_item", {}, "Work through the checklist for York Mind: 2 items are open."],
    [
      "checklist_item",
      { items: ["plan_talked_through"] },
      "Finish the checklist for York Mind: “The plan was talked through with the person” is open.",
    ],
  ] as const)("of %s with %j is: %s", (kind, over, sentence) => {
    expect(steps[kind].says({ ...everything, ...over })).toBe(sentence);
  });

  it("leads to the sending where a handover is planned, else to a plan", () => {
    expect(steps.latest_safe_start.way(everything)).toEqual({ move: "send" });
    expect(steps.latest_safe_start.way(nothing)).toEqual({ place: "plan" });
  });
});

describe("who acts", () => {
  it("is the worker, a manager or the office", () => {
    expect(whoActs("contact_due", false)).toBe("worker");
    expect(whoActs("confirm_decline", false)).toBe("manager");
    expect(whoActs("hold_decision", false)).toBe("office");
  });

  it("is the named holder on a held case, but for what is not theirs to decide", () => {
    expect(whoActs("contact_due", true)).toBe("named_holder");
    expect(whoActs("confirm_decline", true)).toBe("named_holder");
    expect(whoActs("closure_request", true)).toBe("manager");
    expect(whoActs("answer_to_commissioner", true)).toBe("office");
  });

  it("may be somebody of another role too", () => {
    expect(isTheirs("worker", "manager")).toBe(false);
    expect(isTheirs("manager", "worker")).toBe(true);
    expect(isTheirs("manager", "named_holder")).toBe(false);
    expect(isTheirs("commissioner", "named_holder")).toBe(true);
    expect(isTheirs("administrator", "worker")).toBe(false);
  });
});

describe("a view of the day", () => {
  it("holds every kind of step, held or not, for whoever reaches all", () => {
    expect(stepsIn("all", "manager")).toHaveLength(deadlineKinds.length * 2);
  });

  it("leaves the held people out of a worker’s day", () => {
    expect(stepsIn("all", "worker")).toEqual(deadlineKinds.map((kind) => ({ kind, isHeld: false })));
  });

  it("holds what waits for a manager", () => {
    expect(stepsIn("manager", "manager")).toEqual([
      { kind: "answer_to_manager", isHeld: false },
      { kind: "bridge_needed", isHeld: false },
      { kind: "confirm_decline", isHeld: false },
      { kind: "closure_request", isHeld: false },
      { kind: "closure_request", isHeld: true },
    ]);
  });
});
