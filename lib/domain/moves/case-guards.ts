import { addDays } from "@/lib/domain/calendar/calendar-date";
import { reachedPerson } from "@/lib/domain/facts/contact";
import { lostContactProgress } from "./lost-contact";
import { isTerminal } from "@/lib/domain/vocabulary/handover-statuses";
import { actsAs, namesContact, sharedGuards, type SharedFacts } from "./shared-guards";
import type { Guard } from "./table";
import { withoutOutcome } from "./notification";
import { gapsOfReview } from "./review-gaps";
import type { ReviewPart } from "@/lib/domain/vocabulary/review-parts";
import {
  attemptsSince,
  hasOpenHold,
  isContactLost,
  isHeld,
  unreviewedAfterEnd,
} from "@/lib/domain/facts/conditions";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { CaseFacts } from "@/lib/domain/facts/case";

/** All that a guard of a case may look at. */
export type CaseMoveFacts = SharedFacts;

/** End reasons that need a note from the person who approves them. */
const explained: ReadonlySet<EndReason> = new Set(["lost_contact", "no_service_available"]);

/** Whether the approval of this closure needs a note. */
export const needsNote = (reason: EndReason, { risk }: Pick<CaseFacts, "risk">) =>
  risk === "high" || explained.has(reason);

const isAfterClosing = ({ today, dates }: CaseMoveFacts) => today > dates.closesOn;
const lacks = ({ case: facts }: CaseMoveFacts, part: ReviewPart) =>
  gapsOfReview(facts).some((gap) => gap.part === part);
const lost = ({ case: facts, today }: CaseMoveFacts) => lostContactProgress(facts, today);

