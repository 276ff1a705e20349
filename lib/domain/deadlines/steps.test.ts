import { describe, expect, it } from "vitest";
import { laterMoves } from "@/lib/domain/moves/handover-moves";
import { linkTargetLabels } from "@/lib/domain/vocabulary/link-targets";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { deadlineKinds } from "@/lib/domain/vocabulary/deadline-kinds";
import { steps, waitingWords, type StepSubject, type Whose } from "./steps";
import { closureKindsOfOffice, mayAct, stepsIn, whoActs } from "./whose";

const nothing: StepSubject = {
  destination: null,
  hasPhone: false,
  isPlanned: false,
  professional: null,
  alert: null,
  items: [],
  news: null,
  isHeld: false,
  inAfterCare: false,
};

const everything: StepSubject = {
  destination: "York Mind",
  hasPhone: true,
  isPlanned: true,
  professional: { name: "Dr Osei", role: "gp" },
  alert: "self_neglect",
  items: ["plan_talked_through", "out_of_hours_given"],
  news: null,
  isHeld: true,
  inAfterCare: false,
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
      "no_responsible_person",
      "risk_review",
      "alert_review",
      "latest_safe_start",
      "draft_to_decide",
      "version_not_sent",
      "summary_out_of_date",
      "completion_due",
      "bridge_needed",
      "checklist_item",
      "death_to_confirm",
      "hold_decision",
      "hold_review",
      "after_care_decision",
      "closure_to_request",
      "closure_request",
      "closure_request_to_office",
      "contact_after_end",
    ]);
    expect(kindsWith(({ calls }) => calls === "person")).toEqual([
      "first_review",
      "contact_due",
      "waiting_check_in",
      "sharing_review",
      "sharing_to_renew",
      "lost_contact_attempt",
    ]);
  });

  it("are a move of the handover itself where the step is one", () => {
    expect(kindsWith(({ target }) => "move" in target(everything))).toEqual([
      "latest_safe_start",
      "version_not_sent",
      "completion_due",
      "joint_meeting",
      "destination_to_inform",
      "first_safety_check",
      "second_safety_check",
      "third_safety_check",
      "safety_check_again",
      "safety_check_outcome",
      "destination_changed",
      "destination_changed_to_manager",
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
    ["professional_to_tell", { news: "informed_of_death" }, "Inform Dr Osei (GP) that the person has died."],
    [
      "professional_to_tell",
      { news: "informed_of_mistake" },
      "Inform Dr Osei (GP) that the death was recorded by mistake: the person is alive.",
    ],
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
    expect(steps.latest_safe_start.target(everything)).toEqual({ move: "make_version" });
    expect(steps.latest_safe_start.target(nothing)).toEqual({ linkTarget: "plan" });
  });
});

const atWork = { worker: true, manager: true, supportHasEnded: false };
const closed = { ...atWork, supportHasEnded: true };
const toManagers = { ...closed, worker: false };
const frozen = { ...toManagers, manager: false };
const neither = { isHeld: false, inAfterCare: false };
const held = { isHeld: true, inAfterCare: false };
const inAfterCare = { isHeld: false, inAfterCare: true };

