import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { comparedDecisions, decisionWords, refusedSharing } from "./messages";
import type { DecisionMade } from "./types";

const page = { reference: "YP-0001", destinationId: "tang-hall" };
const made: DecisionMade = {
  id: "decision",
  decision: "given_in_part",
  scope: "Needs and plan.",
  withheld: ["gp", "safeguarding"],
  reason: null,
  how: "phone",
  givenBy: "The person",
  decidedOn: calendarDate("2020-09-09"),
  reviewOn: null,
  lawfulBasis: "consent",
  article9Condition: "explicit_consent",
  recordedAt: new Date("2020-09-09T08:00:00Z"),
  recordedBy: { id: "sam", name: "Sam Ward" },
  approved: null,
};

describe("refusedSharing", () => {
  it("says why not, with a link to the decision", () => {
    expect(refusedSharing("own_decision", page)).toMatchObject({
      message: "You recorded this decision, so you cannot approve it. Another person must.",
      fixLink: { href: "/cases/YP-0001/sharing/tang-hall" },
    });
    expect(refusedSharing("not_found", page)).not.toHaveProperty("fixLink");
    expect(refusedSharing("key_used_elsewhere", page)).toMatchObject({ status: "refused" });
  });

  it("says each fault next to its question; what is withheld has its own checkboxes", () => {
    const faults = [
      { question: "withheld", sentence: "Select what is withheld." },
      { question: "scope", sentence: "Enter what can be shared." },
    ] as const;

    expect(refusedSharing({ faults }, page)).toMatchObject({
      faults: {
        withheld_given_in_part: ["Select what is withheld."],
        scope: ["Enter what can be shared."],
      },
    });
  });

  it("shows both versions when someone else has decided", () => {
    const changed = { by: "Sam Ward", when: "today", version: 1, facts: [] };
    expect(refusedSharing({ changed }, page)).toMatchObject({ current: changed });
  });
});

it("compares two decisions by the facts that either of them has", () => {
  const facts = comparedDecisions(made, { decision: "refused", reason: "No." });

  expect(facts).toContainEqual({ label: "Decision", value: "Given in part", attempted: "Refused" });
  expect(facts).toContainEqual({ label: "Why", value: "–", attempted: "No." });
  expect(facts).not.toContainEqual(expect.objectContaining({ label: "Review on" }));
});

describe("decisionWords", () => {
  it("says everything that is known of a decision", () => {
    const details = decisionWords(made);

    expect(details.get("Withheld")).toBe("GP; Safeguarding and legal status");
    expect(details.get("How")).toBe("Phone call");
    expect(details.get("Decided on")).toBe("9 September 2020");
    expect(details.get("Why")).toBeUndefined();
  });
});
