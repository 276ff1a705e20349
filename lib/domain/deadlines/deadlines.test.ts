import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts } from "@/lib/domain/case/facts";
import { riskLevels, type RiskLevel } from "@/lib/domain/case/risk";
import { handoverStatuses, type HandoverStatus } from "@/lib/domain/handover/statuses";
import { defaultSettings } from "@/lib/domain/programme/settings";
import { aCaseFacts, aContactFacts, aHandoverFacts, closesOn } from "@/lib/domain/testing/facts";
import { deadlinesOf } from "./deadlines";
import type { DeadlineKind } from "./kinds";

const day = calendarDate;
const rules = { dates: { closesOn }, settings: defaultSettings };
const reviewed = [aContactFacts({ happenedOn: day("2020-09-02"), purposes: ["needs_review"] })];

/** The day on which something is due, and what it is about; null when it is not due at all. */
function due(kind: DeadlineKind, over: Partial<CaseFacts> = {}) {
  const all = deadlinesOf(aCaseFacts(over), rules);
  const found = all.filter((deadline) => deadline.kind === kind);
  expect(found.length).toBeLessThan(2);
  return found[0] ? `${found[0].dueOn} ${found[0].subject}` : null;
}

const withHandover = (over: Parameters<typeof aHandoverFacts>[0]) => ({ handovers: [aHandoverFacts(over)] });
const statusesWith = (kind: DeadlineKind, over: Parameters<typeof aHandoverFacts>[0] = {}) =>
  handoverStatuses.filter((status) => due(kind, withHandover({ ...over, status })) !== null);

describe("the first review", () => {
  it("is due 14 days after the case came in, until it was done", () => {
    expect(due("first_review")).toBe("2020-09-15 case");
    expect(due("first_review", { contacts: reviewed })).toBeNull();
  });
});

describe("the next contact", () => {
  const lastWeek = { earlierContactOn: day("2020-09-01") };

  it.each<[RiskLevel, string]>([
    ["high", "2020-09-08 case"],
    ["medium", "2020-09-15 case"],
    ["low", "2020-09-29 case"],
    ["not_assessed", "2020-09-08 case"],
  ])("is due by the risk: %s", (risk, expected) => {
    expect(due("contact_due", { ...lastWeek, risk })).toBe(expected);
  });

  it("is counted from the last one that was made, else from the day the case came in", () => {
    expect(due("contact_due", { ...lastWeek, contacts: reviewed })).toBe("2020-09-16 case");
    expect(due("contact_due", { openedOn: day("2020-09-07") })).toBe("2020-09-21 case");
  });
});

describe("the latest safe start", () => {
  // 30 September, less 14 days of overlap, less the destination's wait, less the working days for its answer.
  it.each<[string, RiskLevel, number | null, string]>([
    ["of a known wait of none", "medium", 0, "2020-09-02 handover"],
    ["of an unknown wait", "medium", null, "2020-09-02 handover"],
    ["for somebody at high risk, who is answered sooner", "high", 0, "2020-09-09 handover"],
    ["of a wait of two weeks, over the bank holiday of August", "medium", 2, "2020-08-18 handover"],
  ])("%s", (_, risk, waitWeeks, expected) => {
    expect(due("latest_safe_start", { risk, ...withHandover({ waitWeeks }) })).toBe(expected);
  });

  it("belongs to the case while no destination is chosen", () => {
    expect(due("latest_safe_start")).toBe("2020-09-02 case");
    expect(due("latest_safe_start", withHandover({ status: "declined", waitWeeks: 2 }))).toBe(
      "2020-09-02 case",
    );
  });

  it("stands until a lead is sent, and again when it came to nothing", () => {
    expect(statusesWith("latest_safe_start")).toEqual([
      "draft",
      "declined",
      "person_declined",
      "withdrawn",
      "broken_down",
    ]);
  });

  it("rests while somebody asks to close the case", () => {
    const closureRequest = { id: "request", requestedOn: day("2020-09-04") };
    expect(due("latest_safe_start", { closureRequest })).toBeNull();
    expect(due("contact_due", { closureRequest })).not.toBeNull();
  });

  it("is not met by a supporting handover", () => {
    expect(statusesWith("latest_safe_start", { kind: "supporting" })).toEqual(handoverStatuses);
  });
});