describe("who acts", () => {
  it("is the worker, a manager or the office", () => {
    expect(whoActs("contact_due", neither, atWork)).toBe("worker");
    expect(whoActs("confirm_decline", neither, atWork)).toBe("manager");
    expect(whoActs("hold_decision", neither, atWork)).toBe("office");
  });

  it("is the named holder on a held case, but for what is not theirs to decide", () => {
    expect(whoActs("contact_due", held, atWork)).toBe("named_holder");
    expect(whoActs("hold_review", held, atWork)).toBe("named_holder");
    expect(whoActs("confirm_decline", held, atWork)).toBe("named_holder");
    expect(whoActs("closure_request", held, atWork)).toBe("manager");
    expect(whoActs("death_to_confirm", held, atWork)).toBe("office");
    expect(whoActs("death_to_confirm", neither, atWork)).toBe("manager");
    expect(whoActs("answer_to_commissioner", held, atWork)).toBe("office");
  });

  it("is the office for a closure request once support has ended, or where no other manager could decide", () => {
    expect(whoActs("closure_request", neither, closed)).toBe("office");
    expect(whoActs("closure_request", held, closed)).toBe("office");
    expect(whoActs("closure_request_to_office", neither, atWork)).toBe("office");
    expect(closureKindsOfOffice(false)).toEqual(["closure_request_to_office"]);
    expect(closureKindsOfOffice(true)).toEqual(["closure_request", "closure_request_to_office"]);
  });

  it("is the after-care person for the safety checks and what follows from them, and else as before", () => {
    const theirs = deadlineKinds.filter((kind) => whoActs(kind, inAfterCare, atWork) === "after_care_person");
    expect(theirs).toEqual([
      "first_safety_check",
      "second_safety_check",
      "third_safety_check",
      "safety_check_again",
      "safety_check_outcome",
      "destination_changed",
      "destination_changed_to_manager",
      "contact_after_end",
    ]);
    expect(whoActs("professional_to_tell", inAfterCare, atWork)).toBe("worker");
    expect(whoActs("no_responsible_person", inAfterCare, atWork)).toBe("office");
  });

  it("is a manager in place of the worker once data entry has closed to workers", () => {
    expect(whoActs("first_safety_check", neither, toManagers)).toBe("manager");
    expect(whoActs("contact_due", neither, toManagers)).toBe("manager");
    expect(whoActs("professional_to_tell", inAfterCare, toManagers)).toBe("manager");
    expect(whoActs("first_safety_check", inAfterCare, toManagers)).toBe("after_care_person");
    expect(whoActs("contact_due", held, toManagers)).toBe("named_holder");
  });

  it("is the office alone after the freeze, and the after-care person for everything that is left", () => {
    expect(whoActs("professional_to_tell", inAfterCare, frozen)).toBe("after_care_person");
    expect(whoActs("no_responsible_person", neither, frozen)).toBe("office");
    expect(whoActs("closure_request", held, frozen)).toBe("office");
    expect(whoActs("closure_request", inAfterCare, frozen)).toBe("office");
  });

  it.each([
    ["worker", ["worker"]],
    ["manager", ["worker", "manager"]],
    ["commissioner", ["worker", "office", "named_holder", "after_care_person"]],
    ["administrator", []],
  ] as const)("is, of all that a step waits for, on a case within reach of a %s: %j", (role, current) => {
    const everyone = Object.keys(waitingWords) as Whose[];
    expect(everyone.filter((whose) => mayAct(role, whose))).toEqual(current);
  });
});

describe("a view of the day", () => {
  it("holds every kind of step in every situation for a reader who reaches all", () => {
    expect(stepsIn("all", "manager", atWork)).toHaveLength(deadlineKinds.length * 3);
  });

  it("excludes held people, and the checks of those in after-care, from a worker’s day", () => {
    const day = stepsIn("all", "worker", atWork);
    expect(day.filter(({ inAfterCare: cared }) => !cared)).toEqual(
      deadlineKinds.map((kind) => ({ kind, ...neither })),
    );
    const cared = day.flatMap((one) => (one.inAfterCare ? [one.kind] : []));
    expect(cared).toContain("professional_to_tell");
    expect(cared).not.toContain("first_safety_check");
  });

  it("holds what waits for a manager", () => {
    const ofManager = (situation: typeof neither, acting = atWork) =>
      stepsIn("manager", "manager", acting).flatMap(({ kind, ...one }) =>
        one.isHeld === situation.isHeld && one.inAfterCare === situation.inAfterCare ? [kind] : [],
      );
    expect(ofManager(neither)).toEqual([
      "no_responsible_person",
      "answer_to_manager",
      "start_to_manager",
      "first_contact_to_manager",
      "bridge_needed",
      "confirm_decline",
      "death_to_confirm",
      "safety_check_outcome",
      "destination_changed_to_manager",
      "closure_request",
      "contact_after_end",
    ]);
    expect(ofManager(held)).toEqual(["closure_request"]);
    expect(ofManager(neither, toManagers)).toContain("first_safety_check");
    expect(ofManager(inAfterCare, toManagers)).not.toContain("first_safety_check");
    expect(ofManager(neither, frozen)).not.toContain("no_responsible_person");
  });

  it("holds no closure request once support has ended: the office decides", () => {
    expect(stepsIn("manager", "manager", closed).map(({ kind }) => kind)).not.toContain("closure_request");
  });
});
