import { describe, expect, it } from "vitest";
import { addDays, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { MoveAnswers, MoveQuestion } from "./questions";
import {
  aContactFacts,
  aDraftVersion,
  anItem,
  aSharing,
  closesOn,
  dates,
  everyAnswer,
  moveFacts,
  otherLeads,
  today,
} from "@/lib/domain/testing/facts";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { plannedRecord, type HandoverRecord } from "@/lib/domain/facts/handover-record";
import type { LaterMove } from "./handover-moves";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import { guards, type GuardName, type MoveFacts } from "./handover-guards";

const yesterday = addDays(today, -1);
const tomorrow = addDays(today, 1);
const afterClosing = addDays(closesOn, 1);

/** No manager can act. */
const alone = { managers: [], office: ["alex", "bo"] };

type Sample = { facts?: MoveFacts; answers?: Partial<MoveAnswers>; without?: MoveQuestion };

const highRisk = { case: { risk: "high" } } as const;
const safeguarding = {
  case: { alerts: [{ id: "alert", kind: "safeguarding_child", reviewOn: tomorrow }] },
} as const;
/** A colleague of the named holder, who stands in after support has ended. */
const oneManager = { managers: ["nadia"], office: ["alex", "bo"] };
const colleague = { today, actor: { id: "bo", role: "commissioner" } } as const;
/** After the freeze, where Alex is the only one left in the office. */
const lastOne = (over: Parameters<typeof moveFacts>[0]) =>
  moveFacts({
    today: addDays(dates.recordsFreezeOn, 1),
    actor: { id: "alex", role: "commissioner" },
    staff: { managers: ["nadia"], office: ["alex"] },
    ...over,
  });
const byColleague = { today: afterClosing, actor: { id: "bo", role: "commissioner" } } as const;
const byHolder = { today: afterClosing, actor: { id: "alex", role: "commissioner" } } as const;
const byManager = { actor: { id: "nadia", role: "manager" } } as const;
const sentYesterday = moveFacts({ handover: { sentOn: yesterday } });
const startingOn = (expectedStartOn: CalendarDate | null, status: HandoverStatus) =>
  moveFacts({ handover: { status, expectedStartOn } });
const startedYesterday = moveFacts({ handover: { startedOn: yesterday } });
const completedYesterday = moveFacts({ handover: { completedOn: yesterday } });
/** Completed today: the last safety check is due on 6 November, the Friday before the 60th day. */
const answered = (checkAnsweredOn: CalendarDate | null, over: Partial<MoveFacts["handover"]> = {}) =>
  moveFacts({ handover: { completedOn: today, checkAnsweredOn, ...over } });
const shared = (...sharing: Parameters<typeof aSharing>) =>
  moveFacts({ case: { sharing: [aSharing(...sharing)] } });
/** An hour before it on the London clock: British Summer Time. */
const at = (utc: string) => new Date(`2020-09-09T${utc}:00Z`);
const withVersion = (...version: Parameters<typeof aDraftVersion>) =>
  moveFacts({ handover: { draftVersion: aDraftVersion(...version) } });
const changed = { since: today, from: tomorrow };
const withdrawnWhile = (handover: Partial<MoveFacts["handover"]>) =>
  moveFacts({
    case: { sharing: [aSharing({ id: "new", decision: "withdrawn", decidedOn: today }), aSharing()] },
    handover,
  });
const withContact = (...contact: Parameters<typeof aContactFacts>) =>
  moveFacts({ case: { contacts: [aContactFacts(...contact)] } });
const proposed = {
  id: "hold",
  state: "proposed",
  proposedOn: today,
  holderId: null,
  deputyId: null,
  reviewOn: null,
} as const;
const held = { ...proposed, state: "accepted", holderId: "alex", reviewOn: tomorrow } as const;

const request = {
  id: "request",
  reason: "handed_over",
  requestedOn: today,
  requestedById: "sam",
  requesterCannotActFrom: null,
  hasOtherManager: true,
} as const;
const sent: HandoverRecord = { ...plannedRecord, status: "referred", sentOn: yesterday };

/** A handover whose last move is this one, recorded by its worker today unless something else is said. */
const lastOf = (
  move: LaterMove,
  over: Partial<NonNullable<MoveFacts["handover"]["last"]>> = {},
  facts: NonNullable<Parameters<typeof moveFacts>[0]> = {},
) =>
  moveFacts({
    ...facts,
    handover: {
      last: { move, byId: "sam", recordedOn: today, before: plannedRecord, ...over },
      ...facts.handover,
    },
  });
const toInform = (handoverId: string, since: CalendarDate) =>
  moveFacts({ case: { destinationsToInform: [{ handoverId, reason: "death", since }] } });

/** The person applied to the destination themselves. */
const appliedYesterday = (over: Partial<MoveFacts["handover"]> = {}) =>
  moveFacts({ handover: { status: "handing_over", appliedOn: yesterday, ...over } });

/** What each guard refuses, and the nearest thing that it lets through. One without samples does not compile. */
const samples: Record<GuardName, { refused: Sample[]; passed: Sample[] }> = {
  not_ended: {
    refused: [{ facts: moveFacts({ case: { endReason: "moved_away" } }) }],
    passed: [{}],
  },
  alive: {
    refused: [{ facts: moveFacts({ case: { diedOn: yesterday } }) }],
    passed: [{}],
  },
  destination_active: {
    refused: [
      { facts: moveFacts({ destination: { status: "paused" } }) },
      { facts: moveFacts({ destination: { status: "inactive" } }) },
    ],
    passed: [{}],
  },
  only_lead: {
    refused: [
      { facts: moveFacts({ case: { handovers: otherLeads("referred") } }) },
      { facts: moveFacts({ case: { handovers: otherLeads("decline_reported") } }) },
      { facts: moveFacts({ case: { handovers: otherLeads("declined", "completed") } }) },
    ],
    passed: [
      {},
      { facts: moveFacts({ handover: { status: "referred" } }) },
      {
        facts: moveFacts({
          case: { handovers: otherLeads("draft", "declined", "withdrawn", "broken_down") },
        }),
      },
      {
        facts: moveFacts({
          case: { handovers: otherLeads("referred").map((other) => ({ ...other, kind: "supporting" })) },
        }),
      },
      { facts: moveFacts({ case: { handovers: otherLeads("referred") }, handover: { kind: "supporting" } }) },
    ],
  },
  needs_reviewed: {
    refused: [
      { facts: moveFacts({ case: { reviewedOn: null } }) },
      { facts: moveFacts({ case: { needs: [] } }) },
    ],
    passed: [{}],
  },
  risk_fresh: {
    refused: [
      { facts: moveFacts({ case: { riskAssessedOn: null } }) },
      { facts: moveFacts({ case: { riskAssessedOn: addDays(today, -29) } }) },
    ],
    passed: [{ facts: moveFacts({ case: { riskAssessedOn: addDays(today, -28) } }) }],
  },
  sharing_decided: {
    refused: [
      { facts: moveFacts({ case: { sharing: [] } }) },
      { facts: shared({ destinationId: "another" }) },
    ],
    passed: [{}, { facts: shared({ decision: "refused" }) }],
  },
  sharing_allowed: {
    refused: [
      { facts: shared({ decision: "refused" }) },
      { facts: shared({ decision: "withdrawn" }) },
      { facts: shared({ decision: "not_sought" }) },
    ],
    passed: [
      { facts: shared({ decision: "given" }) },
      { facts: shared({ decision: "given_in_part" }) },
      { facts: shared({ decision: "lacks_capacity" }) },
      { facts: shared({ decision: "without_consent" }) },
    ],
  },
  sharing_approved: {
    refused: [{ facts: shared({ decision: "without_consent" }) }],
    passed: [
      { facts: shared({ decision: "without_consent", approvedOn: today }) },
      { facts: shared({ decision: "lacks_capacity" }) },
    ],
  },
  destination_to_decide: {
    refused: [
      {},
      { facts: moveFacts({ handover: { destinationChange: changed, destinationDecidedOn: today } }) },
    ],
    passed: [
      { facts: moveFacts({ handover: { destinationChange: changed } }) },
      { facts: moveFacts({ handover: { destinationChange: changed, destinationDecidedOn: yesterday } }) },
    ],
  },
  review_current: {
    refused: [{ facts: shared({ reviewOn: yesterday }) }],
    passed: [{ facts: shared({ reviewOn: today }) }, {}],
  },
  version_made: {
    refused: [{}],
    passed: [{ facts: withVersion() }],
  },
  after_version: {
    refused: [
      { facts: withVersion({ madeAt: at("15:00") }), answers: { sentTime: "15:59" } },
      { facts: withVersion({ madeAt: at("15:00") }), answers: { happenedOn: yesterday } },
    ],
    passed: [
      { facts: withVersion({ madeAt: at("15:00") }), answers: { sentTime: "16:00" } },
      { facts: withVersion({ madeAt: at("15:00") }), without: "sentTime" },
    ],
  },
  version_true_then: {
    refused: [{ facts: withVersion({ changedAt: at("15:00") }), answers: { sentTime: "16:00" } }],
    passed: [
      { facts: withVersion({ changedAt: at("15:00") }), answers: { sentTime: "15:59" } },
      { facts: withVersion({ changedAt: at("15:00") }), without: "sentTime" },
      { facts: withVersion() },
    ],
  },
  review_not_overdue: {
    refused: [{ facts: shared({ reviewOn: yesterday }) }],
    passed: [
      { facts: shared({ reviewOn: today }) },
      { facts: shared({ reviewOn: yesterday }), answers: { happenedOn: yesterday } },
      {},
    ],
  },
  sharing_goes_on: {
    refused: [
      { facts: withdrawnWhile({ status: "accepted" }) },
      { facts: withdrawnWhile({ status: "handing_over" }) },
      { facts: withdrawnWhile({ status: "handing_over", firstContactOn: today }) },
    ],
    passed: [
      { facts: moveFacts({ handover: { status: "accepted" } }) },
      { facts: withdrawnWhile({ status: "handing_over", firstContactOn: yesterday }) },
      { facts: withdrawnWhile({ status: "decline_reported" }) },
    ],
  },
  summary_complete: {
    refused: [{ facts: moveFacts({ handover: { hasSummaryGaps: true } }) }],
    passed: [{}, { facts: moveFacts({ handover: { hasSummaryGaps: true, gapsWaivedOn: today } }) }],
  },
  has_summary_gaps: {
    refused: [{}, { facts: moveFacts({ handover: { hasSummaryGaps: true, gapsWaivedOn: today } }) }],
    passed: [{ facts: moveFacts({ handover: { hasSummaryGaps: true } }) }],
  },
  not_in_future: {
    refused: [{ answers: { happenedOn: tomorrow } }],
    passed: [{ answers: { happenedOn: today } }],
  },
  not_before_case: {
    refused: [{ facts: moveFacts({ case: { startedOn: today } }), answers: { happenedOn: yesterday } }],
    passed: [{ facts: moveFacts({ case: { startedOn: today } }), answers: { happenedOn: today } }],
  },
  not_before_sending: {
    refused: [{ facts: sentYesterday, answers: { happenedOn: addDays(yesterday, -1) } }],
    passed: [
      { facts: sentYesterday, answers: { happenedOn: yesterday } },
      { answers: { happenedOn: yesterday } },
    ],
  },
  not_before_start: {
    refused: [{ facts: startedYesterday, answers: { happenedOn: addDays(yesterday, -1) } }],
    passed: [
      { facts: startedYesterday, answers: { happenedOn: yesterday } },
      { answers: { happenedOn: yesterday } },
    ],
  },
  not_before_completion: {
    refused: [{ facts: completedYesterday, answers: { happenedOn: addDays(yesterday, -1) } }],
    passed: [
      { facts: completedYesterday, answers: { happenedOn: yesterday } },
      { answers: { happenedOn: yesterday } },
    ],
  },
  review_ahead: {
    refused: [{ answers: { reviewOn: yesterday } }, { answers: { reviewOn: addDays(today, 29) } }],
    passed: [
      { answers: { reviewOn: today } },
      { answers: { reviewOn: addDays(today, 28) } },
      { without: "reviewOn" },
    ],
  },
  answer_ahead: {
    refused: [{ answers: { answerOn: yesterday } }],
    passed: [{ answers: { answerOn: today } }, { without: "answerOn" }],
  },
  covered_if_late: {
    refused: [
      { answers: { startOn: afterClosing, interimPlan: "" } },
      { answers: { startOn: afterClosing }, without: "interimPlan" },
    ],
    passed: [
      { answers: { startOn: afterClosing } },
      { answers: { startOn: closesOn }, without: "interimPlan" },
      { answers: { interimPlan: "" }, without: "startOn" },
      {
        facts: moveFacts({ handover: { kind: "supporting" } }),
        answers: { startOn: afterClosing },
        without: "interimPlan",
      },
      {
        facts: moveFacts({ case: { hold: proposed } }),
        answers: { startOn: afterClosing },
        without: "interimPlan",
      },
    ],
  },
  not_own_report: {
    refused: [{ facts: moveFacts({ actor: { id: "nadia" }, handover: { declineReportedById: "nadia" } }) }],
    passed: [{ facts: moveFacts({ actor: { id: "nadia" }, handover: { declineReportedById: "sam" } }) }],
  },
  office_is_second_on_report: {
    refused: [
      { facts: moveFacts({ ...colleague, handover: { declineReportedById: "nadia" } }) },
      { facts: moveFacts({ ...colleague, staff: oneManager, handover: { declineReportedById: "sam" } }) },
    ],
    passed: [
      { facts: moveFacts({ actor: { id: "nadia" }, handover: { declineReportedById: "sam" } }) },
      {
        facts: moveFacts({
          ...byHolder,
          today,
          case: { hold: held },
          handover: { declineReportedById: "sam" },
        }),
      },
      { facts: moveFacts({ ...colleague, staff: oneManager, handover: { declineReportedById: "nadia" } }) },
      { facts: moveFacts({ ...byColleague, handover: { declineReportedById: "sam" } }) },
    ],
  },
  alone_on_report_has_reason: {
    refused: [{ facts: lastOne({ handover: { declineReportedById: "alex" } }), without: "aloneReason" }],
    passed: [
      { facts: lastOne({ handover: { declineReportedById: "alex" } }) },
      { facts: lastOne({ handover: { declineReportedById: "sam" } }), without: "aloneReason" },
    ],
  },
  alone_on_case_has_reason: {
    refused: [{ facts: lastOne({ case: { hold: held } }), without: "aloneReason" }],
    passed: [
      { facts: lastOne({ case: { hold: held } }) },
      { facts: moveFacts({ ...byHolder, case: { hold: held } }), without: "aloneReason" },
    ],
  },
  alone_if_high_has_reason: {
    refused: [{ facts: lastOne({ case: { hold: held, risk: "high" } }), without: "aloneReason" }],
    passed: [{ facts: lastOne({ case: { hold: held, risk: "medium" } }), without: "aloneReason" }],
  },
  decides_on_case: {
    refused: [
      {},
      { facts: moveFacts({ ...byHolder, case: { hold: held } }) },
      { facts: moveFacts({ ...byColleague, today: closesOn, case: { hold: held } }) },
      { facts: moveFacts({ ...byHolder, today, staff: alone, case: { hold: held } }) },
    ],
    passed: [
      { facts: moveFacts(byManager) },
      { facts: moveFacts({ ...byManager, case: { hold: held } }) },
      { facts: moveFacts({ ...byColleague, case: { hold: held } }) },
      { facts: moveFacts({ ...byColleague, today, staff: alone, case: { hold: held } }) },
    ],
  },
  spoken_with: {
    refused: [
      { facts: moveFacts({ case: { contacts: [] } }) },
      { facts: withContact({ result: "no_answer" }) },
    ],
    passed: [{}, { answers: { contactId: "of another case" } }],
  },
  said_in_contact: {
    refused: [
      { answers: { contactId: "of another case" } },
      { without: "contactId" },
      { facts: withContact({ with: "family_or_carer" }) },
      { facts: withContact({ result: "no_answer" }) },
      { facts: withContact({ status: "corrected" }) },
    ],
    passed: [{ answers: { contactId: "contact" } }, { facts: withContact({ result: "late_but_seen" }) }],
  },
  manager_if_high: {
    refused: [
      { facts: moveFacts(highRisk) },
      {
        facts: moveFacts({
          case: { risk: "high", hold: held },
          actor: { id: "alex", role: "commissioner" },
        }),
      },
    ],
    passed: [
      { facts: moveFacts({ ...highRisk, ...byManager }) },
      { facts: moveFacts({ ...byColleague, case: { risk: "high", hold: held } }) },
      { facts: moveFacts({ case: { risk: "not_assessed" } }) },
    ],
  },
  receipt_if_standard: {
    refused: [{}, { facts: moveFacts({ handover: { tier: "standard" } }) }],
    passed: [
      { facts: moveFacts({ handover: { acknowledgedOn: today } }) },
      { facts: moveFacts(highRisk) },
      { facts: moveFacts(safeguarding) },
    ],
  },
  meeting_if_enhanced: {
    refused: [
      { facts: moveFacts(highRisk), without: "jointMeeting" },
      { facts: moveFacts(safeguarding), without: "jointMeeting" },
    ],
    passed: [
      { facts: moveFacts(highRisk), answers: { jointMeeting: "booked" } },
      { without: "jointMeeting" },
    ],
  },
  meeting_day: {
    refused: [
      { answers: { jointMeeting: "held" }, without: "jointMeetingOn" },
      { answers: { jointMeeting: "booked" }, without: "jointMeetingOn" },
    ],
    passed: [
      { answers: { jointMeeting: "held", jointMeetingOn: yesterday } },
      { answers: { jointMeeting: "waived" }, without: "jointMeetingOn" },
    ],
  },
  meeting_held_not_ahead: {
    refused: [{ answers: { jointMeeting: "held", jointMeetingOn: tomorrow } }],
    passed: [
      { answers: { jointMeeting: "held", jointMeetingOn: today } },
      { answers: { jointMeeting: "booked", jointMeetingOn: tomorrow } },
    ],
  },
  manager_waives_meeting: {
    refused: [{ answers: { jointMeeting: "waived" } }],
    passed: [
      { facts: moveFacts(byManager), answers: { jointMeeting: "waived" } },
      { facts: moveFacts({ ...byColleague, case: { hold: held } }), answers: { jointMeeting: "waived" } },
      { answers: { jointMeeting: "held" } },
    ],
  },
  waiving_has_reason: {
    refused: [
      { answers: { jointMeeting: "waived", whyNot: "" } },
      { answers: { jointMeeting: "waived" }, without: "whyNot" },
    ],
    passed: [
      { answers: { jointMeeting: "waived", whyNot: "They met last week." } },
      { answers: { jointMeeting: "held" }, without: "whyNot" },
    ],
  },
  meeting_to_record: {
    refused: [
      {},
      { facts: moveFacts({ handover: { jointMeeting: "held" } }) },
      { facts: moveFacts({ ...highRisk, handover: { jointMeeting: "waived" } }) },
    ],
    passed: [{ facts: moveFacts({ handover: { jointMeeting: "booked" } }) }, { facts: moveFacts(highRisk) }],
  },
  meeting_if_now_enhanced: {
    refused: [
      { facts: moveFacts({ ...highRisk, handover: { tier: "standard" } }) },
      { facts: moveFacts({ handover: { tier: "enhanced" } }) },
    ],
    passed: [{}, { facts: moveFacts({ ...highRisk, handover: { jointMeeting: "waived" } }) }],
  },
  meeting_not_open: {
    refused: [{ facts: moveFacts({ handover: { jointMeeting: "booked" } }) }],
    passed: [{}, { facts: moveFacts({ handover: { jointMeeting: "held" } }) }],
  },
  checklist_complete: {
    refused: [{ facts: moveFacts({ handover: { checklist: [anItem("done"), anItem("open")] } }) }],
    passed: [{}, { facts: moveFacts({ handover: { checklist: [anItem("done"), anItem("waived")] } }) }],
  },
  is_enhanced: {
    refused: [{}, { facts: moveFacts({ handover: { tier: "standard" } }) }],
    passed: [
      { facts: moveFacts(highRisk) },
      { facts: moveFacts({ handover: { tier: "enhanced" } }) },
      { facts: moveFacts({ ...highRisk, handover: { tier: "standard" } }) },
    ],
  },
  not_signed: {
    refused: [{ facts: moveFacts({ handover: { signedOn: today } }) }],
    passed: [{}],
  },
  signed_if_enhanced: {
    refused: [{ facts: moveFacts(highRisk) }, { facts: moveFacts({ handover: { tier: "enhanced" } }) }],
    passed: [
      {},
      { facts: moveFacts({ ...highRisk, handover: { signedOn: today } }) },
      { facts: moveFacts({ ...highRisk, ...byManager }) },
      { facts: moveFacts({ ...byColleague, case: { risk: "high", hold: held } }) },
    ],
  },
  first_contact_not_confirmed: {
    refused: [{ facts: moveFacts({ handover: { firstContactOn: today } }) }],
    passed: [{}],
  },
  first_contact_confirmed: {
    refused: [{}],
    passed: [{ facts: moveFacts({ handover: { firstContactOn: today } }) }],
  },
  not_before_first_contact: {
    refused: [{ facts: moveFacts({ handover: { firstContactOn: tomorrow } }) }],
    passed: [{}, { facts: moveFacts({ handover: { firstContactOn: today } }) }],
  },
  start_within_a_year: {
    refused: [
      { answers: { startOn: addDays(today, 367) } },
      { facts: sentYesterday, answers: { startOn: addDays(yesterday, -1) } },
    ],
    passed: [
      { answers: { startOn: addDays(today, 366) } },
      { facts: sentYesterday, answers: { startOn: yesterday } },
      { without: "startOn" },
    ],
  },
  start_differs: {
    refused: [{ facts: startingOn(today, "accepted"), answers: { startOn: today } }],
    passed: [
      { facts: startingOn(today, "accepted"), answers: { startOn: tomorrow } },
      { facts: startingOn(null, "accepted"), without: "startOn" },
    ],
  },
  before_agreed_start: {
    refused: [{ facts: startingOn(today, "accepted") }, { facts: startingOn(yesterday, "accepted") }],
    passed: [
      { facts: startingOn(tomorrow, "accepted") },
      { facts: startingOn(null, "accepted") },
      { facts: startingOn(yesterday, "waiting_list") },
    ],
  },
  decline_has_a_day: {
    refused: [
      {
        facts: moveFacts({ handover: { status: "accepted", sentOn: yesterday, expectedStartOn: yesterday } }),
      },
    ],
    passed: [
      { facts: moveFacts({ handover: { status: "accepted", sentOn: yesterday, expectedStartOn: today } }) },
      { facts: moveFacts({ handover: { status: "accepted", sentOn: yesterday, expectedStartOn: null } }) },
      { facts: moveFacts({ handover: { status: "accepted", sentOn: null, expectedStartOn: today } }) },
      {
        facts: moveFacts({
          handover: { status: "waiting_list", sentOn: yesterday, expectedStartOn: yesterday },
        }),
      },
    ],
  },
  agreed_start_has_come: {
    refused: [{ facts: startingOn(tomorrow, "accepted") }, { facts: startingOn(null, "accepted") }],
    passed: [{ facts: startingOn(today, "accepted") }, { facts: startingOn(tomorrow, "handing_over") }],
  },
  after_agreed_start: {
    refused: [{ facts: startingOn(tomorrow, "accepted") }, { facts: startingOn(null, "accepted") }],
    passed: [{ facts: startingOn(today, "accepted") }, { facts: startingOn(tomorrow, "handing_over") }],
  },
  first_contact_happened: {
    refused: [
      { answers: { firstContactOn: tomorrow } },
      { facts: sentYesterday, answers: { firstContactOn: addDays(yesterday, -1) } },
    ],
    passed: [
      { answers: { firstContactOn: today } },
      { facts: sentYesterday, answers: { firstContactOn: yesterday } },
    ],
  },
  destination_informed_if_sent: {
    refused: [{ facts: sentYesterday, without: "destinationInformed" }],
    passed: [
      { facts: sentYesterday, answers: { destinationInformed: "no" } },
      { without: "destinationInformed" },
    ],
  },
  in_safety_window: {
    refused: [{}, { facts: moveFacts({ handover: { completedOn: addDays(today, -61) } }) }],
    passed: [
      { facts: moveFacts({ handover: { completedOn: addDays(today, -60) } }) },
      // Typed after the window, of a day inside it.
      {
        facts: moveFacts({ handover: { completedOn: addDays(today, -61) } }),
        answers: { happenedOn: addDays(today, -1) },
      },
    ],
  },
  ended_by_this_only: {
    refused: [{ facts: moveFacts({ case: { endReason: "duplicate_or_error" } }) }],
    passed: [{}, { facts: moveFacts({ case: { endReason: "handed_over" } }) }],
  },
  checks_open: {
    refused: [{ facts: answered(addDays(today, 58)) }],
    passed: [
      { facts: answered(addDays(today, 57)) },
      { facts: answered(null) },
      // What the last one found can be checked again.
      { facts: answered(addDays(today, 58), { lastCheckOutcome: "not_with" }) },
      { facts: answered(addDays(today, 58), { checksWithoutAnswer: 1 }) },
    ],
  },
  not_applied_already: { refused: [{ facts: appliedYesterday() }], passed: [{}] },
  helped_before_applying: {
    refused: [
      { answers: { helpedOn: tomorrow } },
      { answers: { helpedOn: yesterday, happenedOn: addDays(yesterday, -1) } },
      { answers: { helpedOn: addDays(moveFacts().case.startedOn, -1) } },
    ],
    passed: [{}, { answers: { helpedOn: moveFacts().case.startedOn } }, { without: "helpedOn" }],
  },
  applied_themselves: { refused: [{}], passed: [{ facts: appliedYesterday() }] },
  not_by_application: { refused: [{ facts: appliedYesterday() }], passed: [{}] },
  appointment_after_applying: {
    refused: [{ facts: appliedYesterday(), answers: { happenedOn: addDays(yesterday, -1) } }],
    passed: [{ facts: appliedYesterday(), answers: { happenedOn: yesterday } }, {}],
  },
  appointment_can_be_known: {
    refused: [
      {
        facts: moveFacts({
          handover: { appliedOn: yesterday },
          case: { sharing: [], contacts: [aContactFacts({ happenedOn: addDays(yesterday, -1) })] },
        }),
      },
      {
        facts: moveFacts({
          handover: { appliedOn: yesterday },
          case: { sharing: [], contacts: [aContactFacts({ happenedOn: today, result: "no_answer" })] },
        }),
      },
    ],
    passed: [
      {
        facts: moveFacts({
          handover: { appliedOn: yesterday },
          case: { sharing: [], contacts: [aContactFacts({ happenedOn: yesterday })] },
        }),
      },
      { facts: appliedYesterday() },
      { facts: moveFacts({ case: { sharing: [], contacts: [] } }) },
    ],
  },
  told_after_appointment: {
    refused: [
      // The contact of the second of September cannot tell of an appointment of the ninth.
      { without: "firstContactSource" },
      { without: "firstContactSource", answers: { contactId: "none" } },
      { without: "firstContactSource", facts: withContact({ happenedOn: today, result: "no_answer" }) },
    ],
    passed: [{}, { without: "firstContactSource", facts: withContact({ happenedOn: today }) }],
  },
  destination_may_be_asked: {
    refused: [{ facts: shared({ decision: "refused" }) }],
    passed: [
      {},
      { facts: shared({ decision: "refused" }), without: "firstContactSource" },
      {
        facts: moveFacts({
          case: {
            sharing: [aSharing({ decision: "refused" })],
            contacts: [aContactFacts({ happenedOn: today })],
          },
        }),
      },
    ],
  },
  informed_of_breakdown: {
    refused: [
      { without: "destinationInformed" },
      { without: "destinationInformed", facts: appliedYesterday({ sentOn: yesterday }) },
    ],
    passed: [{}, { without: "destinationInformed", facts: appliedYesterday() }],
  },
  check_to_decide: {
    refused: [
      {},
      { facts: moveFacts({ handover: { lastCheckOutcome: "with_well" } }) },
      { facts: moveFacts({ handover: { checksWithoutAnswer: 1 } }) },
      { facts: moveFacts({ handover: { lastCheckOutcome: "not_with", checkDecidedOn: today } }) },
      { facts: moveFacts({ handover: { checksWithoutAnswer: 2, checkDecidedOn: today } }) },
    ],
    passed: [
      { facts: moveFacts({ handover: { lastCheckOutcome: "with_worse" } }) },
      { facts: moveFacts({ handover: { lastCheckOutcome: "not_with" } }) },
      { facts: moveFacts({ handover: { lastCheckOutcome: "not_established", checksWithoutAnswer: 2 } }) },
    ],
  },
  not_before_check: {
    refused: [{ facts: moveFacts({ handover: { lastCheckOn: tomorrow } }) }],
    passed: [{}, { facts: moveFacts({ handover: { lastCheckOn: today } }) }],
  },
  something_to_take_back: { refused: [{}], passed: [{ facts: lastOf("send") }] },
  version_is_kept: {
    refused: [{ facts: lastOf("make_version") }],
    passed: [{ facts: lastOf("waive_gaps") }],
  },
  not_ended_by_death: {
    refused: [{ facts: lastOf("end_by_death") }],
    passed: [{ facts: lastOf("withdraw") }],
  },
  not_ended_by_return: {
    refused: [{ facts: lastOf("end_by_return") }],
    passed: [{ facts: lastOf("complete") }],
  },
  not_ended_as_duplicate: {
    refused: [{ facts: lastOf("end_as_duplicate") }],
    passed: [{ facts: lastOf("withdraw") }],
  },
  own_today_or_decider: {
    refused: [
      { facts: lastOf("accept", { byId: "ruth" }) },
      { facts: lastOf("accept", { recordedOn: yesterday }) },
      { facts: lastOf("accept", { byId: "ruth" }, { actor: { id: "alex", role: "commissioner" } }) },
    ],
    passed: [
      { facts: lastOf("accept") },
      { facts: lastOf("accept", { recordedOn: yesterday }, { actor: { role: "manager" } }) },
      {
        facts: lastOf(
          "accept",
          { byId: "ruth" },
          { actor: { id: "alex", role: "commissioner" }, case: { hold: held } },
        ),
      },
    ],
  },
  case_lets_it_go_on: {
    refused: [
      { facts: lastOf("withdraw", { before: sent }, { case: { endReason: "moved_away" } }) },
      { facts: lastOf("confirm_decline", { before: sent }, { case: { diedOn: yesterday } }) },
    ],
    passed: [
      { facts: lastOf("withdraw", { before: sent }) },
      { facts: lastOf("check_safety", { before: sent }, { case: { endReason: "handed_over" } }) },
      {
        facts: lastOf(
          "break_down_later",
          { before: { ...sent, status: "completed" } },
          { case: { endReason: "handed_over" } },
        ),
      },
      { facts: moveFacts({ case: { endReason: "moved_away" } }) },
    ],
  },
  lead_still_free: {
    refused: [
      { facts: lastOf("withdraw", { before: sent }, { case: { handovers: otherLeads("accepted") } }) },
    ],
    passed: [
      { facts: lastOf("withdraw", { before: sent }, { case: { handovers: otherLeads("draft") } }) },
      { facts: lastOf("withdraw", {}, { case: { handovers: otherLeads("accepted") } }) },
      {
        facts: lastOf(
          "withdraw",
          { before: sent },
          { case: { handovers: otherLeads("accepted") }, handover: { kind: "supporting" } },
        ),
      },
    ],
  },
  no_request_rests_on_it: {
    refused: [{ facts: lastOf("complete", {}, { case: { closureRequest: request } }) }],
    passed: [
      { facts: lastOf("complete") },
      { facts: lastOf("check_safety", {}, { case: { closureRequest: request } }) },
      {
        facts: lastOf(
          "complete",
          {},
          { case: { closureRequest: request }, handover: { kind: "supporting" } },
        ),
      },
    ],
  },
  no_change_rests_on_it: {
    refused: [
      { facts: lastOf("complete", {}, { handover: { changedSince: ["closed"] } }) },
      {
        facts: lastOf(
          "break_down_later",
          {},
          { handover: { changedSince: ["reassigned", "hold_accepted"] } },
        ),
      },
    ],
    passed: [
      { facts: lastOf("complete", {}, { handover: { changedSince: ["reassigned"] } }) },
      { facts: lastOf("accept", {}, { handover: { changedSince: ["hold_accepted"] } }) },
    ],
  },
  checklist_untouched: {
    refused: [
      { facts: lastOf("start", {}, { handover: { checklist: [anItem("open", "other"), anItem("done")] } }) },
    ],
    passed: [
      { facts: lastOf("start", {}, { handover: { checklist: [anItem("open")] } }) },
      { facts: lastOf("sign", {}, { handover: { checklist: [anItem("done")] } }) },
    ],
  },
  nothing_to_recall: {
    refused: [
      { facts: lastOf("send", {}, { case: { recalls: [{ handoverId: "handover", since: yesterday }] } }) },
    ],
    passed: [
      { facts: lastOf("send", {}, { case: { recalls: [{ handoverId: "other", since: yesterday }] } }) },
      { facts: lastOf("accept", {}, { case: { recalls: [{ handoverId: "handover", since: yesterday }] } }) },
    ],
  },
  informed_of_taking_back: {
    refused: [{ facts: lastOf("send"), without: "destinationInformed" }],
    passed: [
      { facts: lastOf("send"), answers: { destinationInformed: "no" } },
      { facts: lastOf("accept"), without: "destinationInformed" },
    ],
  },
  informed_how: {
    refused: [{ facts: lastOf("send"), without: "details" }],
    passed: [
      { facts: lastOf("send") },
      { facts: lastOf("send"), answers: { destinationInformed: "no" }, without: "details" },
      { facts: lastOf("accept"), without: "details" },
    ],
  },
  destination_to_be_informed: {
    refused: [{}, { facts: toInform("other", yesterday) }],
    passed: [{ facts: toInform("handover", yesterday) }],
  },
  not_before_news: {
    refused: [{ facts: toInform("handover", tomorrow) }],
    passed: [{ facts: toInform("handover", today) }, { facts: toInform("other", tomorrow) }],
  },
  gp_answered: {
    refused: [{ without: "gpInformed" }],
    passed: [
      { answers: { gpInformed: "no" } },
      { facts: moveFacts({ case: { hasNoGp: true } }), without: "gpInformed" },
    ],
  },
  no_has_reason: {
    refused: [
      { answers: { informationGiven: "no" } },
      { answers: { personInformed: "no" } },
      { answers: { gpInformed: "no" } },
      { answers: { outOfAreaOffered: "no" } },
      { answers: { destinationInformed: "no" }, without: "whyNot" },
    ],
    passed: [{ answers: { gpInformed: "no", whyNot: "They have no GP." } }, { without: "whyNot" }],
  },
};

const refuses = (guard: GuardName, { facts = moveFacts(), answers, without }: Sample) => {
  const given = { ...everyAnswer, ...answers };
  const { happenedOn, ...others } = given;
  const kept = Object.fromEntries(Object.entries(others).filter(([question]) => question !== without));
  return guards[guard].refuses(facts, { happenedOn, ...kept });
};

describe.each(Object.keys(samples) as GuardName[])("the guard %s", (guard) => {
  it("refuses what it is there for", () => {
    expect(samples[guard].refused.map((sample) => refuses(guard, sample))).not.toContain(false);
  });

  it("lets the nearest thing through", () => {
    expect(samples[guard].passed.map((sample) => refuses(guard, sample))).not.toContain(true);
  });

  it("says so in a full sentence", () => {
    expect(guards[guard].sentence).toMatch(fullSentence);
  });
});
