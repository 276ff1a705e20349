/**
 * The parts of a transfer summary, in the order in which they are read. PRSB mental-health discharge headings
 * (ITK3 v2.6), for a service that is not clinical.
 */
export const summarySections = [
  "person",
  "gp",
  "from",
  "to",
  "reason",
  "history",
  "support",
  "own_words",
  "needs",
  "plan",
  "risks",
  "safeguarding",
  "sharing",
  "communication",
  "wishes",
  "circumstances",
  "professionals",
  "information_given",
  "recent_contacts",
  "crisis_contacts",
] as const;
export type SummarySection = (typeof summarySections)[number];

/** How a section is answered: in words, or with one of the two answers that keep blank from meaning "none". */
export const sectionAnswers = ["words", "none_known", "not_recorded"] as const;
export type SectionAnswer = (typeof sectionAnswers)[number];

export const summarySectionLabels: Record<SummarySection, string> = {
  person: "The person, and safe ways to make contact",
  gp: "GP",
  from: "From",
  to: "To",
  reason: "Reason, dates and what is asked",
  history: "How the person came to us",
  support: "The support given, what helps and what does not",
  own_words: "What matters most, in the person’s own words",
  needs: "Needs, how long they will last, and outcomes",
  plan: "Plan and requested actions",
  risks: "Risks and alerts, signs of relapse and who to call",
  safeguarding: "Safeguarding and legal status",
  sharing: "Sharing decision and basis",
  communication: "Communication and adjustments",
  wishes: "Wishes and concerns",
  circumstances: "Social circumstances",
  professionals: "Professionals involved",
  information_given: "Information given to the person",
  recent_contacts: "Recent contacts",
  crisis_contacts: "Crisis contacts in the last 12 months",
};

export const sectionAnswerLabels: Record<SectionAnswer, string> = {
  words: "In words",
  none_known: "None known",
  not_recorded: "Not recorded by this service",
};

/** Left out when there is nothing to say; every other section must be answered before a summary is sent. */
const optional: ReadonlySet<SummarySection> = new Set([
  "history",
  "safeguarding",
  "communication",
  "circumstances",
]);

export const isMandatory = (section: SummarySection) => !optional.has(section);

/** Not in any part of the record, so a member of staff writes it. */
const written = ["reason", "history", "support", "plan", "wishes", "information_given"] as const;
export type WrittenSection = (typeof written)[number];

export const isWritten = (section: SummarySection): section is WrittenSection =>
  (written as readonly SummarySection[]).includes(section);

/** What each written section asks for. */
export const writtenHints: Record<WrittenSection, string> = {
  reason: "Why this destination, from when, for how long, and what exactly is asked of it.",
  history: "Who referred the person, and when, if it is known.",
  support: "What was done, what helps and what does not.",
  plan: "What should happen next, who does what by when, and whether the person agrees.",
  wishes: "What the person wants from the new service, and what worries them.",
  information_given:
    "What the person knows about the closing and the new service, and what they have in writing.",
};

/** Sections that are lists: one item a line. */
const lists: ReadonlySet<SummarySection> = new Set([
  "own_words",
  "needs",
  "risks",
  "safeguarding",
  "professionals",
  "recent_contacts",
  "crisis_contacts",
]);

export const isList = (section: SummarySection) => lists.has(section);
