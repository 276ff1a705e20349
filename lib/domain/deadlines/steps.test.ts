import { describe, expect, it } from "vitest";
import { laterMoves } from "@/lib/domain/moves/handover-moves";
import { linkTargetLabels } from "@/lib/domain/vocabulary/link-targets";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { deadlineKinds } from "@/lib/domain/vocabulary/deadline-kinds";
import { steps, waitingWords, type StepSubject, type Whose } from "./steps";
import { mayAct, stepsIn, whoActs } from "./whose";

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

  it("links to a page, or to a move that its handover has", () => {
    const known: readonly string[] = [...Object.keys(linkTargetLabels), ...laterMoves];
    for (const about of [nothing, everything]) {
      expect(
        Object.values(steps[kind].target(about)).filter((target) => known.includes(target)),
      ).toHaveLength(1);
    }
  });

  it("waits for someone, who is said", () => {
    expect(Object.keys(waitingWords)).toContain(steps[kind].whose);
  });

  it("names who to call where a call meets it", () => {
    const sentence = steps[kind].says(everything);
    expect(["person", "destination", "professional", undefined]).toContain(steps[kind].calls);
    if (steps[kind].calls === "destination") expect(sentence).toContain("York Mind");
    if (steps[kind].calls === "professional") expect(sentence).toContain("Dr Osei");
  });
});

describe("the links of the steps", () => {
  const kindsWith = (fits: (step: (typeof steps)[keyof typeof steps]) => boolean) =>
    deadlineKinds.filter((kind) => fits(steps[kind]));

  it("are a call to someone but for what is decided, planned or written down", () => {
    expect(kindsWith(({ calls }) => calls === undefined)).toEqual([
      "risk_review",
      "alert_review",
      "latest_safe_start",
      "draft_to_decide",
      "completion_due",
      "bridge_needed",
      "checklist_item",
      "hold_decision",
      "hold_review",
      "closure_to_request",
      "closure_request",
      "contact_after_end",
    ]);
    expect(kindsWith(({ calls }) => calls === "person")).toEqual([
      "first_review",
      "contact_due",
      "sharing_review",
      "lost_contact_attempt",
    ]);
  });

  it("are a move of the handover itself where the step is one", () => {
    expect(kindsWith(({ target }) => "move" in target(everything))).toEqual([
      "latest_safe_start",
      "completion_due",
      "joint_meeting",
      "first_safety_check",
      "second_safety_check",
      "safety_check_again",
      "safety_check_outcome",
    ]);
  });

  it("link to the part of the case that the step is about", () => {
    const targetOf = (kind: keyof typeof steps) => steps[kind].target(everything);
    expect(targetOf("first_review")).toEqual({ linkTarget: "review" });
    expect(targetOf("alert_review")).toEqual({ linkTarget: "alert" });
    expect(targetOf("checklist_item")).toEqual({ linkTarget: "checklist" });
    expect(targetOf("recall_sharing")).toEqual({ linkTarget: "recall" });
    expect(targetOf("hold_review")).toEqual({ linkTarget: "hold_review" });
  });
});

describe("a sentence", () => {
  it.each([
    ["answer_due", {}, "Call York Mind for an answer to the referral."],
    ["answer_due", { hasPhone: false }, "Ask York Mind for an answer to the referral."],
    ["professional_to_tell", {}, "Inform Dr Osei (GP) that the service is closing."],
    ["professional_to_tell", { hasDied: true }, "Inform Dr Osei (GP) that the person has died."],
    [
      "professional_to_tell",
      { professional: { name: "Sal", role: "other" } },
      "Inform Sal that the service is closing.",
    ],
    ["professional_to_tell", { professional: null }, "Inform a professional that the service is closing."],
    ["answer_due", { destination: null }, "Call the destination for an answer to the referral."],
    ["alert_review", {}, "Review the alert “Self-neglect”."],
    ["alert_review", { alert: null }, "Review an alert."],
    ["draft_to_decide", {}, "Send the referral to York Mind, or withdraw the handover."],
    [
      "first_contact_due",
      {},
      "Ask York Mind whether they have seen the person, and contact the person yourself.",
    ],
    ["latest_safe_start", {}, "Send the referral to York Mind."],
    ["latest_safe_start", { isPlanned: false }, "Choose a destination and send a referral."],
    ["checklist_item", {}, "Work through the checklist for York Mind: 2 items are open."],
    [
      "checklist_item",
      { items: ["plan_talked_through"] },
      "Finish the checklist for York Mind: “The plan was talked through with the person” is open.",
    ],
  ] as const)("of %s with %j is: %s", (kind, over, sentence) => {
    expect(steps[kind].says({ ...everything, ...over })).toBe(sentence);
  });

  it("links to sending the referral if a handover is planned, otherwise to planning one", () => {
    expect(steps.latest_safe_start.target(everything)).toEqual({ move: "send" });
    expect(steps.latest_safe_start.target(nothing)).toEqual({ linkTarget: "plan" });
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
    expect(whoActs("hold_review", true)).toBe("named_holder");
    expect(whoActs("confirm_decline", true)).toBe("named_holder");
    expect(whoActs("closure_request", true)).toBe("manager");
    expect(whoActs("answer_to_commissioner", true)).toBe("office");
  });

  it.each([
    ["worker", ["worker"]],
    ["manager", ["worker", "manager"]],
    ["commissioner", ["worker", "office", "named_holder"]],
    ["administrator", []],
  ] as const)("is, of all that a step waits for, on a case within reach of a %s: %j", (role, current) => {
    const everyone = Object.keys(waitingWords) as Whose[];
    expect(everyone.filter((whose) => mayAct(role, whose))).toEqual(current);
  });
});

describe("a view of the day", () => {
  it("holds every kind of step, held or not, for a reader who reaches all", () => {
    expect(stepsIn("all", "manager")).toHaveLength(deadlineKinds.length * 2);
  });

  it("excludes held people from a worker’s day", () => {
    expect(stepsIn("all", "worker")).toEqual(deadlineKinds.map((kind) => ({ kind, isHeld: false })));
  });

  it("holds what waits for a manager", () => {
    expect(stepsIn("manager", "manager")).toEqual([
      { kind: "answer_to_manager", isHeld: false },
      { kind: "start_to_manager", isHeld: false },
      { kind: "first_contact_to_manager", isHeld: false },
      { kind: "bridge_needed", isHeld: false },
      { kind: "confirm_decline", isHeld: false },
      { kind: "safety_check_outcome", isHeld: false },
      { kind: "closure_request", isHeld: false },
      { kind: "closure_request", isHeld: true },
      { kind: "contact_after_end", isHeld: false },
    ]);
  });
});
