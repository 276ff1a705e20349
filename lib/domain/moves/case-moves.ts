import { asksWhyAlone } from "./second-person";
import type { HoldKind } from "@/lib/domain/vocabulary/holds";
import type { ActingRole } from "./acting-roles";
import type { Row } from "./table";
import type { CaseGuardName } from "./case-guards";

type CaseMove = Row<CaseGuardName>;

/** A manager may do on any case what its worker may do, a named holder on the cases that they hold. */
const caseStaff = ["worker", "named_holder", "manager"] as const satisfies ActingRole[];
const open = ["not_ended", "alive"] as const;

/** What the office settles when it becomes responsible, whether or not the service proposed it. */
const acceptance = {
  holderId: "Who will hold the case?",
  deputyId: "Who is the deputy, who acts as the named holder does?",
  noDeputy: "If there is no deputy, why not?",
  reviewOn: "When will the hold first be reviewed?",
  lawfulBasis: "What is the lawful basis for the office to hold identified data?",
  article9Condition: "Which Article 9 condition applies?",
  personInformed: "Has the person been informed?",
  whyNot: "If not, why not?",
} as const;
/** The same for after-care, of which the safety checks are the reviews. */
const afterCareAcceptance = {
  holderId: "Who will make the safety checks?",
  deputyId: "Who is the deputy, who acts as they do?",
  noDeputy: acceptance.noDeputy,
  lawfulBasis: acceptance.lawfulBasis,
  article9Condition: acceptance.article9Condition,
  personInformed: acceptance.personInformed,
  whyNot: acceptance.whyNot,
} as const;
const whenTakenOn = ["deputy_differs", "deputy_or_why", "no_has_reason"] as const;
const whenAccepted = ["hold_review_ahead", ...whenTakenOn] as const;

/**
 * Every move of a case, apart from adding it, reassigning it and its handovers. What is not listed cannot happen.
 * Permissions, buttons, forms, refusals, confirmations, history and tests are read off this table. What a request to
 * close needs is listed in `endings`, by end reason.
 */
