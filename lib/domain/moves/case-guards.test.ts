import { describe, expect, it } from "vitest";
import { addDays, calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts, DeathFacts, HandoverFacts } from "@/lib/domain/facts/case";
import type { ContactFacts } from "@/lib/domain/facts/contact";
import type { MoveAnswers, MoveQuestion } from "./questions";
import {
  aContactFacts,
  aHandoverFacts,
  anAttempt,
  anItem,
  caseMoveFacts,
  closesOn,
  dates,
  everyAnswer,
  everyRoute,
  today,
} from "@/lib/domain/testing/facts";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { afterCareBy, alex, bo, holdFor, nadia } from "@/lib/domain/testing/people";
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
    requesterCannotActFrom: null,
    hasOtherManager: true,
    ...over,
  },
});
const cannotAct = { requesterCannotActFrom: today };
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
const checked = (over: Partial<HandoverFacts> = {}) =>
  aHandoverFacts({ status: "completed", completedOn: today, ...over });
const answered = { checkAnsweredOn: addDays(today, 90) };
/** A manager whom no other manager can replace, and a decline that someone reported. */
const oneManager = { staff: { managers: ["nadia"], office: ["alex"] } };
const reportedBy = (declineReportedById: string) => ({
  handovers: [aHandoverFacts({ status: "decline_reported", declineReportedById })],
});
const byAlex = { id: "alone", byId: "alex" };
/** After the freeze, where Alex is the only one left in the office. */
const lastOne = (over: NonNullable<Over>) =>
  caseMoveFacts({
    today: addDays(dates.recordsFreezeOn, 1),
    actor: alex,
    staff: { managers: ["nadia"], office: ["alex"] },
    case: over,
  });
const withCheck = { handovers: [checked()] };
const withGp = { involvements: [{ id: "gp", addedOn: today }] };

const dead = (over: Partial<DeathFacts> = {}) =>
  of({
    diedOn: yesterday,
    deathRecordedAt: now,
    death: { id: "death", expectation: "expected", recordedById: "ruth", confirmedAt: null, ...over },
  });

/** Tried on these days, by phone unless a word says another way. */
const tried = (...attempts: (string | [string, Partial<ContactFacts>])[]) =>
  attempts.map((attempt) => (typeof attempt === "string" ? anAttempt(attempt) : anAttempt(...attempt)));
const often = tried("2020-08-10", "2020-08-15", "2020-08-20", "2020-08-25", "2020-08-31");

/** A referral that was sent on this day and waits for an answer. */
const sentOn = (on: string) => ({
  handovers: [aHandoverFacts({ status: "referred", sentOn: calendarDate(on) })],
});

/** The record that is to be kept, with the reference in the answers. */
const keeping = (keptCase: CaseMoveFacts["keptCase"], ofCase: Partial<CaseFacts> = {}): Sample => ({
  facts: caseMoveFacts({ keptCase, case: ofCase }),
});

