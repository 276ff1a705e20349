/** Where what a refusal misses can be fixed, or a step be done, with the words of the link that leads there. */
export const linkTargetLabels = {
  case: "See the case as it stands now",
  handovers: "Go to the handovers of this case",
  plan: "Plan a handover",
  handover: "Go to this handover",
  contacts: "Log a contact",
  review: "Go to the needs review",
  risk: "Assess the risk",
  needs: "Go to the needs",
  own_words: "Write down what matters most to them",
  safe_contact: "Say how they can be reached safely",
  professionals: "Go to the professionals",
  notification: "Log that they were told",
  alert: "Go to the alert",
  sharing: "Go to the sharing decision",
  recall: "Record the recall",
  summary: "Go to the transfer summary",
  checklist: "Go to the checklist",
  destination: "See this destination",
  hold: "Propose a hold",
  hold_review: "Record the review of the hold",
  closure: "See what was asked for",
  death: "Record the death first",
  letter: "Write the letter with other places to get help",
  unmet_need: "Record that no service is suitable",
} as const;

export type LinkTarget = keyof typeof linkTargetLabels;
