import { endReasons, type EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { CaseGuardName } from "./case-guards";
import type { Row } from "./table";

/** What asking to end a case for one reason needs: its own questions and guards, beside those of every request. */
export type Ending = Pick<Row<CaseGuardName>, "asks" | "optional" | "guards"> & {
  /** Helps to choose between the reasons. */
  hint?: string;
};

const always = ["not_ended", "not_requested"] as const;
/** A death and a mistaken record end a case whatever else is under way. */
const settled = ["alive", ...always, "professionals_told", "no_open_item", "handovers_decided"] as const;
const told = {
  personTold: "Has the person been told in writing?",
  gpTold: "Has the GP been told?",
  whyNot: "If not, why not?",
} as const;
const happened = { words: "What led to it?" } as const;

/** Every way a case can end, and what must be true for it. Forms, refusals and tests are read off this. */
export const endings = {
  handed_over: {
    hint: "The destination has begun: its lead handover is completed.",
    asks: { ...happened, ...told },
    optional: ["whyNot"],
    guards: [...settled, "lead_completed", "no_has_reason"],
  },
  no_further_support_needed: {
    hint: "Every need says what became of it, and the person was spoken with lately.",
    asks: { ...happened, comeBack: "How can they come back for help?", ...told },
    optional: ["whyNot"],
    guards: [...settled, "contact_recent", "needs_settled", "no_has_reason"],
  },
  person_declined_support: {
    asks: {
      contactId: "In which contact did they decline?",
      words: "What did they say, or write?",
      alternative: "Which alternative was offered?",
      capacity: "How was their capacity to decide considered?",
      informationGiven: "Were they told of help in a crisis?",
      professionalTold: "Which professional was told, if any?",
      lawfulBasis: "On which basis?",
      ...told,
    },
    optional: ["contactId", "professionalTold", "lawfulBasis", "whyNot"],
    guards: [...settled, "said_in_contact", "professional_told_if_high", "basis_if_told", "no_has_reason"],
  },
  lost_contact: {
    hint: "They were looked for long enough, in more than one way, and a letter was sent unless that is unsafe.",
    asks: { ...happened, ...told },
    optional: ["whyNot"],
    guards: [
      ...settled,
      "attempts_enough",
      "media_enough",
      "long_enough",
      "visited_if_high",
      "professionals_asked_if_high",
      "letter_sent",
      "no_has_reason",
    ],
  },
  moved_away: {
    asks: {
      ...happened,
      newArea: "To which area? Not the address.",
      outOfAreaOffered: "Was a referral to a service there offered?",
      ...told,
    },
    optional: ["whyNot"],
    guards: [...settled, "no_has_reason"],
  },
  deceased: {
    hint: "The death is recorded, with who told us.",
    asks: { ...happened },
    guards: [...always, "death_recorded"],
  },
  long_term_hospital: {
    asks: {
      ...happened,
      contactThere: "Who is the named contact at the hospital?",
      acknowledgedOn: "When did they acknowledge it?",
      ...told,
    },
    optional: ["whyNot"],
    guards: [...settled, "acknowledged_not_ahead", "no_has_reason"],
  },
  custody: {
    asks: {
      ...happened,
      contactThere: "Who is the named contact at the prison or police?",
      acknowledgedOn: "When did they acknowledge it?",
      ...told,
    },
    optional: ["whyNot"],
    guards: [...settled, "acknowledged_not_ahead", "no_has_reason"],
  },
  no_service_available: {
    hint: "Nothing suitable was found, and the office has returned the offer to hold.",
    asks: { ...happened, ...told },
    optional: ["whyNot"],
    guards: [...settled, "need_unmet", "hold_returned", "no_has_reason"],
  },
  duplicate_or_error: {
    hint: "Counted apart from all others.",
    asks: {
      ...happened,
      survivingCase: "Which case stays?",
      whyNot: "If none stays, why was it entered?",
    },
    optional: ["survivingCase", "whyNot"],
    guards: [...always, "survivor_or_why"],
  },
} as const satisfies Record<EndReason, Ending>;

/** The row of an end reason, with the wide types that a form or a test reads it by. */
export const endingOf = (reason: EndReason): Ending => endings[reason];

/** Every guard that some ending names, each once. */
export const guardsOfEndings = [...new Set(endReasons.flatMap((reason) => endingOf(reason).guards))];