/** Every reason to refuse a move of a case, with its sentence. */
export const caseGuards = {
  ...sharedGuards,
  has_ended: {
    refuses: ({ case: { endReason } }) => endReason === null,
    sentence: "This case has not ended, so there is nothing to reopen.",
    fix: "case",
  },
  contacted_after_end: {
    refuses: ({ case: facts }) => unreviewedAfterEnd(facts).length === 0,
    sentence: "Every contact made since the case ended has been reviewed.",
    fix: "case",
  },

  // The needs review.
  risk_assessed: {
    refuses: (facts) => lacks(facts, "risk"),
    sentence: "Assess the risk before you complete the review.",
    fix: "risk",
  },
  needs_with_term: {
    refuses: (facts) => lacks(facts, "needs"),
    sentence: "Record at least one need and how long it will last.",
    fix: "needs",
  },
  own_words_written: {
    refuses: (facts) => lacks(facts, "own_words"),
    sentence: "Record what matters most to the person, in their own words.",
    fix: "own_words",
  },
  routes_answered: {
    refuses: (facts) => lacks(facts, "safe_contact"),
    sentence: "Record for every contact route whether it is safe.",
    fix: "safe_contact",
  },
  professionals_listed: {
    refuses: (facts) => lacks(facts, "professionals"),
    sentence: "Add the professionals involved, or confirm that none are known.",
    fix: "professionals",
  },

  // Lost contact.
  attempt_failed: {
    refuses: ({ case: facts }) => attemptsSince(facts).length === 0,
    sentence: "Log a failed attempt to reach the person before you record lost contact.",
    fix: "contacts",
  },
  not_lost_already: {
    refuses: ({ case: facts }) => isContactLost(facts),
    sentence: "Contact is already recorded as lost. The next contact with the person ends this.",
    fix: "case",
  },

  // The hold by the commissioner's office.
  no_open_hold: {
    refuses: ({ case: facts }) => hasOpenHold(facts),
    sentence: "A hold has already been proposed or accepted.",
    fix: "case",
  },
  hold_proposed: {
    refuses: ({ case: { hold } }) => hold?.state !== "proposed",
    sentence: "There is no proposed hold to decide. Someone may have decided it already.",
  },
  is_held: {
    refuses: ({ case: facts }) => !isHeld(facts) || facts.hold?.state !== "accepted",
    sentence: "The commissioner’s office does not hold this case.",
    fix: "case",
  },
  holder_differs: {
    question: "holderId",
    refuses: ({ case: { hold } }, { holderId }) => holderId !== undefined && holderId === hold?.holderId,
    sentence: "This person already holds the case. Select someone else.",
  },
  not_held_after_closing: {
    refuses: (facts) => isAfterClosing(facts),
    sentence:
      "Support has ended, so the office stays responsible until the case is closed or a destination takes over.",
    fix: "case",
  },
  with_a_worker: {
    refuses: ({ case: { holder } }) => holder.by !== "worker",
    sentence: "Someone other than a worker is already responsible for this person.",
    fix: "case",
  },
  hold_review_ahead: {
    question: "reviewOn",
    refuses: ({ today, settings }, { reviewOn }) =>
      reviewOn === undefined || reviewOn <= today || reviewOn > addDays(today, settings.holdReviewDays),
    sentence: "The date of the next review must be after today, and no later than the programme allows.",
  },

  // Asking for a closure, whatever its reason.
  not_requested: {
    refuses: ({ case: { closureRequest } }) => closureRequest !== null,
    sentence: "Closure has already been requested. The request has not been decided yet.",
    fix: "case",
  },
  professionals_informed: {
    refuses: ({ case: facts }) => withoutOutcome(facts).length > 0,
    sentence: "Inform every professional and record the result before you request closure.",
    fix: "professionals",
  },
  no_open_item: {
    refuses: ({ case: { handovers } }) =>
      handovers.some(
        ({ status, checklist }) => !isTerminal(status) && checklist.some(({ state }) => state === "open"),
      ),
    sentence: "A checklist has open items. Complete them before you request closure.",
    fix: "checklist",
  },
  handovers_decided: {
    refuses: ({ case: { handovers } }) => !handovers.every(({ status }) => isTerminal(status)),
    sentence: "A handover is still under way. Complete it, withdraw it or record the answer first.",
    fix: "handovers",
  },

  // What each end reason asks for.
  lead_completed: {
    refuses: ({ case: { handovers } }) =>
      !handovers.some(({ kind, status }) => kind === "lead" && status === "completed"),
    sentence: "“Handed over” needs a completed lead handover. Complete it, or select another reason.",
    fix: "handovers",
  },
  contact_recent: {
    refuses: ({ case: { contacts }, today, settings }) =>
      !contacts.some(
        (contact) =>
          reachedPerson(contact) && addDays(contact.happenedOn, settings.recentContactDays) >= today,
      ),
    sentence: "Speak with the person before you request closure: no one has done so recently enough.",
    fix: "contacts",
  },
  needs_have_outcome: {
    refuses: ({ case: { needs } }) => needs.some(({ outcome }) => outcome === null),
    sentence: "Record the outcome of every need before you request closure.",
    fix: "needs",
  },
  declined_in_contact: {
    question: "contactId",
    refuses: (facts, { contactId, statement }) => !namesContact(facts, contactId) && !statement,
    sentence: "Select the contact in which the person declined, or enter what they wrote.",
  },
  professional_informed_if_high: {
    question: "professionalInformed",
    refuses: ({ case: { risk } }, { professionalInformed, gpInformed }) =>
      risk === "high" && !professionalInformed && gpInformed !== "yes",
    sentence: "The risk is high. Inform the GP, or enter the professional who was informed.",
  },
  basis_if_high: {
    question: "lawfulBasis",
    refuses: ({ case: { risk } }, { lawfulBasis }) => risk === "high" && lawfulBasis === undefined,
    sentence: "The risk is high. Select the lawful basis for informing the GP or the professional.",
  },
  attempts_enough: {
    refuses: (facts) => lost(facts).attempts < lost(facts).rule.attempts,
    sentence: "There have been too few attempts: three are needed, five at high risk.",
    fix: "contacts",
  },
  media_enough: {
    refuses: (facts) => lost(facts).media < lost(facts).rule.media,
    sentence: "Only one way of contact was tried. Try at least two, such as a call and a letter.",
    fix: "contacts",
  },
  long_enough: {
    refuses: (facts) => lost(facts).days < lost(facts).rule.days,
    sentence: "It is too soon: 14 days must have passed since the first attempt, 21 at medium or high risk.",
    fix: "contacts",
  },
  visited_if_high: {
    refuses: (facts) => lost(facts).rule.thorough && !lost(facts).hasVisit,
    sentence: "The risk is high or not assessed. Visit the person, or ask for a welfare check, first.",
    fix: "contacts",
  },
  professionals_asked_if_high: {
    refuses: (facts) => lost(facts).rule.thorough && !lost(facts).allAsked,
    sentence: "The risk is high or not assessed. Ask every known professional first.",
    fix: "professionals",
  },
  letter_sent: {
    refuses: (facts) => !lost(facts).letterSettled,
    sentence: "Send the letter with other places to get help before you request closure.",
    fix: "letter",
  },
  death_recorded: {
    refuses: ({ case: { diedOn } }) => diedOn === null,
    sentence: "Record the death before you request closure.",
    fix: "death",
  },
  acknowledged_not_ahead: {
    question: "acknowledgedOn",
    refuses: ({ today }, { acknowledgedOn }) => acknowledgedOn !== undefined && acknowledgedOn > today,
    sentence: "The date they acknowledged it must be today or in the past.",
  },
  need_unmet: {
    refuses: ({ case: { unmetNeeds } }) => unmetNeeds === 0,
    sentence: "Record that no service is suitable, or confirm a decline, before you request closure.",
    fix: "unmet_need",
  },
  hold_returned: {
    refuses: ({ case: { holdReturned } }) => !holdReturned,
    sentence: "Propose a hold first. The commissioner’s office must have returned it.",
    fix: "hold",
  },
  kept_case_or_why: {
    question: "keptCase",
    refuses: (_, { keptCase, whyNot }) => !keptCase && !whyNot,
    sentence: "Enter the record you want to keep, or why you keep none.",
  },

  // Deciding a closure.
  requested: {
    refuses: ({ case: { closureRequest } }) => closureRequest === null,
    sentence: "There is no closure request to decide. Someone may have decided it already.",
    fix: "case",
  },
  not_own_request: {
    refuses: ({ case: { closureRequest }, actor }) => closureRequest?.requestedById === actor.id,
    sentence: "You requested this closure yourself. Another person must decide it.",
    fix: "case",
  },
  office_after_closing: {
    refuses: (facts) => !actsAs(facts, "manager") && !(isAfterClosing(facts) && isHeld(facts.case)),
    sentence:
      "Until support has ended a manager decides. After that the office decides, on cases that it holds.",
  },
  noted: {
    question: "note",
    refuses: ({ case: facts }, { note }) =>
      facts.closureRequest !== null && needsNote(facts.closureRequest.reason, facts) && !note,
    sentence: "Enter a note: the risk is high, contact was lost or no service was found.",
  },
} as const satisfies Record<string, Guard<CaseMoveFacts>>;

export type CaseGuardName = keyof typeof caseGuards;
