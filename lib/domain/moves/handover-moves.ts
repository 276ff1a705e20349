import type { ActingRole } from "./acting-roles";
import type { Row } from "./table";
import type { GuardName } from "./handover-guards";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";

/** From null is "there is no handover yet". */
type Move = Row<GuardName, HandoverStatus | null> & {
  from: readonly (HandoverStatus | null)[];
  /** `as_before` leads back to where a decline was reported from. */
  to: HandoverStatus | "as_before" | "unchanged";
};

/** A manager may do on any case what its worker may do, a named holder on the cases that they hold. */
const caseStaff = ["worker", "named_holder", "manager"] as const satisfies ActingRole[];
/** What a worker reported or cannot decide alone: a manager decides it, on a held case the named holder. */
const deciders = ["named_holder", "manager"] as const satisfies ActingRole[];
const open = ["not_ended", "alive"] as const;
const always = [...open, "not_in_future", "not_before_case"] as const;
const evidence = {
  who: "Who answered?",
  role: "What is their role?",
  how: "How did they answer?",
  happenedOn: "When did they answer?",
} as const;
const active = ["referred", "waiting_list", "accepted", "handing_over", "decline_reported"] as const;

/**
 * Every move of a handover. What is not listed cannot happen.
 * Permissions, buttons, forms, refusals, confirmations, history and tests are read off this table.
 */
