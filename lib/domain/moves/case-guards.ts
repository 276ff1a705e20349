import { addDays } from "@/lib/domain/calendar/calendar-date";
import { reachedPerson } from "@/lib/domain/facts/contact";
import { silentFor } from "@/lib/domain/facts/silence";
import { lostContactProgress } from "./lost-contact";
import { isTerminal } from "@/lib/domain/vocabulary/handover-statuses";
import { needsOfOffice } from "./second-needs";
import { decidesAlone, officeIsSecond, whyAlone } from "./second-person";
import { actsAs, namesContact, sharedGuards, type SharedFacts } from "./shared-guards";
import type { Guard } from "./table";
import { withoutOutcome } from "./notification";
import { gapsOfReview } from "./review-gaps";
import type { ReviewPart } from "@/lib/domain/vocabulary/review-parts";
import {
  attemptsSince,
  hasOpenHold,
  isAfterCareAccepted,
  isContactLost,
  isHeld,
  unreviewedAfterEnd,
} from "@/lib/domain/facts/conditions";
import { hasChecksLeft } from "@/lib/domain/facts/safety-checks";
import { phaseOf } from "@/lib/domain/programme/programme";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { CaseFacts } from "@/lib/domain/facts/case";

/** All that a guard of a case may look at. */
export type CaseMoveFacts = SharedFacts & {
  /**
   * The case that the answers, or else the open request, name as the one that is kept when this one ends as its
   * duplicate. Null where none is named.
   */
  keptCase: KeptCase | "not_found" | null;
};

/** A case that is to be kept, and the one that is kept in its place where it is itself a duplicate. */
export type KeptCase = { id: string; keptCaseId: string | null };

/** End reasons that need a note from the person who approves them. */
const explained: ReadonlySet<EndReason> = new Set(["lost_contact", "no_service_available"]);

/** Whether the approval of this closure needs a note. */
export const needsNote = (reason: EndReason, { risk }: Pick<CaseFacts, "risk">) =>
  risk === "high" || explained.has(reason);

/** The office takes responsibility without a proposal from the closing date on, or where no manager can propose. */
export const mayTakeWithoutProposal = ({
  today,
  dates,
  staff,
}: Pick<CaseMoveFacts, "today" | "staff"> & { dates: Pick<CaseMoveFacts["dates"], "closesOn"> }) =>
  today >= dates.closesOn || staff.managers.length === 0;

const keptIsDuplicate = ({ keptCase }: CaseMoveFacts) =>
  keptCase !== null && keptCase !== "not_found" && keptCase.keptCaseId !== null;
const isAfterClosing = ({ today, dates }: CaseMoveFacts) => today > dates.closesOn;

/**
 * Whether the commissioner's office decides a closure request, by reference and on the coded facts: once support has
 * ended, where no active manager other than its author could, and a duplicate on a case that it holds.
 */
const officeDecidesClosure = (facts: CaseMoveFacts) => {
  const { closureRequest } = facts.case;
  return (
    isAfterClosing(facts) ||
    closureRequest?.hasOtherManager === false ||
    (isHeld(facts.case) && closureRequest?.reason === "duplicate_or_error")
  );
};
const lacks = ({ case: facts }: CaseMoveFacts, part: ReviewPart) =>
  gapsOfReview(facts).some((gap) => gap.part === part);
const lost = ({ case: facts, today }: CaseMoveFacts) => lostContactProgress(facts, today);

/**
 * Whether someone may take the open closure request back: its author, or who decides in their place while they cannot
 * act. A colleague who covers for the author leaves nothing undone, so the request waits for the author.
 */
function mayTakeRequestBack(facts: CaseMoveFacts): boolean {
  const { closureRequest } = facts.case;
  if (closureRequest === null) return false;
  if (closureRequest.requestedById === facts.actor.id) return true;
  const { requesterCannotActFrom } = closureRequest;
  if (requesterCannotActFrom === null || requesterCannotActFrom > facts.today) return false;
  return (
    actsAs(facts, "manager") ||
    ((isHeld(facts.case) || isAfterCareAccepted(facts.case)) && actsAs(facts, "named_holder"))
  );
}

