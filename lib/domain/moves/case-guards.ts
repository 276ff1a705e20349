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

/** Ends that a manager explains when approving them. */
const explained: ReadonlySet<EndReason> = new Set(["lost_contact", "no_service_available"]);

/** Whether approving this closure asks for a note. */
export const needsNote = (reason: EndReason, { risk }: Pick<CaseFacts, "risk">) =>
  risk === "high" || explained.has(reason);

const isAfterClosing = ({ today, dates }: CaseMoveFacts) => today > dates.closesOn;
const lacks = ({ case: facts }: CaseMoveFacts, part: ReviewPart) =>
  gapsOfReview(facts).some((gap) => gap.part === part);
const lost = ({ case: facts, today }: CaseMoveFacts) => lostContactProgress(facts, today);

/** Every reason for which a move of a case can be refused, with the sentence to show. */
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
    sentence: "The level of risk is not assessed.",
    fix: "risk",
  },
  needs_with_term: {
    refuses: (facts) => lacks(facts, "needs"),
    sentence: "No need is recorded with how long it will last.",
    fix: "needs",
  },
  own_words_written: {
    refuses: (facts) => lacks(facts, "own_words"),
    sentence: "What matters most is not written down in the person’s own words.",
    fix: "own_words",
  },
  routes_answered: {
    refuses: (facts) => lacks(facts, "safe_contact"),
    sentence: "It is not said for every channel whether it is safe.",
    fix: "safe_contact",
  },
  professionals_listed: {
    refuses: (facts) => lacks(facts, "professionals"),
    sentence: "No professional is listed, and no one has confirmed that none is known.",
    fix: "professionals",
  },

  // Lost contact.
  attempt_failed: {
    refuses: ({ case: facts }) => attemptsSince(facts).length === 0,
    sentence:
      "No one has tried to reach the person in vain since they were reached last. Log the attempt first.",
    fix: "contacts",
  },
  not_lost_already: {
    refuses: ({ case: facts }) => isContactLost(facts),
    sentence: "Contact is recorded as lost already. It ends by itself when a contact is made.",
    fix: "case",
  },

  // The hold by the commissioner's office.
  no_open_hold: {
    refuses: ({ case: facts }) => hasOpenHold(facts),
    sentence: "A hold is proposed or stands already.",
    fix: "case",
  },
  hold_proposed: {
    refuses: ({ case: { hold } }) => hold?.state !== "proposed",
    sentence: "No hold waits for an answer. Someone may have answered it meanwhile.",
  },
  is_held: {
    refuses: ({ case: facts }) => !isHeld(facts) || facts.hold?.state !== "accepted",
    sentence: "The commissioner’s office does not hold this case.",
    fix: "case",
  },
  not_held_after_closing: {
    refuses: (facts) => isAfterClosing(facts),
    sentence:
      "Support has ended, so the office stays responsible until the case is closed or a destination has taken over.",
    fix: "case",
  },
  with_a_worker: {
    refuses: ({ case: { holder } }) => holder.by !== "worker",
    sentence: "Someone else is responsible for this person already.",
    fix: "case",
  },
  hold_review_ahead: {
    question: "reviewOn",
    refuses: ({ today, settings }, { reviewOn }) =>
      reviewOn === undefined || reviewOn <= today || reviewOn > addDays(today, settings.holdReviewDays),
    sentence: "Choose a day after today for the next review, no further ahead than the programme allows.",
  },

  // Asking for a closure, whatever its reason.
  not_requested: {
    refuses: ({ case: { closureRequest } }) => closureRequest !== null,
    sentence: "A request to close this case is waiting for a decision already.",
    fix: "case",
  },
  professionals_told: {
    refuses: ({ case: facts }) => withoutOutcome(facts).length > 0,
    sentence: "A professional has not been told, or what came of it is not recorded.",
    fix: "professionals",
  },
  no_open_item: {
    refuses: ({ case: { handovers } }) =>
      handovers.some(
        ({ status, checklist }) => !isTerminal(status) && checklist.some(({ state }) => state === "open"),
      ),
    sentence: "A checklist has open items.",
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
    sentence: "“Handed over” needs a completed lead handover. Complete it, or choose another reason.",
    fix: "handovers",
  },
  contact_recent: {
    refuses: ({ case: { contacts }, today, settings }) =>
      !contacts.some(
        (contact) =>
          reachedPerson(contact) && addDays(contact.happenedOn, settings.recentContactDays) >= today,
      ),
    sentence: "No one has spoken with the person lately enough.",
    fix: "contacts",
  },
  needs_settled: {
    refuses: ({ case: { needs } }) => needs.some(({ outcome }) => outcome === null),
    sentence: "Not every need says what became of it.",
    fix: "needs",
  },
  said_in_contact: {
    question: "contactId",
    refuses: (facts, { contactId, words }) => !namesContact(facts, contactId) && !words,
    sentence: "Choose the contact in which the person declined, or say how they wrote it.",
  },
  professional_told_if_high: {
    question: "professionalTold",
    refuses: ({ case: { risk } }, { professionalTold, gpTold }) =>
      risk === "high" && !professionalTold && gpTold !== "yes",
    sentence: "The risk is high: tell the GP, or name the professional who was told.",
  },
  basis_if_told: {
    question: "lawfulBasis",
    refuses: ({ case: { risk } }, { lawfulBasis }) => risk === "high" && lawfulBasis === undefined,
    sentence: "The risk is high: say on which basis the GP or the professional was told.",
  },
  attempts_enough: {
    refuses: (facts) => lost(facts).attempts < lost(facts).rule.attempts,
    sentence: "There were too few attempts: three are needed, five at high risk.",
    fix: "contacts",
  },
  media_enough: {
    refuses: (facts) => lost(facts).media < lost(facts).rule.media,
    sentence: "Only one way was tried. Try at least two, such as a call and a letter.",
    fix: "contacts",
  },
  long_enough: {
    refuses: (facts) => lost(facts).days < lost(facts).rule.days,
    sentence: "It is too soon: 14 days must have passed since the first attempt, 21 at medium or high risk.",
    fix: "contacts",
  },
  visited_if_high: {
    refuses: (facts) => lost(facts).rule.thorough && !lost(facts).hasVisit,
    sentence: "The risk is high or not assessed: visit them, or ask for a welfare check, first.",
    fix: "contacts",
  },
  professionals_asked_if_high: {
    refuses: (facts) => lost(facts).rule.thorough && !lost(facts).allAsked,
    sentence: "The risk is high or not assessed: ask every known professional first.",
    fix: "professionals",
  },
  letter_sent: {
    refuses: (facts) => !lost(facts).letterSettled,
    sentence: "No letter with other places to get help was sent.",
    fix: "letter",
  },
  death_recorded: {
    refuses: ({ case: { diedOn } }) => diedOn === null,
    sentence: "The death is not recorded yet.",
    fix: "death",
  },
  acknowledged_not_ahead: {
    question: "acknowledgedOn",
    refuses: ({ today }, { acknowledgedOn }) => acknowledgedOn !== undefined && acknowledgedOn > today,
    sentence: "They cannot have acknowledged it in the future. Check the date.",
  },
  need_unmet: {
    refuses: ({ case: { unmetNeeds } }) => unmetNeeds === 0,
    sentence: "No decline was confirmed, and no one has recorded that no service is suitable.",
    fix: "unmet_need",
  },
  hold_returned: {
    refuses: ({ case: { holdReturned } }) => !holdReturned,
    sentence: "The commissioner’s office was not asked to hold the case, or has not answered.",
    fix: "hold",
  },
  survivor_or_why: {
    question: "survivingCase",
    refuses: (_, { survivingCase, whyNot }) => !survivingCase && !whyNot,
    sentence: "Name the case that stays, or say why there is none.",
  },

  // Deciding a closure.
  requested: {
    refuses: ({ case: { closureRequest } }) => closureRequest === null,
    sentence: "There is no request to decide. Someone may have decided it meanwhile.",
    fix: "case",
  },
  somebody_elses: {
    refuses: ({ case: { closureRequest }, actor }) => closureRequest?.requestedById === actor.id,
    sentence: "You asked for this closure yourself. Someone else has to decide it.",
    fix: "case",
  },
  office_after_closing: {
    refuses: (facts) => !actsAs(facts, "manager") && !(isAfterClosing(facts) && isHeld(facts.case)),
    sentence: "Until support has ended a manager decides; after that the office, on cases that it holds.",
  },
  noted: {
    question: "note",
    refuses: ({ case: facts }, { note }) =>
      facts.closureRequest !== null && needsNote(facts.closureRequest.reason, facts) && !note,
    sentence: "Write a note: the risk is high, or contact was lost, or no service was found.",
  },
} as const satisfies Record<string, Guard<CaseMoveFacts>>;

export type CaseGuardName = keyof typeof caseGuards;
