import type { ActingRole } from "./acting-roles";
import type { Row } from "./table";
import type { CaseGuardName } from "./case-guards";

type CaseMove = Row<CaseGuardName>;

/** A manager may do on any case what its worker may do, a named holder on the cases that they hold. */
const caseStaff = ["worker", "named_holder", "manager"] as const satisfies ActingRole[];
const open = ["not_ended", "alive"] as const;

/**
 * Every way a case can move, but for its opening, its reassignment and its handovers. What is not listed cannot happen.
 * Permissions, buttons, forms, refusals, history and tests are read off this table. What asking for a closure needs
 * stands in `endings`, by end reason.
 */
export const caseMoves = {
  complete_review: {
    label: "Complete the review",
    past: "Needs review completed",
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
    label: "Contact is lost",
    past: "Contact recorded as lost",
    by: caseStaff,
    asks: { words: "What makes you think so?" },
    guards: [...open, "not_lost_already", "attempt_failed"],
  },
  propose_hold: {
    label: "Propose a hold",
    past: "Hold proposed to the commissioner’s office",
    by: ["manager"],
    asks: {
      words: "Why should the office hold this case?",
      summary: "What does the office need to know, without who the person is?",
      interimPlan: "What happens meanwhile, and what was promised?",
    },
    guards: [...open, "with_a_worker", "no_open_hold"],
  },
  accept_hold: {
    label: "Accept the hold",
    past: "Hold accepted by the commissioner’s office",
    by: ["office"],
    asks: {
      holderId: "Who will hold the case?",
      reviewOn: "When will the hold be reviewed first?",
      lawfulBasis: "On which lawful basis does the office hold identified data?",
      specialBasis: "Which condition for special-category data applies?",
      personTold: "Was the person told?",
      whyNot: "If not, why not?",
    },
    optional: ["whyNot"],
    guards: [...open, "hold_proposed", "hold_review_ahead", "no_has_reason"],
    final: true,
  },
  return_hold: {
    label: "Return the proposal",
    past: "Hold returned by the commissioner’s office",
    by: ["office"],
    asks: { words: "Why is it returned?" },
    guards: ["not_ended", "hold_proposed"],
    final: true,
  },
  review_hold: {
    label: "Review the hold",
    past: "Hold reviewed",
    by: ["named_holder"],
    asks: { words: "What did you find, and what is done next?", reviewOn: "When is the next review?" },
    guards: [...open, "is_held", "hold_review_ahead"],
  },
  end_hold: {
    label: "End the hold",
    past: "Hold ended: back to the worker",
    by: ["named_holder"],
    asks: { words: "Why does the hold end?" },
    guards: ["not_ended", "is_held", "not_held_after_closing"],
    final: true,
  },
  request_closure: {
    label: "Request closure",
    past: "Closure asked for",
    by: caseStaff,
    asks: {},
    guards: ["not_ended", "not_requested"],
  },
  approve_closure: {
    label: "Approve the closure",
    past: "Closure approved",
    by: ["manager", "office"],
    asks: { note: "Note on your decision" },
    optional: ["note"],
    guards: ["requested", "somebody_elses", "office_after_closing", "noted"],
    final: true,
  },
  send_back_closure: {
    label: "Send the request back",
    past: "Closure sent back",
    by: ["manager", "office"],
    asks: { note: "What is missing?" },
    guards: ["requested", "somebody_elses", "office_after_closing"],
  },
  reopen: {
    label: "Reopen the case",
    past: "Case reopened",
    by: ["manager", "named_holder"],
    asks: { words: "Why is the case reopened?" },
    guards: ["has_ended"],
  },
  review_contact_after_end: {
    label: "Review the contact made after the end",
    past: "Contact made after the case ended reviewed",
    by: ["manager", "named_holder"],
    asks: { words: "What did you find, and what happens next?" },
    guards: ["has_ended", "contacted_after_end"],
  },
  record_death: {
    label: "Record a death",
    past: "Death recorded",
    by: caseStaff,
    asks: { happenedOn: "When did they die?", who: "Who told us?" },
    guards: [...open, "not_in_future", "not_before_case"],
    final: true,
  },
  record_unmet_need: {
    label: "No service is suitable",
    past: "Recorded that no service is suitable",
    by: caseStaff,
    asks: { words: "What was looked for, and why does nothing fit?" },
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
  "approve_closure",
  "send_back_closure",
] as const satisfies readonly CaseMoveName[];
export type OfficeMove = (typeof officeMoves)[number];
