/** What must happen by a date. Each kind is computed from facts by `deadlinesOf`. */
export const deadlineKinds = [
  "first_review",
  "contact_due",
  "latest_safe_start",
  "answer_due",
  "waiting_list_review",
  "confirm_decline",
  "closure_request",
] as const;

export type DeadlineKind = (typeof deadlineKinds)[number];

export const deadlineLabels: Record<DeadlineKind, string> = {
  first_review: "First review",
  contact_due: "Contact due",
  latest_safe_start: "Latest safe start",
  answer_due: "Answer due",
  waiting_list_review: "Waiting-list review",
  confirm_decline: "Confirm a decline",
  closure_request: "Closure request",
};

/** The next step that meets the deadline, as a list shows it. */
export const nextStepLabels: Record<DeadlineKind, string> = {
  first_review: "Review their needs",
  contact_due: "Contact them",
  latest_safe_start: "Send a referral",
  answer_due: "Chase the destination’s answer",
  waiting_list_review: "Review the waiting-list place",
  confirm_decline: "Manager to confirm the decline",
  closure_request: "Manager to decide the closure",
};