/** What each guard refuses, and the nearest thing that it lets through. One without samples does not compile. */
const samples: Record<CaseGuardName, { refused: Sample[]; passed: Sample[] }> = {
  not_ended: { refused: [of({ endReason: "custody" })], passed: [{}] },
  has_ended: { refused: [{}], passed: [of({ endReason: "custody" })] },
  worker_chosen: {
    refused: [{ without: "workerId" }],
    passed: [
      {},
      { ...of({ officeHolderId: "alex" }), without: "workerId" },
      { ...of({ diedOn: yesterday }), without: "workerId" },
    ],
  },
  with_destination: {
    refused: [{}, of({ holder: { by: "office", staffId: "alex" } })],
    passed: [of({ holder: { by: "destination", destinationId: "mind" } })],
  },
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
  gp_answered: {
    refused: [{ without: "gpInformed" }],
    passed: [{ answers: { gpInformed: "no" } }, { ...of({ hasNoGp: true }), without: "gpInformed" }],
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
  holder_or_deputy_differs: {
    refused: [
      { ...of(heldBy("alex")), answers: { holderId: "alex" }, without: "deputyId" },
      { ...of({ hold: { ...holdFor("alex"), deputyId: "bo" } }), answers: { deputyId: "bo" } },
    ],
    passed: [
      { ...of(heldBy("alex")), answers: { holderId: "bo" }, without: "deputyId" },
      { ...of(heldBy("alex")), answers: { holderId: "alex", deputyId: "bo" } },
    ],
  },
  office_may_act: {
    refused: [
      {},
      { facts: caseMoveFacts({ ...oneManager, case: reportedBy("sam") }) },
      { facts: caseMoveFacts({ today: afterClosing, case: { endReason: "custody" } }) },
      { facts: caseMoveFacts({ today: afterClosing, case: { diedOn: today } }) },
    ],
    passed: [
      of(heldBy("alex")),
      of({ endReason: "handed_over", afterCare: afterCareBy("alex") }),
      { facts: caseMoveFacts({ ...oneManager, case: reportedBy("nadia") }) },
      { facts: caseMoveFacts({ staff: { managers: [], office: ["alex"] } }) },
      { facts: caseMoveFacts({ today: afterClosing }) },
    ],
  },
  not_acting_already: {
    refused: [
      { facts: caseMoveFacts({ actor: bo, case: { standIns: [{ staffId: "bo", on: today }] } }) },
      { facts: caseMoveFacts({ actor: alex, case: heldBy("alex") }) },
      {
        facts: caseMoveFacts({
          actor: bo,
          case: { ...heldBy("alex"), standIns: [{ staffId: "bo", on: today }] },
        }),
      },
    ],
    passed: [{ facts: caseMoveFacts({ actor: bo, case: heldBy("alex") }) }],
  },
  deputy_differs: {
    refused: [{ answers: { holderId: "bo", deputyId: "bo" } }],
    passed: [{}, { without: "deputyId" }],
  },
  deputy_or_why: {
    refused: [{ without: "deputyId" }],
    passed: [{}, { answers: { noDeputy: "There is no one else." }, without: "deputyId" }],
  },
  office_may_take: {
    refused: [{}, { facts: caseMoveFacts({ today: addDays(closesOn, -1) }) }],
    passed: [
      { facts: caseMoveFacts({ today: closesOn }) },
      { facts: caseMoveFacts({ staff: { managers: [], office: ["alex"] } }) },
    ],
  },
  service_can_answer: {
    refused: [{ facts: caseMoveFacts({ today: addDays(dates.recordsFreezeOn, 1) }) }],
    passed: [{}, { facts: caseMoveFacts({ today: dates.recordsFreezeOn }) }],
  },
  checks_left: {
    refused: [
      {},
      of({ ...withCheck, diedOn: today }),
      of({ handovers: [checked({ checkAnsweredOn: addDays(today, 90) })] }),
      of({ handovers: [checked({ kind: "supporting" })] }),
      of({ handovers: [checked({ status: "broken_down" })] }),
    ],
    passed: [
      of(withCheck),
      of({ ...withCheck, endReason: "handed_over" }),
      of({ handovers: [checked(answered), checked({ ...answered, checksWithoutAnswer: 1 })] }),
      of({ handovers: [checked({ ...answered, lastCheckOutcome: "with_worse", lastCheckOn: today })] }),
    ],
  },
  no_open_after_care: {
    refused: [of({ afterCare: afterCareBy(null, "proposed") }), of({ afterCare: afterCareBy("alex") })],
    passed: [{}, of({ afterCare: afterCareBy(null, "returned") })],
  },
  after_care_proposed: {
    refused: [
      of(withCheck),
      of({ ...withCheck, afterCare: afterCareBy("alex") }),
      of({ afterCare: afterCareBy(null, "proposed") }),
    ],
    passed: [of({ ...withCheck, afterCare: afterCareBy(null, "proposed") })],
  },
  in_after_care: {
    refused: [
      of(withCheck),
      of({ ...withCheck, afterCare: afterCareBy(null, "proposed") }),
      of({ afterCare: afterCareBy("alex") }),
    ],
    passed: [of({ ...withCheck, afterCare: afterCareBy("alex") })],
  },
  after_care_person_or_deputy_differs: {
    refused: [{ ...of({ afterCare: afterCareBy("bo") }), answers: { holderId: "bo" }, without: "deputyId" }],
    passed: [
      { ...of({ afterCare: afterCareBy("bo") }), answers: { holderId: "bo", deputyId: "alex" } },
      { ...of({ afterCare: afterCareBy("bo") }), answers: { holderId: "alex" }, without: "deputyId" },
      { ...of({ afterCare: afterCareBy("bo") }), without: "holderId" },
    ],
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
  has_died: { refused: [{}], passed: [of({ diedOn: yesterday })] },
  death_not_confirmed: { refused: [dead({ confirmedAt: now })], passed: [dead()] },
  not_own_death_record: { refused: [dead({ recordedById: "sam" })], passed: [dead()] },
  not_ended_with_it: {
    refused: [of({ endReason: "deceased" }), of({ endReason: "duplicate_or_error" })],
    passed: [{}, of({ endReason: "handed_over" })],
  },
  no_deceased_request: {
    refused: [of(requested({ reason: "deceased" }))],
    passed: [{}, of(requested({ reason: "duplicate_or_error" }))],
  },
  coroner_if_unexpected: {
    refused: [{ without: "coronersOfficer" }],
    passed: [{}, { without: "coronersOfficer", answers: { expectation: "not_known" } }],
  },
  commissioner_if_unexpected: {
    refused: [{ without: "commissionerInformed" }],
    passed: [{}, { without: "commissionerInformed", answers: { expectation: "expected" } }],
  },
  family_if_unexpected: {
    refused: [{ without: "familyContact" }],
    passed: [{}, { without: "familyContact", answers: { expectation: "expected" } }],
  },
  acknowledged_not_ahead: {
    refused: [{ answers: { acknowledgedOn: tomorrow } }],
    passed: [{ answers: { acknowledgedOn: today } }, { without: "acknowledgedOn" }],
  },
  need_unmet: { refused: [{}], passed: [of({ unmetNeeds: 1 })] },
  office_has_answered: {
    refused: [
      {},
      of(heldBy("alex")),
      of({ hold: { ...holdFor("alex"), state: "proposed" } }),
      { facts: caseMoveFacts({ actor: nadia, case: { ...heldBy("alex"), ...requested() } }) },
    ],
    passed: [
      of({ holdReturned: true }),
      of({ hold: { ...holdFor("alex"), state: "ended" } }),
      { facts: caseMoveFacts({ actor: alex, case: heldBy("alex") }) },
      {
        facts: caseMoveFacts({
          actor: nadia,
          case: { ...heldBy("alex"), ...requested({ requestedById: "alex" }) },
        }),
      },
      {
        facts: caseMoveFacts({
          actor: nadia,
          case: {
            ...heldBy("bo"),
            hold: { ...holdFor("bo"), deputyId: "alex" },
            ...requested({ requestedById: "alex" }),
          },
        }),
      },
      {
        facts: caseMoveFacts({
          actor: nadia,
          case: {
            ...heldBy("bo"),
            standIns: [{ staffId: "alex", on: today }],
            ...requested({ requestedById: "alex" }),
          },
        }),
      },
    ],
  },
  kept_case_or_why: {
    refused: [{ without: "keptCase" }, { answers: { keptCase: "", whyNot: "" } }],
    passed: [{}, { answers: { whyNot: "It was typed in for a trial." }, without: "keptCase" }],
  },
  kept_case_exists: {
    refused: [keeping("not_found")],
    passed: [{}, keeping(null), { ...keeping("not_found"), without: "keptCase" }],
  },
  kept_case_is_another: {
    refused: [keeping({ id: "case", keptCaseId: null })],
    passed: [{}, keeping("not_found"), keeping(null)],
  },
  kept_case_is_kept: {
    refused: [keeping({ id: "kept", keptCaseId: "case" }), keeping({ id: "kept", keptCaseId: "other" })],
    passed: [{}, keeping("not_found"), keeping(null)],
  },
  kept_case_stands: {
    refused: [keeping("not_found", requested()), keeping({ id: "kept", keptCaseId: "case" }, requested())],
    passed: [keeping("not_found"), keeping(null, requested()), of(requested())],
  },

  answer_waits_for_office: {
    refused: [{}, of(sentOn("2020-08-31"))],
    passed: [of(sentOn("2020-08-03"))],
  },
  spoken_after_sending: {
    refused: [{ ...of(sentOn("2020-08-03")), answers: { happenedOn: calendarDate("2020-08-02") } }],
    passed: [{ ...of(sentOn("2020-08-03")), answers: { happenedOn: calendarDate("2020-08-03") } }, {}],
  },
  new_answer_ahead: {
    refused: [{ answers: { answerOn: yesterday } }],
    passed: [{ answers: { answerOn: today } }, { without: "answerOn" }],
  },

  requested: { refused: [{}], passed: [of(requested())] },
  not_own_request: {
    refused: [of(requested())],
    passed: [of(requested({ requestedById: "ruth" })), {}],
  },
  not_sent_back_by_author: {
    refused: [{ facts: lastOne({ ...requested({ requestedById: "alex" }) }) }],
    passed: [{ facts: lastOne({ ...requested({ requestedById: "sam" }) }) }],
  },
  alone_on_request_has_reason: {
    refused: [{ facts: lastOne({ ...requested({ requestedById: "alex" }) }), without: "aloneReason" }],
    passed: [
      { facts: lastOne({ ...requested({ requestedById: "alex" }) }) },
      { facts: lastOne({ ...requested({ requestedById: "sam" }) }), without: "aloneReason" },
    ],
  },
  decided_alone_by_another: {
    refused: [{}, { facts: caseMoveFacts({ actor: alex, case: { decidedAlone: [byAlex] } }) }],
    passed: [{ facts: caseMoveFacts({ actor: bo, case: { decidedAlone: [byAlex] } }) }],
  },
  office_may_decide: {
    refused: [
      { facts: caseMoveFacts({ actor: alex, case: heldBy("alex") }) },
      { facts: caseMoveFacts({ actor: alex, today: closesOn, case: { ...heldBy("alex"), ...requested() } }) },
      { facts: caseMoveFacts({ actor: bo, case: requested() }) },
      { facts: caseMoveFacts({ actor: bo, case: requested({ reason: "duplicate_or_error" }) }) },
    ],
    passed: [
      {
        facts: caseMoveFacts({
          actor: bo,
          case: { ...heldBy("alex"), ...requested({ reason: "duplicate_or_error" }) },
        }),
      },
      { facts: caseMoveFacts({ actor: nadia }) },
      { facts: caseMoveFacts({ actor: nadia, today: afterClosing }) },
      { facts: caseMoveFacts({ actor: bo, today: afterClosing, case: requested() }) },
      { facts: caseMoveFacts({ actor: bo, today: afterClosing, case: heldBy("alex") }) },
      { facts: caseMoveFacts({ actor: bo, case: requested({ hasOtherManager: false }) }) },
    ],
  },
  author_or_in_their_place: {
    refused: [
      of(requested({ requestedById: "ruth" })),
      { facts: caseMoveFacts({ actor: nadia, case: requested() }) },
      // Away from tomorrow on: today they can still do it themselves.
      { facts: caseMoveFacts({ actor: nadia, case: requested({ requesterCannotActFrom: tomorrow }) }) },
      // A colleague of the author decides nothing for them.
      of(requested({ requestedById: "ruth", requesterCannotActFrom: yesterday })),
      { facts: caseMoveFacts({ actor: bo, case: { ...heldBy("alex"), ...requested(cannotAct) } }) },
    ],
    passed: [
      {},
      of(requested()),
      of(requested(cannotAct)),
      { facts: caseMoveFacts({ actor: nadia, case: requested({ requestedById: "nadia" }) }) },
      { facts: caseMoveFacts({ actor: nadia, case: requested(cannotAct) }) },
      { facts: caseMoveFacts({ actor: alex, case: { ...heldBy("alex"), ...requested(cannotAct) } }) },
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