export const caseMoves = {
  complete_review: {
    label: "Complete the review",
    past: "Needs review completed",
    recorded: (who) => `Needs review of ${who} completed.`,
    by: caseStaff,
    asks: { happenedOn: "When was the review completed?" },
    guards: [
      ...open,
      "not_in_future",
      "not_before_case",
      "risk_assessed",
      "needs_with_term",
      "own_words_written",
      "routes_answered",
      "professionals_listed",
    ],
  },
  lose_contact: {
    label: "Record lost contact",
    past: "Contact recorded as lost",
    recorded: (who) => `Contact with ${who} recorded as lost. The next contact with them ends this.`,
    by: caseStaff,
    asks: { reason: "What makes you think so?" },
    guards: [...open, "not_lost_already", "attempt_failed"],
  },
  propose_hold: {
    label: "Propose a hold",
    past: "Hold proposed to the commissioner’s office",
    recorded: (who) => `Hold of ${who} proposed. The commissioner’s office decides.`,
    by: ["manager"],
    asks: {
      reason: "Why should the office hold this case?",
      summary: "What does the office need to know, without who the person is?",
      interimPlan: "What happens in the meantime, and what was promised?",
    },
    guards: [...open, "with_a_worker", "no_open_hold"],
  },
  take_back_hold: {
    label: "Take the proposal back",
    past: "Proposed hold taken back",
    recorded: (who) => `Proposal to hold ${who} taken back. The office has nothing to decide.`,
    by: ["manager"],
    asks: { reason: "Why is it taken back?" },
    guards: ["not_ended", "hold_proposed"],
  },
  accept_hold: {
    label: "Accept the hold",
    past: "Hold accepted by the commissioner’s office",
    recorded: (who) => `Hold of ${who} accepted. The named holder is now responsible.`,
    by: ["office"],
    asks: acceptance,
    optional: ["deputyId", "noDeputy", "whyNot"],
    guards: [...open, "hold_proposed", ...whenAccepted],
    final: true,
  },
  take_hold: {
    label: "Take the hold",
    past: "Hold taken by the commissioner’s office",
    recorded: (who) => `Hold of ${who} taken. The named holder is now responsible.`,
    by: ["office"],
    asks: {
      reason: "Why does the office take the hold without a proposal?",
      interimPlan: "What happens until the first review?",
      ...acceptance,
    },
    optional: ["deputyId", "noDeputy", "whyNot"],
    guards: [...open, "with_a_worker", "no_open_hold", "office_may_take", ...whenAccepted],
    final: true,
  },
  return_hold: {
    label: "Return the proposal",
    past: "Hold returned by the commissioner’s office",
    recorded: (who) => `Proposal to hold ${who} returned.`,
    by: ["office"],
    asks: { reason: "Why is it returned?" },
    guards: ["not_ended", "hold_proposed", "service_can_answer"],
    final: true,
  },
  review_hold: {
    label: "Record the hold review",
    past: "Hold reviewed",
    recorded: (who) => `Review of the hold of ${who} recorded.`,
    by: ["named_holder"],
    asks: { details: "What did you find, and what happens next?", reviewOn: "When is the next review?" },
    guards: [...open, "is_held", "hold_review_ahead"],
  },
  hand_on_hold: {
    label: "Hand on the hold",
    past: "Hold handed on",
    recorded: (who) => `Hold of ${who} handed on. The named holder and the deputy are recorded.`,
    by: ["named_holder", "office"],
    asks: {
      holderId: "Who will hold the case now?",
      deputyId: "Who is the deputy now?",
      noDeputy: "If there is no deputy, why not?",
      reason: "Why is the hold handed on?",
    },
    optional: ["deputyId", "noDeputy"],
    guards: ["not_ended", "is_held", "holder_or_deputy_differs", "deputy_differs", "deputy_or_why"],
  },
  stand_in: {
    label: "Act on this case today",
    past: "Acts on the case until the end of the day",
    recorded: (who) => `You can act on the case of ${who} until the end of today.`,
    by: ["office"],
    asks: { reason: "Why do you act on this case today?" },
    guards: ["office_may_act", "not_acting_already"],
  },
  step_in: {
    label: "Step in with the destination",
    past: "The commissioner’s office stepped in",
    recorded: (who) => `Stepping in for ${who} recorded. The new date for the answer is due from now on.`,
    by: ["office"],
    asks: {
      who: "Whom did you speak with there?",
      how: "How did you speak with them?",
      happenedOn: "When did you speak with them?",
      details: "What was agreed? Do not name the person.",
      answerOn: "When will they answer?",
    },
    guards: [
      ...open,
      "not_in_future",
      "not_before_case",
      "answer_waits_for_office",
      "spoken_after_sending",
      "new_answer_ahead",
    ],
  },
  end_hold: {
    label: "End the hold",
    past: "Hold ended: back to the worker",
    recorded: (who) => `Hold of ${who} ended. The worker is responsible again.`,
    by: ["named_holder"],
    asks: { reason: "Why does the hold end?" },
    guards: ["not_ended", "is_held", "not_held_after_closing"],
    final: true,
  },
  propose_after_care: {
    label: "Propose after-care",
    past: "After-care proposed to the commissioner’s office",
    recorded: (who) => `After-care of ${who} proposed. The commissioner’s office decides.`,
    by: ["manager"],
    asks: {
      reason: "Why should the office make the remaining safety checks?",
      summary: "What does the office need to know, without who the person is?",
      interimPlan: "Who does the person call until the last check, and what was promised?",
    },
    guards: ["alive", "checks_left", "no_open_after_care"],
  },
  take_back_after_care: {
    label: "Take the after-care proposal back",
    past: "Proposed after-care taken back",
    recorded: (who) => `Proposal of after-care for ${who} taken back. The office has nothing to decide.`,
    by: ["manager"],
    asks: { reason: "Why is it taken back?" },
    guards: ["after_care_proposed"],
  },
  accept_after_care: {
    label: "Accept the after-care",
    past: "After-care accepted by the commissioner’s office",
    recorded: (who) => `After-care of ${who} accepted. The named person makes the remaining safety checks.`,
    by: ["office"],
    asks: afterCareAcceptance,
    optional: ["deputyId", "noDeputy", "whyNot"],
    guards: ["alive", "after_care_proposed", ...whenTakenOn],
    final: true,
  },
  take_after_care: {
    label: "Take the after-care",
    past: "After-care taken by the commissioner’s office",
    recorded: (who) => `After-care of ${who} taken. The named person makes the remaining safety checks.`,
    by: ["office"],
    asks: {
      reason: "Why does the office take the after-care without a proposal?",
      interimPlan: "Who does the person call until the last check?",
      ...afterCareAcceptance,
    },
    optional: ["deputyId", "noDeputy", "whyNot"],
    guards: ["alive", "checks_left", "no_open_after_care", "office_may_take", ...whenTakenOn],
    final: true,
  },
  return_after_care: {
    label: "Return the after-care proposal",
    past: "Proposed after-care returned by the commissioner’s office",
    recorded: (who) => `Proposal of after-care for ${who} returned.`,
    by: ["office"],
    asks: { reason: "Why is it returned?" },
    guards: ["after_care_proposed", "service_can_answer"],
    final: true,
  },
  hand_on_after_care: {
    label: "Hand on the after-care",
    past: "After-care handed on",
    recorded: (who) => `After-care of ${who} handed on. Who makes the checks and the deputy are recorded.`,
    by: ["named_holder", "office"],
    asks: {
      holderId: "Who will make the safety checks now?",
      deputyId: "Who is the deputy now?",
      noDeputy: "If there is no deputy, why not?",
      reason: "Why is the after-care handed on?",
    },
    optional: ["deputyId", "noDeputy"],
    guards: ["in_after_care", "after_care_person_or_deputy_differs", "deputy_differs", "deputy_or_why"],
  },
  request_closure: {
    label: "Request closure",
    past: "Closure requested",
    recorded: (who) => `Closure requested for ${who}. Another person decides.`,
    by: caseStaff,
    asks: {},
    guards: ["not_ended", "not_requested"],
  },
  approve_closure: {
    label: "Approve closure",
    past: "Closure approved",
    recorded: (who) => `Closure approved for ${who}. The case has ended.`,
    by: ["manager", "office"],
    asks: { note: "Note on your decision", ...asksWhyAlone },
    optional: ["note"],
    ifNeeded: ["aloneReason"],
    guards: ["requested", "not_own_request", "office_may_decide", "noted", "alone_on_request_has_reason"],
    final: true,
  },
  send_back_closure: {
    label: "Send the request back",
    past: "Closure request sent back",
    recorded: (who) => `Closure request for ${who} sent back.`,
    by: ["manager", "office"],
    asks: { note: "What is missing?" },
    guards: ["requested", "not_sent_back_by_author", "office_may_decide"],
  },
  take_back_closure: {
    label: "Take the request back",
    past: "Closure request taken back",
    recorded: (who) => `Closure request for ${who} taken back. The case goes on as it was.`,
    by: caseStaff,
    asks: { reason: "Why is the request taken back?" },
    guards: ["requested", "author_or_in_their_place"],
  },
  reopen: {
    label: "Reopen the case",
    past: "Case reopened",
    recorded: (who) => `Case of ${who} reopened.`,
    by: ["manager", "named_holder"],
    asks: { workerId: "Who is their worker now?", reason: "Why is the case reopened?" },
    optional: ["workerId"],
    guards: ["has_ended", "worker_chosen"],
  },
  take_on_again: {
    label: "Take the person on again",
    past: "Taken on again by the service",
    recorded: (who) => `${who} taken on again. The service is responsible and a new handover can be planned.`,
    by: ["manager", "named_holder"],
    asks: { workerId: "Who is their worker now?", reason: "Why have they come back?" },
    optional: ["workerId"],
    guards: [...open, "with_destination", "not_requested", "worker_chosen"],
  },
  review_alone: {
    label: "Review what was decided alone",
    past: "Reviewed by a second person",
    recorded: (who) => `Review of what was decided alone on the case of ${who} recorded.`,
    by: ["manager", "office"],
    asks: { details: "What did you find, and does it stand? Do not name the person." },
    guards: ["decided_alone_by_another"],
  },
  review_contact_after_end: {
    label: "Review the contact made after the end",
    past: "Contact made after the case ended reviewed",
    recorded: (who) => `Review of the contact with ${who} after the case ended recorded.`,
    by: ["manager", "named_holder"],
    asks: { details: "What did you find, and what happens next?" },
    guards: ["has_ended", "contacted_after_end"],
  },
  record_death: {
    label: "Record a death",
    past: "Death recorded",
    recorded: (who) =>
      `Death of ${who} recorded. Messages and letters have been stopped. A second person must confirm it.`,
    by: caseStaff,
    asks: {
      happenedOn: "When did they die, or when were they found?",
      deathDay: "Which day is this?",
      expectation: "Was the death expected?",
      who: "Who informed us?",
      checked: "How was this checked?",
      coronersOfficer: "Who is the coroner’s officer? Enter “not known” if you do not know.",
      commissionerInformed: "Has the commissioner been informed?",
      whyNot: "If not, why not?",
      familyContact: "Who in the family is in touch? Enter “none known” if there is no one.",
    },
    optional: ["coronersOfficer", "commissionerInformed", "whyNot", "familyContact"],
    guards: [
      "alive",
      "not_in_future",
      "not_before_case",
      "coroner_if_unexpected",
      "commissioner_if_unexpected",
      "family_if_unexpected",
      "no_has_reason",
    ],
    final: true,
  },
  confirm_death: {
    label: "Confirm the death",
    past: "Death confirmed by a second person",
    recorded: (who) => `Death of ${who} confirmed.`,
    by: ["manager", "named_holder"],
    asks: {},
    guards: ["has_died", "death_not_confirmed", "not_own_death_record"],
  },
  take_back_death: {
    label: "Take the death back",
    past: "Recorded death taken back",
    recorded: (who) =>
      `The recorded death of ${who} is taken back. What it had ended goes on. Inform everyone who was informed of it.`,
    by: ["manager", "named_holder"],
    asks: { reason: "Why was it a mistake?" },
    guards: ["has_died", "not_ended_with_it", "no_deceased_request"],
    final: true,
  },
  record_unmet_need: {
    label: "Record that no service is suitable",
    past: "No service suitable",
    recorded: (who) => `Recorded for ${who}: no service is suitable.`,
    by: caseStaff,
    asks: { details: "What did you look for, and why is nothing suitable?" },
    guards: open,
  },
} as const satisfies Record<string, CaseMove>;