/**
 * Whether anyone in the office may act on the case until the end of the day: in place of who is responsible there, or
 * as the second person where no manager can be. Contract, section 7, *no second person*.
 */
const officeMayActForADay = (facts: CaseMoveFacts): boolean => {
  const { hold, endReason, diedOn } = facts.case;
  if (isAfterCareAccepted(facts.case)) return true;
  if (endReason !== null || diedOn !== null) return false;
  return hold?.state === "accepted" || officeIsSecond(facts, null) || needsOfOffice(facts).length > 0;
};

/** Whether the office has returned or ended a hold, or says itself, as who acts on the held case, that it must end. */
function officeHasAnswered(facts: CaseMoveFacts): boolean {
  const { hold, holdReturned, closureRequest, standIns } = facts.case;
  if (holdReturned || hold?.state === "ended") return true;
  if (hold?.state !== "accepted") return false;
  const askedBy = closureRequest?.requestedById;
  return (
    actsAs(facts, "office") ||
    (askedBy !== undefined &&
      [hold.holderId, hold.deputyId, ...standIns.map(({ staffId }) => staffId)].includes(askedBy))
  );
}

/** Every reason to refuse a move of a case, with its sentence. */
export const caseGuards = {
  ...sharedGuards,
  has_ended: {
    refuses: ({ case: { endReason } }) => endReason === null,
    sentence: "This case has not ended, so there is nothing to reopen.",
    fix: "case",
  },
  worker_chosen: {
    question: "workerId",
    refuses: ({ case: { officeHolderId, diedOn } }, { workerId }) =>
      officeHolderId === null && diedOn === null && workerId === undefined,
    sentence: "Select the worker who is responsible from now on.",
  },
  with_destination: {
    refuses: ({ case: { holder } }) => holder.by !== "destination",
    sentence: "No destination has taken this person over, so they are still with the service.",
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
  holder_or_deputy_differs: {
    question: "holderId",
    refuses: ({ case: { hold } }, { holderId, deputyId = null }) =>
      holderId !== undefined && holderId === hold?.holderId && deputyId === hold.deputyId,
    sentence: "This person already holds the case. Select someone else, or change the deputy.",
  },
  office_may_act: {
    refuses: (facts) => !officeMayActForADay(facts),
    sentence:
      "The office acts for a day on a case that it holds or has in after-care, or where something waits for a second person and no manager can be that person.",
    fix: "case",
  },
  not_acting_already: {
    refuses: (facts) =>
      actsAs(facts, "named_holder") ||
      facts.case.standIns.some(({ staffId, on }) => staffId === facts.actor.id && on === facts.today),
    sentence: "You can act on this case already.",
    fix: "case",
  },
  service_can_answer: {
    refuses: ({ today, dates }) => phaseOf(dates, today) === "frozen",
    sentence:
      "The records of the service are frozen, so there is no one to return the proposal to. Accept it instead.",
  },

  // The after-care by the commissioner's office.
  checks_left: {
    refuses: ({ case: facts, settings }) => !hasChecksLeft(facts, settings),
    sentence:
      "After-care goes from a completed lead handover to its last safety check. No check is left to make for this person.",
    fix: "case",
  },
  no_open_after_care: {
    refuses: ({ case: { afterCare } }) =>
      afterCare !== null && (afterCare.state === "proposed" || afterCare.state === "accepted"),
    sentence: "After-care has already been proposed or accepted.",
    fix: "case",
  },
  after_care_proposed: {
    refuses: ({ case: facts, settings }) =>
      facts.afterCare?.state !== "proposed" || !hasChecksLeft(facts, settings),
    sentence: "There is no proposed after-care to decide. Someone may have decided it already.",
    fix: "case",
  },
  in_after_care: {
    refuses: ({ case: facts, settings }) => !isAfterCareAccepted(facts) || !hasChecksLeft(facts, settings),
    sentence: "The commissioner’s office does not have this person in after-care.",
    fix: "case",
  },
  after_care_person_or_deputy_differs: {
    question: "holderId",
    refuses: ({ case: { afterCare } }, { holderId, deputyId = null }) =>
      holderId !== undefined && holderId === afterCare?.holderId && deputyId === afterCare.deputyId,
    sentence: "This person makes the checks already. Select someone else, or change the deputy.",
  },
  deputy_differs: {
    question: "deputyId",
    refuses: (_, { holderId, deputyId }) => deputyId !== undefined && deputyId === holderId,
    sentence: "The deputy must be someone other than the named holder.",
  },
  deputy_or_why: {
    question: "noDeputy",
    refuses: (_, { deputyId, noDeputy }) => !deputyId && !noDeputy,
    sentence: "Select a deputy, or enter why there is none.",
  },
  office_may_take: {
    refuses: (facts) => !mayTakeWithoutProposal(facts),
    sentence:
      "Until the closing date a manager of the service proposes it. The office takes a hold or after-care without a proposal from that date on, or when the programme has no active manager.",
  },

  // The office steps in where a destination does not answer.
  answer_waits_for_office: {
    refuses: ({ case: facts, settings, today }) => silentFor(facts, settings, today) === null,
    sentence: "No destination of this case has been silent for so long that the office must step in.",
    fix: "case",
  },
  spoken_after_sending: {
    question: "happenedOn",
    refuses: ({ case: facts, settings, today }, { happenedOn }) => {
      const sentOn = silentFor(facts, settings, today)?.sentOn ?? null;
      return sentOn !== null && happenedOn < sentOn;
    },
    sentence: "The date must be on or after the day the referral was sent.",
  },
  new_answer_ahead: {
    question: "answerOn",
    refuses: ({ today }, { answerOn }) => answerOn !== undefined && answerOn < today,
    sentence: "The date of their answer must be today or in the future.",
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

  // A death.
  has_died: {
    refuses: ({ case: { diedOn } }) => diedOn === null,
    sentence: "No death is recorded for this person. Someone may have taken it back.",
    fix: "case",
  },
  death_not_confirmed: {
    refuses: ({ case: { death } }) => death !== null && death.confirmedAt !== null,
    sentence: "This death has already been confirmed.",
    fix: "case",
  },
  not_own_death_record: {
    refuses: ({ case: { death }, actor }) => death?.recordedById === actor.id,
    sentence: "You recorded this death yourself. Another person must confirm it.",
    fix: "case",
  },
  not_ended_with_it: {
    refuses: ({ case: { endReason } }) => endReason === "deceased" || endReason === "duplicate_or_error",
    sentence:
      "This case has ended because of the death, or as a duplicate. Reopen it first, then take the death back.",
    fix: "case",
  },
  no_deceased_request: {
    refuses: ({ case: { closureRequest } }) => closureRequest?.reason === "deceased",
    sentence:
      "Closure has been requested because of the death. Have the request taken back or sent back first.",
    fix: "closure",
  },
  coroner_if_unexpected: {
    question: "coronersOfficer",
    refuses: (_, { expectation, coronersOfficer }) => expectation === "unexpected" && !coronersOfficer,
    sentence: "The death was unexpected. Enter the coroner’s officer, or “not known”.",
  },
  commissioner_if_unexpected: {
    question: "commissionerInformed",
    refuses: (_, { expectation, commissionerInformed }) =>
      expectation === "unexpected" && commissionerInformed === undefined,
    sentence: "The death was unexpected. Select whether the commissioner has been informed.",
  },
  family_if_unexpected: {
    question: "familyContact",
    refuses: (_, { expectation, familyContact }) => expectation === "unexpected" && !familyContact,
    sentence: "The death was unexpected. Enter who in the family is in touch, or “none known”.",
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
  office_has_answered: {
    refuses: (facts) => !officeHasAnswered(facts),
    sentence:
      "Only the commissioner’s office can say that no service is available: by returning a proposed hold, by ending the hold, or in a closure that the named holder requests.",
    fix: "hold",
  },
  kept_case_or_why: {
    question: "keptCase",
    refuses: (_, { keptCase, whyNot }) => !keptCase && !whyNot,
    sentence: "Enter the reference of the record you want to keep, or why you keep none.",
  },
  kept_case_exists: {
    question: "keptCase",
    refuses: (facts, { keptCase }) => Boolean(keptCase) && facts.keptCase === "not_found",
    sentence:
      "There is no record with this reference in this programme. Check the reference of the record you want to keep.",
  },
  kept_case_is_another: {
    question: "keptCase",
    refuses: (facts, { keptCase }) =>
      Boolean(keptCase) &&
      facts.keptCase !== null &&
      facts.keptCase !== "not_found" &&
      facts.keptCase.id === facts.case.id,
    sentence: "This is the record you are closing. Enter the reference of the other one.",
  },
  kept_case_is_kept: {
    question: "keptCase",
    refuses: (facts, { keptCase }) => Boolean(keptCase) && keptIsDuplicate(facts),
    sentence:
      "The record with this reference was itself closed as a duplicate. Enter the reference of the record that was kept.",
  },
  kept_case_stands: {
    refuses: (facts) =>
      facts.case.closureRequest !== null && (facts.keptCase === "not_found" || keptIsDuplicate(facts)),
    sentence:
      "The record to be kept does not exist, or has itself been closed as a duplicate. Send the request back.",
  },

  // Deciding a closure.
  requested: {
    refuses: ({ case: { closureRequest } }) => closureRequest === null,
    sentence: "There is no closure request to decide. Someone may have decided it already.",
    fix: "case",
  },
  not_own_request: {
    refuses: (facts) =>
      facts.case.closureRequest?.requestedById === facts.actor.id &&
      !decidesAlone(facts, facts.case.closureRequest.requestedById),
    sentence: "You requested this closure yourself. Another person must decide it.",
    fix: "case",
  },
  not_sent_back_by_author: {
    refuses: ({ case: { closureRequest }, actor }) => closureRequest?.requestedById === actor.id,
    sentence: "You requested this closure yourself. Take the request back instead.",
    fix: "case",
  },
  alone_on_request_has_reason: {
    question: "aloneReason",
    refuses: (facts, { aloneReason }) =>
      decidesAlone(facts, facts.case.closureRequest?.requestedById ?? null) && !aloneReason,
    sentence: whyAlone,
  },
  decided_alone_by_another: {
    refuses: ({ case: { decidedAlone }, actor }) => decidedAlone.every(({ byId }) => byId === actor.id),
    sentence: "Nothing that another person decided alone on this case waits for a review.",
    fix: "case",
  },
  office_may_decide: {
    refuses: (facts) => !actsAs(facts, "manager") && !officeDecidesClosure(facts),
    sentence:
      "Until support has ended a manager decides, except on a duplicate among the cases that the office holds. The office decides after that, and before it where no manager other than the author can.",
  },
  author_or_in_their_place: {
    refuses: (facts) => facts.case.closureRequest !== null && !mayTakeRequestBack(facts),
    sentence:
      "Only the person who requested this closure can take the request back. Where they cannot act, a manager can, or the named holder of a held case.",
    fix: "case",
  },
  noted: {
    question: "note",
    refuses: ({ case: facts }, { note }) =>
      facts.closureRequest !== null && needsNote(facts.closureRequest.reason, facts) && !note,
    sentence: "Enter a note: the risk is high, contact was lost or no service was found.",
  },
} as const satisfies Record<string, Guard<CaseMoveFacts>>;

export type CaseGuardName = keyof typeof caseGuards;
