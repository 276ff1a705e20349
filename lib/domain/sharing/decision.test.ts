import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import {
  faultsOfDecision,
  refusalToApprove,
  refusalToDecide,
  refusalToWithdraw,
  sharingRefusals,
  type DecisionTyped,
} from "./decision";
import { sharingDecisions } from "@/lib/domain/vocabulary/sharing";

const days = { startedOn: calendarDate("2019-03-04"), today: calendarDate("2020-09-09") };
const given: DecisionTyped = {
  decision: "given",
  scope: "The whole summary.",
  withheld: [],
  reason: null,
  givenBy: "The person",
  decidedOn: calendarDate("2020-09-09"),
  reviewOn: calendarDate("2020-09-10"),
  lawfulBasis: "consent",
  article9Condition: "explicit_consent",
};
const nothing = { scope: "", lawfulBasis: null, article9Condition: null, reviewOn: null };
const without = {
  decision: "without_consent",
  reason: "A child is at risk.",
  lawfulBasis: "vital_interests",
  article9Condition: "substantial_public_interest",
} as const;
const faults = (over: Partial<DecisionTyped>) =>
  faultsOfDecision({ ...given, ...over }, days).map(({ question }) => question);

describe("faultsOfDecision", () => {
  it("finds none in what is whole", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ decision: "given_in_part", withheld: ["safeguarding"] })).toEqual([]);
    expect(
      faults({ reviewOn: null, lawfulBasis: "public_task", article9Condition: "health_or_social_care" }),
    ).toEqual([]);
    expect(faults(without)).toEqual([]);
    expect(faults({ ...without, decision: "lacks_capacity" })).toEqual([]);
    expect(faults({ ...nothing, decision: "refused", reason: "Wants no letters about them." })).toEqual([]);
  });

  it.each([
    ["in part, with nothing withheld", { decision: "given_in_part" }, ["withheld"]],
    ["no one who decided", { givenBy: "" }, ["givenBy"]],
    ["a day to come", { decidedOn: calendarDate("2020-09-10") }, ["decidedOn"]],
    ["a day before the case", { decidedOn: calendarDate("2019-03-03") }, ["decidedOn"]],
    ["a review today", { reviewOn: calendarDate("2020-09-09") }, ["reviewOn"]],
    ["no scope", { scope: "" }, ["scope"]],
    ["no lawful basis", { lawfulBasis: null }, ["lawfulBasis"]],
    ["no condition for health data", { article9Condition: null }, ["article9Condition"]],
    ["consent as the basis without consent", { ...without, lawfulBasis: "consent" }, ["lawfulBasis"]],
    [
      "explicit consent without consent",
      { ...without, article9Condition: "explicit_consent" },
      ["article9Condition"],
    ],
    [
      "best interests on consent",
      { ...without, decision: "lacks_capacity", lawfulBasis: "consent" },
      ["lawfulBasis"],
    ],
  ] as const)("finds fault with %s", (_, over, questions) => {
    expect(faults(over)).toEqual(questions);
  });

  it("takes the first day of the case and lets a review lie tomorrow", () => {
    expect(faults({ decidedOn: days.startedOn, reviewOn: calendarDate("2020-09-10") })).toEqual([]);
  });

  it.each(["refused", "withdrawn", "not_sought", "lacks_capacity", "without_consent"] as const)(
    "asks why of %s",
    (decision) => {
      const [fault, ...more] = faultsOfDecision({ ...given, ...without, decision, reason: null }, days);

      expect(more).toEqual([]);
      expect(fault?.question).toBe("reason");
      expect(fault?.sentence).toMatch(fullSentence);
    },
  );

  it("says each fault in a full sentence", () => {
    const all = [
      ...faultsOfDecision({ ...given, ...nothing, decision: "given_in_part", givenBy: "" }, days),
      ...faultsOfDecision(
        {
          ...given,
          decision: "without_consent",
          decidedOn: calendarDate("2021-01-01"),
          reviewOn: days.startedOn,
        },
        days,
      ),
      ...faultsOfDecision({ ...given, decidedOn: calendarDate("2019-01-01") }, days),
    ];

    expect(all).toHaveLength(11);
    for (const { sentence } of all) expect(sentence).toMatch(fullSentence);
  });
});

const open = { ended: false, died: false };
const waiting = { decision: "without_consent", approved: false, recordedById: "sam" } as const;
const manager = { id: "maya", role: "manager", decides: true } as const;

describe("refusalToDecide", () => {
  it("lets nothing be decided after an end or a death", () => {
    expect(refusalToDecide(open)).toBeNull();
    expect(refusalToDecide({ ...open, ended: true })).toBe("case_ended");
    expect(refusalToDecide({ ended: true, died: true })).toBe("person_died");
  });
});

describe("refusalToWithdraw", () => {
  it.each(sharingDecisions)("is open where something is shared: %s", (decision) => {
    const nothingShared = ["refused", "withdrawn", "not_sought"].includes(decision);
    expect(refusalToWithdraw(open, { decision })).toBe(nothingShared ? "nothing_to_withdraw" : null);
  });

  it("is open after the case has ended too", () => {
    const ended = { ...open, ended: true };
    expect(refusalToWithdraw(ended, { decision: "given" })).toBeNull();
  });

  it("finds nothing where nothing was decided, nor after a death", () => {
    expect(refusalToWithdraw(open, null)).toBe("nothing_to_withdraw");
    expect(refusalToWithdraw({ ...open, died: true }, { decision: "given" })).toBe("person_died");
  });
});

describe("refusalToApprove", () => {
  it("takes someone who decides for another", () => {
    const no = { decides: false } as const;
    expect(refusalToApprove(open, waiting, manager)).toBeNull();
    expect(refusalToApprove(open, { ...waiting, recordedById: "maya" }, { ...manager, ...no })).toBe(
      "own_decision",
    );
    expect(refusalToApprove(open, waiting, { id: "ana", role: "worker", ...no })).toBe("managers_approve");
    expect(refusalToApprove(open, waiting, { id: "chris", role: "commissioner", ...no })).toBe(
      "managers_approve",
    );
    expect(refusalToApprove(open, waiting, { id: "chris", role: "commissioner", decides: true })).toBeNull();
  });

  it("finds nothing to approve where nothing waits for it", () => {
    expect(refusalToApprove(open, null, manager)).toBe("nothing_to_approve");
    expect(refusalToApprove(open, { ...waiting, decision: "given" }, manager)).toBe("nothing_to_approve");
    expect(refusalToApprove(open, { ...waiting, approved: true }, manager)).toBe("already_approved");
    expect(refusalToApprove({ ...open, ended: true }, waiting, manager)).toBe("case_ended");
  });

  it("says each refusal in a full sentence", () => {
    for (const sentence of Object.values(sharingRefusals)) expect(sentence).toMatch(fullSentence);
  });
});
