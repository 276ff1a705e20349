import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { aHandoverFacts, caseMoveFacts } from "@/lib/domain/testing/facts";
import { bo } from "@/lib/domain/testing/people";
import { codedClosureOf } from "./coded-closure";

const closureRequest = {
  id: "request",
  reason: "moved_away",
  requestedOn: calendarDate("2020-09-08"),
  requestedById: "nadia",
  requesterCannotActFrom: null,
  hasOtherManager: false,
} as const;

describe("the coded facts of a closure request", () => {
  it("are its reason, the risk, the last contact, and what its reason still needs", () => {
    const facts = caseMoveFacts({ actor: bo, case: { closureRequest, handovers: [aHandoverFacts()] } });
    expect(codedClosureOf(facts)).toEqual({
      requestId: "request",
      reason: "moved_away",
      requestedOn: "2020-09-08",
      requestedById: "nadia",
      risk: "medium",
      lastContactOn: "2020-09-02",
      unmet: ["A handover is still under way. Complete it, withdraw it or record the answer first."],
    });
  });

  it("lack nothing where everything is as it was at the request", () => {
    expect(codedClosureOf(caseMoveFacts({ actor: bo, case: { closureRequest } }))).toMatchObject({
      unmet: [],
    });
  });

  it("are none without a request", () => {
    expect(codedClosureOf(caseMoveFacts({ actor: bo }))).toBeNull();
  });
});
