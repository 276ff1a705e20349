import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts } from "@/lib/domain/facts/case";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import { aCaseFacts, aHandoverFacts, aSharing, rules, untouched } from "@/lib/domain/testing/facts";
import { holdFor } from "@/lib/domain/testing/people";
import { deadlinesOf } from "./deadlines";
import { deadlineKinds, deadlineLabels, nextStepLabels } from "@/lib/domain/vocabulary/deadline-kinds";

const day = calendarDate;
const request = {
  closureRequest: {
    id: "request",
    reason: "moved_away",
    requestedOn: day("2020-09-04"),
    requestedById: "sam",
    requesterCannotActFrom: null,
    hasOtherManager: true,
  },
} as const;

describe("who is responsible", () => {
  const kindsFor = (holder: CaseFacts["holder"], leadStatus: HandoverStatus) => {
    const handovers = [
      aHandoverFacts({ id: "lead", status: leadStatus, completedOn: day("2020-09-08") }),
      aHandoverFacts({ id: "beside", kind: "supporting", status: "referred", sentOn: day("2020-09-01") }),
    ];
    const facts = aCaseFacts({ ...untouched, sharing: [aSharing()], holder, handovers });
    return deadlinesOf(facts, rules).map(({ kind }) => kind);
  };

  it.each([
    ["the worker", { by: "worker", workerId: "sam" }],
    ["the office", { by: "office", staffId: "alex" }],
  ] as const)("gives every deadline to %s", (_, holder) => {
    expect(kindsFor(holder, "draft").toSorted()).toEqual([
      "answer_due",
      "answer_to_commissioner",
      "answer_to_manager",
      "contact_due",
      "first_review",
      "latest_safe_start",
    ]);
  });

  it("keeps only what else is under way once a destination has taken over, and the safety checks", () => {
    expect(kindsFor({ by: "destination", destinationId: "mind" }, "completed")).toEqual([
      "waiting_check_in",
      "answer_due",
      "first_safety_check",
      "answer_to_manager",
      "answer_to_commissioner",
      "second_safety_check",
      // From the freeze on, as long as the office does not have the person in after-care.
      "no_responsible_person",
    ]);
  });
});

it("has no deadline once a case has ended except to recall what may not be kept", () => {
  const everything = {
    ...untouched,
    ...request,
    alerts: [{ id: "alert", kind: "missing", reviewOn: day("2020-09-20") }],
    involvements: [{ id: "gp", addedOn: day("2020-09-01") }],
    recalls: [{ handoverId: "handover", since: day("2020-09-04") }],
    hold: holdFor("alex"),
    sharing: [aSharing({ reviewOn: day("2020-09-21") })],
    handovers: [aHandoverFacts({ status: "referred", sentOn: day("2020-09-01") })],
  } as const;

  expect(deadlinesOf(aCaseFacts(everything), rules).length).toBeGreaterThan(7);
  expect(deadlinesOf(aCaseFacts({ ...everything, endReason: "moved_away" }), rules)).toEqual([
    { kind: "recall_sharing", dueOn: "2020-09-08", subject: "handover" },
  ]);
});

it("lists the soonest first, and equal days in the order of the kinds, then of their subjects", () => {
  const facts = aCaseFacts({
    ...untouched,
    risk: "medium",
    earlierContactOn: day("2020-09-01"),
    alerts: [
      { id: "two", kind: "missing", reviewOn: day("2020-09-15") },
      { id: "one", kind: "medication", reviewOn: day("2020-09-15") },
    ],
  });

  expect(deadlinesOf(facts, rules)).toEqual([
    { kind: "latest_safe_start", dueOn: "2020-09-02", subject: "case" },
    { kind: "first_review", dueOn: "2020-09-15", subject: "case" },
    { kind: "contact_due", dueOn: "2020-09-15", subject: "case" },
    { kind: "alert_review", dueOn: "2020-09-15", subject: "one" },
    { kind: "alert_review", dueOn: "2020-09-15", subject: "two" },
  ]);
});

it("moves with the programme's dates and thresholds", () => {
  const later = { ...rules, dates: { ...rules.dates, closesOn: day("2020-10-07") } };
  const slower = { ...rules, settings: { ...rules.settings, overlapDays: 7 } };
  const start = (given: typeof rules) =>
    deadlinesOf(aCaseFacts(), given).find(({ kind }) => kind === "latest_safe_start")?.dueOn;

  expect([start(rules), start(later), start(slower)]).toEqual(["2020-09-02", "2020-09-09", "2020-09-09"]);
});

it("has a label for every kind, and for the step that meets it", () => {
  for (const words of [deadlineLabels, nextStepLabels]) {
    expect(new Set(deadlineKinds.map((kind) => words[kind])).size).toBe(deadlineKinds.length);
  }
});
