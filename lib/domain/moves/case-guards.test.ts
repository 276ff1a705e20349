import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/calendar-date";
import type { ContactFacts } from "@/lib/domain/facts/contact";
import type { MoveAnswers, MoveQuestion } from "./questions";
import {
  aContactFacts,
  aHandoverFacts,
  anAttempt,
  anItem,
  caseMoveFacts,
  closesOn,
  everyAnswer,
  everyRoute,
  today,
} from "@/lib/domain/testing/facts";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { alex, bo, holdFor, nadia } from "@/lib/domain/testing/people";
import { endReasons } from "@/lib/domain/vocabulary/end-reasons";
import { caseGuards, needsNote, type CaseGuardName, type CaseMoveFacts } from "./case-guards";
import { riskLevels } from "@/lib/domain/vocabulary/risk-levels";

const yesterday = addDays(today, -1);
const tomorrow = addDays(today, 1);
const afterClosing = addDays(closesOn, 1);
const lostAt = new Date("2020-09-08T12:00:00Z");

type Over = NonNullable<Parameters<typeof caseMoveFacts>[0]>["case"];
type Sample = { facts?: CaseMoveFacts; answers?: Partial<MoveAnswers>; without?: MoveQuestion };

const of = (over: NonNullable<Over>): Sample => ({ facts: caseMoveFacts({ case: over }) });
const requested = (over: Partial<NonNullable<NonNullable<Over>["closureRequest"]>> = {}) => ({
  closureRequest: {
    id: "request",
    reason: "moved_away" as const,
    requestedOn: today,
    requestedById: "sam",
    ...over,
  },
});
const heldBy = (staffId: string) => ({ holder: { by: "office", staffId }, hold: holdFor(staffId) }) as const;
const informed = (over: Partial<ContactFacts> = {}) =>
  aContactFacts({
    id: "informed",
    with: "professional",
    involvementId: "gp",
    professionalOutcome: "will_lead",
    ...over,
  });
const now = new Date("2020-09-07T10:00:00Z");
const afterEnd = aContactFacts({ happenedOn: today, recordedAt: new Date("2020-09-09T10:00:00Z") });
const withGp = { involvements: [{ id: "gp", addedOn: today }] };

/** Tried on these days, by phone unless a word says another way. */
const tried = (...attempts: (string | [string, Partial<ContactFacts>])[]) =>
  attempts.map((attempt) => (typeof attempt === "string" ? anAttempt(attempt) : anAttempt(...attempt)));
const often = tried("2020-08-10", "2020-08-15", "2020-08-20", "2020-08-25", "2020-08-31");

