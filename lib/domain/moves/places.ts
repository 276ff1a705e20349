/** Where what a refusal misses can be mended, with the words of the link that leads there. */
export const placeLabels = {
  case: "See the case as it stands now",
  handovers: "Go to the handovers of this case",
  contacts: "Log a contact",
  review: "Go to the needs review",
  risk: "Assess the risk",
  needs: "Go to the needs",
  own_words: "Write down what matters most to them",
  safe_contact: "Say how they can be reached safely",
  professionals: "Go to the professionals",
  sharing: "Go to the sharing decision",
  summary: "Go to the transfer summary",
  checklist: "Go to the checklist",
  destination: "See this destination",
  hold: "Propose a hold",
  death: "Record the death first",
  unmet_need: "Record that no service is suitable",
} as const;

export type Place = keyof typeof placeLabels;
