import { describe, expect, it } from "vitest";
import { alertKinds } from "@/lib/domain/vocabulary/alerts";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ContactFacts } from "./contact";
import { holdStates } from "@/lib/domain/vocabulary/holds";
import { aCaseFacts, aContactFacts, anAttempt, today } from "@/lib/domain/testing/facts";
import { holdFor } from "@/lib/domain/testing/people";
import {
  attemptsSince,
  hasOpenHold,
  isContactLost,
  isHeld,
  isReviewed,
  tierOf,
  unreviewedAfterEnd,
} from "./conditions";
import { riskLevels } from "@/lib/domain/vocabulary/risk-levels";

describe("isReviewed", () => {
  it("needs a day on which the review was completed", () => {
    expect(isReviewed({ reviewedOn: today })).toBe(true);
    expect(isReviewed({ reviewedOn: null })).toBe(false);
  });
});

describe("isHeld", () => {
  it("is the office's responsibility and no one else's", () => {
    expect(isHeld({ holder: { by: "office", staffId: "alex" } })).toBe(true);
    expect(isHeld({ holder: { by: "worker", workerId: "sam" } })).toBe(false);
    expect(isHeld({ holder: { by: "destination", destinationId: "mind" } })).toBe(false);
    expect(isHeld({ holder: { by: "no_one" } })).toBe(false);
  });
});

describe("hasOpenHold", () => {
  it("is proposed, or accepted", () => {
    expect(holdStates.filter((state) => hasOpenHold({ hold: holdFor("alex", state) }))).toEqual([
      "proposed",
      "accepted",
    ]);
    expect(hasOpenHold({ hold: null })).toBe(false);
  });
});

describe("isContactLost", () => {
  const contactLostAt = new Date("2020-09-07T12:00:00Z");
  const after = (over: Partial<ContactFacts>) =>
    isContactLost({
      contactLostAt,
      contacts: [
        aContactFacts({
          happenedOn: calendarDate("2020-09-07"),
          recordedAt: new Date("2020-09-07T12:00:01Z"),
          ...over,
        }),
      ],
    });

  it("begins when someone records it", () => {
    expect(isContactLost({ contactLostAt: null, contacts: [] })).toBe(false);
    expect(isContactLost({ contactLostAt, contacts: [] })).toBe(true);
  });

  it("ends by a contact that was made on that day or later and logged since", () => {
    expect(after({})).toBe(false);
    expect(after({ happenedOn: calendarDate("2020-09-09") })).toBe(false);
  });

  it.each<[string, Partial<ContactFacts>]>([
    ["an attempt", { result: "no_answer" }],
    ["someone else", { with: "family_or_carer" }],
    ["what was entered in error", { status: "entered_in_error" }],
    ["what was logged before", { recordedAt: contactLostAt }],
    ["what happened before and is logged late", { happenedOn: calendarDate("2020-09-06") }],
  ])("does not end by %s", (_, over) => {
    expect(after(over)).toBe(true);
  });
});

describe("attemptsSince", () => {
  const daysOf = (...contacts: ContactFacts[]) =>
    attemptsSince(aCaseFacts({ contacts })).map(({ happenedOn }) => happenedOn);

  it("lists the tries since the person was reached last, the oldest first", () => {
    expect(
      daysOf(anAttempt("2020-09-08"), anAttempt("2020-09-01"), aContactFacts(), anAttempt("2020-09-03")),
    ).toEqual(["2020-09-03", "2020-09-08"]);
  });

  it("leaves out the day on which they were reached", () => {
    expect(daysOf(aContactFacts(), anAttempt("2020-09-02"))).toEqual([]);
  });

  it("counts from the beginning when they were never reached", () => {
    expect(daysOf(anAttempt("2020-09-01"))).toEqual(["2020-09-01"]);
  });

  it("counts from the last contact that the record before this one knew of", () => {
    const facts = aCaseFacts({
      earlierContactOn: calendarDate("2020-09-01"),
      contacts: [anAttempt("2020-09-01"), anAttempt("2020-09-02")],
    });
    expect(attemptsSince(facts)).toHaveLength(1);
  });

  it("counts only our own tries to reach the person that still stand", () => {
    expect(
      daysOf(
        anAttempt("2020-09-03", { direction: "to_us" }),
        anAttempt("2020-09-04", { with: "professional" }),
        anAttempt("2020-09-05", { status: "corrected" }),
      ),
    ).toEqual([]);
  });
});

describe("tierOf", () => {
  const alert = (kind: (typeof alertKinds)[number]) => ({ id: "alert", kind, reviewOn: today });

  it("is enhanced at high risk", () => {
    expect(riskLevels.filter((risk) => tierOf({ risk, alerts: [] }) === "enhanced")).toEqual(["high"]);
  });

  it("is enhanced with a safeguarding alert, and with no other", () => {
    const enhancing = alertKinds.filter(
      (kind) => tierOf({ risk: "low", alerts: [alert("missing"), alert(kind)] }) === "enhanced",
    );
    expect(enhancing).toEqual(["safeguarding_adult", "safeguarding_child"]);
  });
});

describe("unreviewedAfterEnd", () => {
  const endedAt = new Date("2020-09-07T12:00:00Z");
  const later = new Date("2020-09-08T12:00:00Z");
  const contact = aContactFacts({
    id: "call",
    happenedOn: calendarDate("2020-09-08"),
    recordedAt: new Date("2020-09-08T09:00:00Z"),
  });
  const after = (over: Partial<Parameters<typeof unreviewedAfterEnd>[0]>) =>
    unreviewedAfterEnd({ ...aCaseFacts({ contacts: [contact] }), endedAt, ...over }).map(({ id }) => id);

  it("names a contact that was recorded since the case ended", () => {
    expect(after({})).toEqual(["call"]);
    expect(after({ contacts: [{ ...contact, recordedAt: endedAt }] })).toEqual([]);
    expect(after({ endedAt: null })).toEqual([]);
  });

  it("is emptied by a review, and filled again by what is recorded after it", () => {
    expect(after({ contactsReviewedAt: later })).toEqual([]);
    expect(after({ contactsReviewedAt: later, contacts: [{ ...contact, recordedAt: later }] })).toEqual([]);
    const since = new Date(later.getTime() + 1);
    expect(after({ contactsReviewedAt: later, contacts: [{ ...contact, recordedAt: since }] })).toEqual([
      "call",
    ]);
  });

  it("does not take the review of an earlier end for one of this end", () => {
    const before = new Date("2020-08-01T12:00:00Z");
    expect(after({ contactsReviewedAt: before })).toEqual(["call"]);
    expect(after({ contactsReviewedAt: before, contacts: [{ ...contact, recordedAt: endedAt }] })).toEqual(
      [],
    );
  });
});