/** What each guard refuses, and the nearest thing that it lets through. One without samples does not compile. */
const samples: Record<CaseGuardName, { refused: Sample[]; passed: Sample[] }> = {
  not_ended: { refused: [of({ endReason: "custody" })], passed: [{}] },
  has_ended: { refused: [{}], passed: [of({ endReason: "custody" })] },
  contacted_after_end: {
    refused: [{}, of({ endReason: "custody", endedAt: now })],
    passed: [of({ endReason: "custody", endedAt: now, contacts: [afterEnd] })],
  },
  alive: { refused: [of({ diedOn: yesterday })], passed: [{}] },
  not_in_future: {
    refused: [{ answers: { happenedOn: tomorrow } }],
    passed: [{ answers: { happenedOn: today } }],
  },
  not_before_case: {
    refused: [{ ...of({ startedOn: today }), answers: { happenedOn: yesterday } }],
    passed: [{ ...of({ startedOn: today }), answers: { happenedOn: today } }],
  },
  no_has_reason: {
    refused: [{ answers: { personInformed: "no" } }, { answers: { gpInformed: "no" }, without: "whyNot" }],
    passed: [{}, { answers: { gpInformed: "no", whyNot: "They have no GP." } }],
  },

  risk_assessed: {
    refused: [of({ risk: "not_assessed" }), of({ riskAssessedOn: null })],
    passed: [{}, of({ risk: "low" }), of({ needs: [] })],
  },
  needs_with_term: {
    refused: [of({ needs: [] }), of({ needs: [{ area: "housing", term: null, outcome: null }] })],
    passed: [{}, of({ ownWords: [] })],
  },
  own_words_written: { refused: [of({ ownWords: [] })], passed: [{}, of({ routes: {} })] },
  routes_answered: {
    refused: [of({ routes: {} }), of({ routes: { call: true, text: false } })],
    passed: [of({ routes: everyRoute(false) })],
  },
  professionals_listed: {
    refused: [of({ noProfessionalsOn: null })],
    passed: [{}, of({ noProfessionalsOn: null, ...withGp })],
  },

  attempt_failed: {
    refused: [
      of({ contacts: [] }),
      of({ contacts: [anAttempt("2020-09-01"), aContactFacts()] }),
      of({ contacts: [anAttempt("2020-09-05", { status: "entered_in_error" })] }),
    ],
    passed: [of({ contacts: [aContactFacts(), anAttempt("2020-09-05")] })],
  },
  not_lost_already: {
    refused: [of({ contactLostAt: lostAt })],
    passed: [
      {},
      of({
        contactLostAt: lostAt,
        contacts: [aContactFacts({ happenedOn: today, recordedAt: new Date("2020-09-09T09:00:00Z") })],
      }),
    ],
  },

  no_open_hold: {
    refused: [of({ hold: holdFor(null, "proposed") }), of({ hold: holdFor("alex") })],
    passed: [{}, of({ hold: holdFor(null, "returned") }), of({ hold: holdFor("alex", "ended") })],
  },
  hold_proposed: {
    refused: [{}, of({ hold: holdFor("alex") }), of({ hold: holdFor(null, "returned") })],
    passed: [of({ hold: holdFor(null, "proposed") })],
  },
  is_held: {
    refused: [
      {},
      of({ hold: holdFor("alex") }),
      of({ ...heldBy("alex"), hold: holdFor("alex", "settled") }),
      of({ ...heldBy("alex"), hold: null }),
    ],
    passed: [of(heldBy("alex"))],
  },
  not_held_after_closing: {
    refused: [{ facts: caseMoveFacts({ today: afterClosing }) }],
    passed: [{ facts: caseMoveFacts({ today: closesOn }) }],
  },
  with_a_worker: {
    refused: [
      of({ holder: { by: "office", staffId: "alex" } }),
      of({ holder: { by: "destination", destinationId: "mind" } }),
      of({ holder: { by: "no_one" } }),
    ],
    passed: [{}],
  },
  holder_differs: {
    refused: [{ ...of({ ...heldBy("alex"), hold: holdFor("alex") }), answers: { holderId: "alex" } }],
    passed: [{ ...of({ ...heldBy("alex"), hold: holdFor("alex") }), answers: { holderId: "bo" } }],
  },
  hold_review_ahead: {
    refused: [
      { answers: { reviewOn: today } },
      { answers: { reviewOn: addDays(today, 31) } },
      { without: "reviewOn" },
    ],
    passed: [{ answers: { reviewOn: tomorrow } }, { answers: { reviewOn: addDays(today, 30) } }],
  },

  not_requested: { refused: [of(requested())], passed: [{}] },
  professionals_informed: {
    refused: [
      of(withGp),
      of({ ...withGp, contacts: [informed({ professionalOutcome: null })] }),
      of({ ...withGp, contacts: [informed({ status: "corrected" })] }),
    ],
    passed: [
      {},
      of({ ...withGp, contacts: [informed()] }),
      of({ ...withGp, contacts: [informed({ professionalOutcome: "could_not_be_reached" })] }),
    ],
  },
  no_open_item: {
    refused: [of({ handovers: [aHandoverFacts({ status: "handing_over", checklist: [anItem("open")] })] })],
    passed: [
      of({ handovers: [aHandoverFacts({ status: "handing_over", checklist: [anItem("waived")] })] }),
      of({ handovers: [aHandoverFacts({ status: "broken_down", checklist: [anItem("open")] })] }),
    ],
  },
  handovers_decided: {
    refused: [
      of({ handovers: [aHandoverFacts({ status: "completed" }), aHandoverFacts({ kind: "supporting" })] }),
    ],
    passed: [{}, of({ handovers: [aHandoverFacts({ status: "withdrawn" })] })],
  },

  lead_completed: {
    refused: [
      {},
      of({ handovers: [aHandoverFacts({ status: "handing_over" })] }),
      of({ handovers: [aHandoverFacts({ kind: "supporting", status: "completed" })] }),
    ],
    passed: [of({ handovers: [aHandoverFacts({ status: "completed" })] })],
  },
  contact_recent: {
    refused: [
      of({ contacts: [] }),
      of({ contacts: [aContactFacts({ happenedOn: addDays(today, -29) })] }),
      of({ contacts: [aContactFacts({ result: "no_answer" })] }),
    ],
    passed: [of({ contacts: [aContactFacts({ happenedOn: addDays(today, -28) })] })],
  },
  needs_have_outcome: {
    refused: [
      of({
        needs: [
          { area: "housing", term: "short", outcome: "achieved" },
          { area: "daily_living", term: "short", outcome: null },
        ],
      }),
    ],
    passed: [{}, of({ needs: [{ area: "housing", term: "short", outcome: "not" }] })],
  },
  declined_in_contact: {
    refused: [
      { answers: { contactId: "of another case", statement: "" } },
      { ...of({ contacts: [anAttempt("2020-09-05", { id: "contact" })] }), without: "statement" },
    ],
    passed: [
      { without: "statement" },
      { without: "contactId" },
      {
        ...of({ contacts: [aContactFacts({ id: "contact" }), anAttempt("2020-09-05")] }),
        without: "statement",
      },
    ],
  },
  professional_informed_if_high: {
    refused: [{ ...of({ risk: "high" }), answers: { gpInformed: "no" }, without: "professionalInformed" }],
    passed: [
      { ...of({ risk: "high" }), without: "professionalInformed" },
      { ...of({ risk: "high" }), answers: { gpInformed: "no" } },
      { answers: { gpInformed: "no" }, without: "professionalInformed" },
    ],
  },
  basis_if_high: {
    refused: [{ ...of({ risk: "high" }), without: "lawfulBasis" }],
    passed: [of({ risk: "high" }), { without: "lawfulBasis" }],
  },
  attempts_enough: {
    refused: [
      of({ contacts: tried("2020-08-10", "2020-08-15") }),
      of({ risk: "high", contacts: often.slice(1) }),
    ],
    passed: [
      of({ contacts: tried("2020-08-10", "2020-08-15", "2020-08-20") }),
      of({ risk: "high", contacts: often }),
    ],
  },
  media_enough: {
    refused: [of({ contacts: often })],
    passed: [of({ contacts: tried("2020-08-10", ["2020-08-15", { medium: "text" }]) })],
  },
  long_enough: {
    refused: [
      of({ contacts: [] }),
      of({ contacts: tried("2020-08-20") }),
      of({ risk: "low", contacts: tried("2020-08-27") }),
    ],
    passed: [of({ contacts: tried("2020-08-19") }), of({ risk: "low", contacts: tried("2020-08-26") })],
  },
  visited_if_high: {
    refused: [of({ risk: "high", contacts: often }), of({ risk: "not_assessed", contacts: often })],
    passed: [
      of({ contacts: often }),
      of({
        risk: "high",
        contacts: tried("2020-08-10", ["2020-08-15", { medium: "in_person", result: "no_reply_to_visit" }]),
      }),
      of({
        risk: "high",
        contacts: [...often, informed({ happenedOn: yesterday, with: "other", purposes: ["safety"] })],
      }),
    ],
  },
  professionals_asked_if_high: {
    refused: [
      of({ risk: "high", ...withGp, contacts: often }),
      of({ risk: "high", ...withGp, contacts: [...often, informed({ happenedOn: addDays(today, -60) })] }),
    ],
    passed: [
      of({ ...withGp, contacts: often }),
      of({ risk: "high", contacts: often }),
      of({ risk: "high", ...withGp, contacts: [...often, informed()] }),
    ],
  },
  letter_sent: {
    refused: [
      of({ contacts: often }),
      of({ contacts: [...often, informed({ medium: "letter" })] }),
      of({
        contacts: [...often, aContactFacts({ medium: "letter", direction: "to_us", happenedOn: yesterday })],
      }),
    ],
    passed: [
      of({ contacts: tried("2020-08-10", ["2020-08-15", { medium: "letter" }]) }),
      of({ contacts: often, routes: { ...everyRoute(true), post: false } }),
      of({ contacts: often, hasAddress: false }),
    ],
  },
  death_recorded: { refused: [{}], passed: [of({ diedOn: yesterday })] },
  acknowledged_not_ahead: {
    refused: [{ answers: { acknowledgedOn: tomorrow } }],
    passed: [{ answers: { acknowledgedOn: today } }, { without: "acknowledgedOn" }],
  },
  need_unmet: { refused: [{}], passed: [of({ unmetNeeds: 1 })] },
  hold_returned: { refused: [{}], passed: [of({ holdReturned: true })] },
  kept_case_or_why: {
    refused: [{ without: "keptCase" }, { answers: { keptCase: "", whyNot: "" } }],
    passed: [{}, { answers: { whyNot: "It was typed in for a trial." }, without: "keptCase" }],
  },

  requested: { refused: [{}], passed: [of(requested())] },
  not_own_request: {
    refused: [of(requested())],
    passed: [of(requested({ requestedById: "ruth" })), {}],
  },
  office_after_closing: {
    refused: [
      { facts: caseMoveFacts({ actor: alex, case: heldBy("alex") }) },
      { facts: caseMoveFacts({ actor: alex, today: closesOn, case: heldBy("alex") }) },
      { facts: caseMoveFacts({ actor: bo, today: afterClosing }) },
    ],
    passed: [
      { facts: caseMoveFacts({ actor: nadia }) },
      { facts: caseMoveFacts({ actor: nadia, today: afterClosing }) },
      { facts: caseMoveFacts({ actor: bo, today: afterClosing, case: heldBy("alex") }) },
    ],
  },
  noted: {
    refused: [
      { ...of({ risk: "high", ...requested() }), without: "note" },
      { ...of(requested({ reason: "lost_contact" })), answers: { note: "" } },
      { ...of(requested({ reason: "no_service_available" })), without: "note" },
    ],
    passed: [
      of({ risk: "high", ...requested() }),
      { ...of(requested()), without: "note" },
      { ...of({ risk: "high" }), without: "note" },
    ],
  },
};

