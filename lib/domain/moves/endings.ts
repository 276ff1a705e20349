import { endReasons, type EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { CaseGuardName } from "./case-guards";
import type { Row } from "./table";

/** What a request to end a case for one reason needs: its own questions and guards. */
export type Ending = Pick<Row<CaseGuardName>, "asks" | "optional" | "guards"> & {
  /** Helps people to select the right reason. */
  hint?: string;
};

const always = ["not_ended", "not_requested"] as const;
/** A death and a mistaken record end a case whatever else is under way. */
const nothingOpen = [
  "alive",
  ...always,
  "professionals_informed",
  "no_open_item",
  "handovers_decided",
] as const;
const informed = {
  personInformed: "Has the person been informed in writing?",
  gpInformed: "Has the GP been informed?",
  whyNot: "If not, why not?",
} as const;
const what = { details: "What led to this?" } as const;

/** Every way a case can end, and what must be true for it. Forms, refusals and tests are read off this. */
export const endings = {
  handed_over: {
    hint: "The lead handover is completed: the destination is responsible.",
    asks: { ...what, ...informed },
    optional: ["gpInformed", "whyNot"],
    guards: [...nothingOpen, "lead_completed", "gp_answered", "no_has_reason"],
  },
  no_further_support_needed: {
    hint: "Every need has an outcome, and someone has spoken with the person recently.",
    asks: { ...what, comeBack: "How can they come back for help?", ...informed },
    optional: ["gpInformed", "whyNot"],
    guards: [...nothingOpen, "contact_recent", "needs_have_outcome", "gp_answered", "no_has_reason"],
  },
  person_declined_support: {
    asks: {
      contactId: "Which contact did they decline in?",
      statement: "What did they say or write?",
      alternative: "What alternative was offered?",
      capacity: "How was their capacity to decide considered?",
      informationGiven: "Were they given information about help in a crisis?",
      professionalInformed: "Which professional was informed?",
      lawfulBasis: "What is the lawful basis?",
      ...informed,
    },
    optional: ["contactId", "professionalInformed", "lawfulBasis", "gpInformed", "whyNot"],
    guards: [
      ...nothingOpen,
      "declined_in_contact",
      "professional_informed_if_high",
      "basis_if_high",
      "gp_answered",
      "no_has_reason",
    ],
  },
  lost_contact: {
    hint: "Enough attempts have been made, in more than one way, and a letter was sent unless that is unsafe.",
    asks: { ...what, ...informed },
    optional: ["gpInformed", "whyNot"],
    guards: [
      ...nothingOpen,
      "attempts_enough",
      "media_enough",
      "long_enough",
      "visited_if_high",
      "professionals_asked_if_high",
      "letter_sent",
      "gp_answered",
      "no_has_reason",
    ],
  },
  moved_away: {
    asks: {
      ...what,
      newArea: "Which area have they moved to? Do not enter the address.",
      outOfAreaOffered: "Was a referral to a service there offered?",
      ...informed,
    },
    optional: ["gpInformed", "whyNot"],
    guards: [...nothingOpen, "gp_answered", "no_has_reason"],
  },
  deceased: {
    hint: "The death is recorded, with who informed us.",
    asks: what,
    guards: [...always, "death_recorded"],
  },
  long_term_hospital: {
    asks: {
      ...what,
      contactThere: "Who is the named contact at the hospital?",
      acknowledgedOn: "When did they acknowledge it?",
      ...informed,
    },
    optional: ["gpInformed", "whyNot"],
    guards: [...nothingOpen, "acknowledged_not_ahead", "gp_answered", "no_has_reason"],
  },
  custody: {
    asks: {
      ...what,
      contactThere: "Who is the named contact at the prison or police?",
      acknowledgedOn: "When did they acknowledge it?",
      ...informed,
    },
    optional: ["gpInformed", "whyNot"],
    guards: [...nothingOpen, "acknowledged_not_ahead", "gp_answered", "no_has_reason"],
  },
  no_service_available: {
    hint: "No suitable service was found, and the office has returned or ended a hold, or holds the person and asks for it.",
    asks: { ...what, ...informed },
    optional: ["gpInformed", "whyNot"],
    guards: [...nothingOpen, "need_unmet", "office_has_answered", "gp_answered", "no_has_reason"],
  },
  duplicate_or_error: {
    hint: "Counted separately from all other reasons. Handovers that are under way are withdrawn.",
    asks: {
      ...what,
      keptCase: "What is the reference of the record you want to keep?",
      whyNot: "If you keep none, why was it entered?",
    },
    optional: ["keptCase", "whyNot"],
    guards: [
      ...always,
      "kept_case_or_why",
      "kept_case_exists",
      "kept_case_is_another",
      "kept_case_is_kept",
      "kept_case_stands",
    ],
  },
} as const satisfies Record<EndReason, Ending>;

/** The row of an end reason, with the wide types that a form or a test reads it by. */
export const endingOf = (reason: EndReason): Ending => endings[reason];

/** Every guard that some ending names, each once. */
export const guardsOfEndings = [...new Set(endReasons.flatMap((reason) => endingOf(reason).guards))];