export const moves = {
  plan: {
    label: "Plan a handover",
    past: "Handover planned",
    recorded: (destination) => `Handover to ${destination} planned. Nothing has been sent yet.`,
    from: [null],
    to: "draft",
    by: caseStaff,
    asks: {},
    guards: [...open, "destination_active", "only_lead"],
  },
  send: {
    label: "Send referral",
    past: "Referral sent",
    recorded: (destination) => `Referral to ${destination} recorded as sent.`,
    from: ["draft"],
    to: "referred",
    by: caseStaff,
    asks: { happenedOn: "When was the referral sent?", how: "How was it sent?" },
    guards: [
      ...always,
      "destination_active",
      "only_lead",
      "needs_reviewed",
      "risk_fresh",
      "sharing_decided",
      "sharing_allowed",
      "sharing_approved",
      "summary_complete",
    ],
  },
  waive_gaps: {
    label: "Waive the gaps",
    past: "Gaps in the summary waived",
    recorded: (destination) => `Gaps in the transfer summary for ${destination} waived.`,
    from: ["draft"],
    to: "unchanged",
    by: ["manager"],
    asks: { happenedOn: "When was this decided?", reason: "Why can it be sent with gaps?" },
    guards: [...always, "has_summary_gaps"],
  },
  acknowledge: {
    label: "Record receipt",
    past: "Receipt confirmed",
    recorded: (destination) => `Receipt by ${destination} recorded.`,
    from: ["referred", "waiting_list", "accepted"],
    to: "unchanged",
    by: caseStaff,
    asks: {
      who: "Who confirmed that they have the transfer summary?",
      how: "How did they confirm it?",
      happenedOn: "When did they confirm it?",
    },
    guards: [...always, "not_before_sending"],
  },
  accept: {
    label: "Record acceptance",
    past: "Accepted by the destination",
    recorded: (destination) => `Acceptance by ${destination} recorded.`,
    from: ["referred", "waiting_list"],
    to: "accepted",
    by: caseStaff,
    asks: {
      ...evidence,
      startOn: "When will they start?",
      interimPlan: "If they start after support has ended, what happens until then?",
    },
    optional: ["interimPlan"],
    guards: [...always, "not_before_sending", "start_within_a_year", "covered_if_late"],
  },
  change_start: {
    label: "Change the agreed start",
    past: "Agreed start changed",
    recorded: (destination) => `New start with ${destination} recorded.`,
    from: ["accepted"],
    to: "unchanged",
    by: caseStaff,
    asks: {
      who: "Who said so?",
      happenedOn: "When did they say so?",
      startOn: "When will they start now?",
      reason: "Why has it changed?",
      interimPlan: "If they start after support has ended, what happens until then?",
    },
    optional: ["interimPlan"],
    guards: [...always, "not_before_sending", "start_within_a_year", "start_differs", "covered_if_late"],
  },
  put_on_waiting_list: {
    label: "Record a waiting list place",
    past: "Put on the waiting list",
    recorded: (destination) => `Place on the waiting list of ${destination} recorded.`,
    from: ["referred", "waiting_list"],
    to: "waiting_list",
    by: caseStaff,
    asks: {
      ...evidence,
      startOn: "When do they expect to start?",
      reviewOn: "When will you review the place on the list?",
      interimPlan: "What happens until then?",
    },
    optional: ["startOn"],
    guards: [...always, "not_before_sending", "start_within_a_year", "review_ahead"],
  },
  report_decline: {
    label: "Record a decline",
    past: "Decline reported",
    recorded: (destination) =>
      `Decline by ${destination} recorded. Another person decides whether to accept it.`,
    from: ["referred", "waiting_list", "accepted"],
    to: "decline_reported",
    by: caseStaff,
    asks: { ...evidence, declineReason: "Why do they decline?", statement: "What did they say?" },
    guards: [...always, "not_before_sending", "before_agreed_start"],
  },
  confirm_decline: {
    label: "Confirm the decline",
    past: "Decline confirmed",
    recorded: (destination) => `Decline by ${destination} confirmed. The person needs a new plan.`,
    from: ["decline_reported"],
    to: "declined",
    by: deciders,
    asks: { happenedOn: "When was it final?", details: "What was challenged, or why not?" },
    guards: [...always, "not_before_sending", "not_own_report"],
    final: true,
  },
  win_challenge: {
    label: "Record that they withdrew the decline",
    past: "Decline withdrawn by the destination",
    recorded: (destination) => `Withdrawal of the decline by ${destination} recorded.`,
    from: ["decline_reported"],
    to: "as_before",
    by: deciders,
    asks: {
      happenedOn: "When did they withdraw it?",
      details: "What did they agree to?",
      answerOn: "When will they answer?",
    },
    guards: [...always, "not_before_sending", "answer_ahead"],
  },
  record_person_declines: {
    label: "Record that the person declines",
    past: "Declined by the person",
    recorded: (destination) => `The person’s refusal of the handover to ${destination} recorded.`,
    from: ["draft", ...active],
    to: "person_declined",
    by: caseStaff,
    asks: {
      happenedOn: "When did they say so?",
      personDeclinedReason: "Why do they decline?",
      statement: "What did they say, in their own words?",
      contactId: "Which contact did they say this in?",
      informationGiven: "Were they given information about other routes and help in a crisis?",
      whyNot: "If not, why not?",
    },
    optional: ["whyNot"],
    guards: [...always, "said_in_contact", "no_has_reason", "manager_if_high"],
    final: true,
  },
  start: {
    label: "Start handing over",
    past: "Handing over started",
    recorded: (destination) => `Start of the handing over to ${destination} recorded.`,
    from: ["accepted"],
    to: "handing_over",
    by: caseStaff,
    asks: {
      happenedOn: "When did the handing over start?",
      jointMeeting: "Joint meeting with the destination",
      jointMeetingOn: "Date of the joint meeting",
      whyNot: "If it is waived, why?",
    },
    optional: ["jointMeeting", "jointMeetingOn", "whyNot"],
    guards: [
      ...always,
      "not_before_sending",
      "receipt_if_standard",
      "meeting_if_enhanced",
      "meeting_day",
      "meeting_held_not_ahead",
      "manager_waives_meeting",
      "waiving_has_reason",
    ],
  },
  record_meeting: {
    label: "Record the joint meeting",
    past: "Joint meeting held",
    recorded: (destination) => `Joint meeting with ${destination} recorded.`,
    from: ["handing_over"],
    to: "unchanged",
    by: caseStaff,
    asks: { happenedOn: "When was it held?", details: "What was agreed?" },
    guards: [...always, "not_before_sending", "meeting_to_record"],
  },
  confirm_first_contact: {
    label: "Confirm the first contact",
    past: "First contact confirmed",
    recorded: (destination) => `First contact with ${destination} recorded.`,
    from: ["accepted", "handing_over"],
    to: "unchanged",
    by: caseStaff,
    asks: {
      firstContactOn: "When did they first see or speak with the person?",
      firstContactSource: "Who confirmed it?",
      happenedOn: "When was it confirmed?",
    },
    guards: [...always, "not_before_sending", "first_contact_not_confirmed", "first_contact_happened"],
  },
  sign: {
    label: "Sign the completion",
    past: "Completion signed",
    recorded: (destination) => `Completion of the handover to ${destination} signed.`,
    from: ["handing_over"],
    to: "unchanged",
    by: ["manager"],
    asks: { happenedOn: "When do you sign it?", details: "What have you checked?" },
    guards: [...always, "not_before_start", "is_enhanced", "not_signed"],
  },
  complete: {
    label: "Complete the handover",
    past: "Handover completed",
    recorded: (destination) => `Handover to ${destination} completed.`,
    from: ["handing_over"],
    to: "completed",
    by: caseStaff,
    asks: {
      personInformed: "Has the person been given the new contact and out-of-hours help in writing?",
      gpInformed: "Has the GP been informed?",
      whyNot: "If not, why not?",
      happenedOn: "When did they become responsible?",
    },
    optional: ["whyNot"],
    guards: [
      ...always,
      "not_before_sending",
      "not_before_start",
      "meeting_not_open",
      "meeting_if_now_enhanced",
      "checklist_complete",
      "first_contact_confirmed",
      "not_before_first_contact",
      "no_has_reason",
      "signed_if_enhanced",
    ],
    final: true,
  },
  withdraw: {
    label: "Withdraw the handover",
    past: "Handover withdrawn",
    recorded: (destination) => `Handover to ${destination} withdrawn.`,
    from: ["draft", ...active],
    to: "withdrawn",
    by: caseStaff,
    asks: {
      happenedOn: "When was it withdrawn?",
      reason: "Why is it withdrawn?",
      destinationInformed: "Has the destination been informed?",
      whyNot: "If not, why not?",
    },
    optional: ["destinationInformed", "whyNot"],
    guards: [...always, "not_before_sending", "destination_informed_if_sent", "no_has_reason"],
    final: true,
  },
  break_down: {
    label: "Record a breakdown",
    past: "Handover broken down",
    recorded: (destination) => `Breakdown of the handover to ${destination} recorded.`,
    from: ["accepted", "handing_over"],
    to: "broken_down",
    by: caseStaff,
    asks: {
      happenedOn: "When did it break down?",
      side: "Which side did it break down on?",
      details: "What happened?",
      destinationInformed: "Has the destination been informed?",
      whyNot: "If not, why not?",
    },
    optional: ["whyNot"],
    guards: [...always, "not_before_sending", "after_agreed_start", "no_has_reason"],
    final: true,
  },
  break_down_later: {
    label: "Record a later breakdown",
    past: "Handover broken down after its completion",
    recorded: (destination) => `Breakdown of the completed handover to ${destination} recorded.`,
    from: ["completed"],
    to: "broken_down",
    by: deciders,
    asks: {
      happenedOn: "When did it break down?",
      side: "Which side did it break down on?",
      details: "What happened?",
    },
    guards: [
      "alive",
      "ended_by_this_only",
      "not_in_future",
      "not_before_case",
      "not_before_completion",
      "in_safety_window",
    ],
    final: true,
  },
  check_safety: {
    label: "Record a safety check",
    past: "Safety check made",
    recorded: (destination) => `Safety check with ${destination} recorded.`,
    from: ["completed"],
    to: "unchanged",
    by: caseStaff,
    asks: {
      happenedOn: "When did you check?",
      who: "Who gave you this information?",
      safetyOutcome: "How is the person?",
      details: "What did you learn?",
    },
    guards: ["alive", "not_in_future", "not_before_case", "not_before_completion", "checks_open"],
  },
  decide_check: {
    label: "Record what follows from the check",
    past: "Decided what follows from the safety check",
    recorded: (destination) => `Decision after the safety check with ${destination} recorded.`,
    from: ["completed"],
    to: "unchanged",
    by: deciders,
    asks: {
      happenedOn: "When was it decided?",
      details: "What did you find out, and what happens next?",
    },
    guards: [
      "alive",
      "not_in_future",
      "not_before_case",
      "not_before_completion",
      "not_before_check",
      "check_to_decide",
    ],
  },
  end_by_death: {
    label: "End because of a death",
    past: "Withdrawn: the person has died",
    recorded: (destination) => `Handover to ${destination} ended.`,
    from: ["draft", ...active],
    to: "withdrawn",
    by: [],
    asks: { happenedOn: "When did they die?" },
    guards: ["not_ended", "not_in_future", "not_before_case"],
    final: true,
  },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof moves;
export const moveNames = Object.keys(moves) as MoveName[];

/** The moves of a handover that exists already: all but planning one. */
export type LaterMove = Exclude<MoveName, "plan">;
export const laterMoves = moveNames.filter((name): name is LaterMove => name !== "plan");

/** The row of a move, with the wide types that a form or a test reads it by. */
export const moveOf = (name: MoveName): Move => moves[name];

/** The moves that record what a destination said to a referral. */
export const answeringMoves = [
  "accept",
  "put_on_waiting_list",
  "report_decline",
] as const satisfies LaterMove[];