const refuses = (guard: CaseGuardName, { facts = caseMoveFacts(), answers, without }: Sample) => {
  const { happenedOn, ...others } = { ...everyAnswer, ...answers };
  const kept = Object.fromEntries(Object.entries(others).filter(([question]) => question !== without));
  return caseGuards[guard].refuses(facts, { happenedOn, ...kept });
};

describe.each(Object.keys(samples) as CaseGuardName[])("the guard %s", (guard) => {
  it("refuses what it is there for", () => {
    expect(samples[guard].refused.map((sample) => refuses(guard, sample))).not.toContain(false);
  });

  it("lets the nearest thing through", () => {
    expect(samples[guard].passed.map((sample) => refuses(guard, sample))).not.toContain(true);
  });

  it("says so in a full sentence", () => {
    expect(caseGuards[guard].sentence).toMatch(fullSentence);
  });
});

it("has a row for every guard", () => {
  expect(Object.keys(samples).toSorted()).toEqual(Object.keys(caseGuards).toSorted());
});

describe("needsNote", () => {
  it("asks a manager to explain two ends, and every end at high risk", () => {
    expect(endReasons.filter((reason) => needsNote(reason, { risk: "low" }))).toEqual([
      "lost_contact",
      "no_service_available",
    ]);
    expect(riskLevels.filter((risk) => needsNote("handed_over", { risk }))).toEqual(["high"]);
  });
});