export type CaseMoveName = keyof typeof caseMoves;
export const caseMoveNames = Object.keys(caseMoves) as CaseMoveName[];

/** The row of a move, with the wide types that a form or a test reads it by. */
export const caseMoveOf = (name: CaseMoveName): CaseMove => caseMoves[name];

/** What the office decides about a hold or after-care, without knowing who the person is. */
export const movesOnHold = [
  "accept_hold",
  "return_hold",
  "hand_on_hold",
  "accept_after_care",
  "return_after_care",
  "hand_on_after_care",
] as const satisfies readonly CaseMoveName[];

/** What it decides about a closure request. */
export const movesOnRequest = [
  "approve_closure",
  "send_back_closure",
] as const satisfies readonly CaseMoveName[];

/** What it does on a case that is named by its reference alone, because no proposal or request waits. */
export const movesByReference = [
  "take_hold",
  "stand_in",
  "step_in",
  "take_after_care",
  "review_alone",
] as const satisfies readonly CaseMoveName[];

/** All moves that the office makes without knowing who the person is. */
export const officeMoves = [...movesOnHold, ...movesByReference, ...movesOnRequest] as const;
export type OfficeMove = (typeof officeMoves)[number];

/** Of which kind something is that the office decides on while it waits or goes on. */
export const kindDecided: Readonly<Record<(typeof movesOnHold)[number], HoldKind>> = {
  accept_hold: "hold",
  return_hold: "hold",
  hand_on_hold: "hold",
  accept_after_care: "after_care",
  return_after_care: "after_care",
  hand_on_after_care: "after_care",
};
