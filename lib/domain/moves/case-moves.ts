import type { ActingRole } from "./acting-roles";
import type { Row } from "./table";
import type { CaseGuardName } from "./case-guards";

type CaseMove = Row<CaseGuardName>;

/** A manager may do on any case what its worker may do, a named holder on the cases that they hold. */
const caseStaff = ["worker", "named_holder", "manager"] as const satisfies ActingRole[];
const open = ["not_ended", "alive"] as const;

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
  accept_hold: {
    label: "Accept the hold",
    past: "Hold accepted by the commissioner’s office",
    recorded: (who) => `Hold of ${who} accepted. The named holder is now responsible.`,
    by: ["office"],
    asks: {
      holderId: "Who will hold the case?",
      reviewOn: "When will the hold first be reviewed?",
      lawfulBasis: "What is the lawful basis for the office to hold identified data?",
      article9Condition: "Which Article 9 condition applies?",
      personInformed: "Has the person been informed?",
      whyNot: "If not, why not?",
    },
    optional: ["whyNot"],
    guards: [...open, "hold_proposed", "hold_review_ahead", "no_has_reason"],
    final: true,
  },
  return_hold: {
    label: "Return the proposal",
    past: "Hold returned by the commissioner’s office",
    recorded: (who) => `Proposal to hold ${who} returned.`,
    by: ["office"],
    asks: { reason: "Why is it returned?" },
    guards: ["not_ended", "hold_proposed"],
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
    recorded: (who) => `Hold of ${who} handed on. The new named holder is now responsible.`,
    by: ["named_holder", "office"],
    asks: { holderId: "Who will hold the case now?", reason: "Why is the hold handed on?" },
    guards: ["not_ended", "is_held", "holder_differs"],
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
    asks: { note: "Note on your decision" },
    optional: ["note"],
    guards: ["requested", "not_own_request", "office_after_closing", "noted"],
    final: true,
  },
  send_back_closure: {
    label: "Send the request back",
    past: "Closure request sent back",
    recorded: (who) => `Closure request for ${who} sent back.`,
    by: ["manager", "office"],
    asks: { note: "What is missing?" },
    guards: ["requested", "not_own_request", "office_after_closing"],
  },
  reopen: {
    label: "Reopen the case",
    past: "Case reopened",
    recorded: (who) => `Case of ${who} reopened.`,
    by: ["manager", "named_holder"],
    asks: { reason: "Why is the case reopened?" },
    guards: ["has_ended"],
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
    recorded: (who) => `Death of ${who} recorded. Messages and letters have been stopped.`,
    by: caseStaff,
    asks: { happenedOn: "When did they die?", who: "Who informed us?" },
    guards: [...open, "not_in_future", "not_before_case"],
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

/** The moves that the office makes without knowing who the person is. */
export const officeMoves = [
  "accept_hold",
  "return_hold",
  "hand_on_hold",
  "approve_closure",
  "send_back_closure",
] as const satisfies readonly CaseMoveName[];
export type OfficeMove = (typeof officeMoves)[number];