describe("a destination's answer", () => {
  const sent = { status: "referred", sentOn: day("2020-09-01") } as const;

  it("is due ten working days after the referral, five for high risk", () => {
    expect(due("answer_due", withHandover(sent))).toBe("2020-09-15 handover");
    expect(due("answer_due", { risk: "high", ...withHandover(sent) })).toBe("2020-09-08 handover");
  });

  it("is due on the day that was agreed in a challenge", () => {
    expect(due("answer_due", withHandover({ ...sent, answerAgreedOn: day("2020-09-24") }))).toBe(
      "2020-09-24 handover",
    );
  });

  it("is waited for in no other status", () => {
    expect(statusesWith("answer_due", sent)).toEqual(["referred"]);
  });
});

describe("a place on a waiting list", () => {
  it("is reviewed on its day, as long as the person is on the list", () => {
    const listReviewOn = day("2020-09-21");

    expect(due("waiting_list_review", withHandover({ status: "waiting_list", listReviewOn }))).toBe(
      "2020-09-21 handover",
    );
    expect(statusesWith("waiting_list_review", { listReviewOn })).toEqual(["waiting_list"]);
  });
});

describe("a reported decline", () => {
  it("is confirmed within two working days, over the weekend", () => {
    const declineReportedOn = day("2020-09-04");

    expect(due("confirm_decline", withHandover({ status: "decline_reported", declineReportedOn }))).toBe(
      "2020-09-08 handover",
    );
    expect(statusesWith("confirm_decline", { declineReportedOn })).toEqual(["decline_reported"]);
  });
});

describe("a closure request", () => {
  it("is decided within two working days", () => {
    const closureRequest = { id: "request", requestedOn: day("2020-09-04") };
    expect(due("closure_request", { closureRequest })).toBe("2020-09-08 request");
  });
});

describe("who is responsible", () => {
  const kindsFor = (holder: CaseFacts["holder"], leadStatus: HandoverStatus) => {
    const handovers = [
      aHandoverFacts({ id: "lead", status: leadStatus }),
      aHandoverFacts({ id: "beside", kind: "supporting", status: "referred", sentOn: day("2020-09-01") }),
    ];
    const facts = aCaseFacts({ holder, handovers });
    return deadlinesOf(facts, rules).map(({ kind }) => kind);
  };

  it.each([
    ["the worker", { by: "worker", workerId: "sam" }],
    ["the office", { by: "office", staffId: "alex" }],
  ] as const)("leaves everything to do to %s", (_, holder) => {
    expect(kindsFor(holder, "draft").toSorted()).toEqual([
      "answer_due",
      "contact_due",
      "first_review",
      "latest_safe_start",
    ]);
  });

  it("leaves only what else is under way once a destination took over", () => {
    expect(kindsFor({ by: "destination", destinationId: "mind" }, "completed")).toEqual(["answer_due"]);
  });
});

it("asks for nothing once a case has ended", () => {
  const everything = {
    handovers: [aHandoverFacts({ status: "referred", sentOn: day("2020-09-01") })],
    closureRequest: { id: "request", requestedOn: day("2020-09-04") },
  };

  expect(deadlinesOf(aCaseFacts({ ...everything, endReason: "deceased" }), rules)).toEqual([]);
});

it("lists the soonest first, and equal days in the order of the kinds", () => {
  const facts = aCaseFacts({ risk: "medium", earlierContactOn: day("2020-09-01"), contacts: [] });

  expect(deadlinesOf(facts, rules)).toEqual([
    { kind: "latest_safe_start", dueOn: "2020-09-02", subject: "case" },
    { kind: "first_review", dueOn: "2020-09-15", subject: "case" },
    { kind: "contact_due", dueOn: "2020-09-15", subject: "case" },
  ]);
});

it.each(riskLevels)("never leaves somebody at %s risk without a contact to come", (risk) => {
  expect(due("contact_due", { risk })).not.toBeNull();
});
