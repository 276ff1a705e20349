import { dayOf } from "@/lib/domain/calendar/calendar-date";
import { isAttempt, isOurCancellation, reachedPerson, type ContactFacts } from "./contact";
import type { HandoverTier } from "@/lib/domain/vocabulary/checklist";
import { lastContactOf } from "./last-contact";
import { isAlarming } from "@/lib/domain/vocabulary/safety-outcomes";
import type { CaseFacts, HandoverFacts } from "./case";
import { openPositionOf } from "./position";
import { sharingStatusFor, sharingStatusOn } from "./sharing-allows";
import { isActive } from "@/lib/domain/vocabulary/handover-statuses";

/*
 * What is true of a case, read off its facts. Each is used by several rules.
 */

/** The needs review was completed. */
export const isReviewed = ({ reviewedOn }: Pick<CaseFacts, "reviewedOn">) => reviewedOn !== null;

/** The commissioner's office is responsible. */
export const isHeld = ({ holder }: Pick<CaseFacts, "holder">) => openPositionOf(holder) === "held";

/** A hold is proposed or accepted. */
export const hasOpenHold = ({ hold }: Pick<CaseFacts, "hold">) =>
  hold !== null && (hold.state === "proposed" || hold.state === "accepted");

/** The commissioner's office makes the safety checks, while there are any. */
export const isAfterCareAccepted = ({ afterCare }: Pick<CaseFacts, "afterCare">) =>
  afterCare?.state === "accepted";

/** Contact was recorded as lost, and no contact made since then has been logged. */
export const isContactLost = ({ contactLostAt, contacts }: Pick<CaseFacts, "contactLostAt" | "contacts">) =>
  contactLostAt !== null &&
  !contacts.some(
    (contact) =>
      reachedPerson(contact) &&
      contact.recordedAt > contactLostAt &&
      contact.happenedOn >= dayOf(contactLostAt),
  );

/** The failed attempts to contact the person since the last contact made with them, oldest first. */
export function attemptsSince<
  Contact extends Pick<ContactFacts, "happenedOn" | "with" | "direction" | "result" | "status">,
>(facts: { contacts: readonly Contact[]; earlierContactOn: CaseFacts["earlierContactOn"] }): Contact[] {
  const last = lastContactOf(facts);
  return facts.contacts
    .filter((contact) => isAttempt(contact) && (last === null || contact.happenedOn > last))
    .sort((one, other) => one.happenedOn.localeCompare(other.happenedOn));
}

/** The contacts made after the case ended that were not reviewed yet, in the order in which they were recorded. */
export function unreviewedAfterEnd(
  facts: Pick<CaseFacts, "contacts" | "diedOn" | "endedAt" | "contactsReviewedAt">,
): CaseFacts["contacts"][number][] {
  const { contacts, diedOn, endedAt, contactsReviewedAt } = facts;
  if (endedAt === null || diedOn !== null) return [];
  const since = contactsReviewedAt !== null && contactsReviewedAt > endedAt ? contactsReviewedAt : endedAt;
  return contacts
    .filter(
      ({ status, result, happenedOn, recordedAt }) =>
        status === "current" &&
        !isOurCancellation(result) &&
        happenedOn >= dayOf(endedAt) &&
        recordedAt > since,
    )
    .sort((one, other) => one.recordedAt.getTime() - other.recordedAt.getTime());
}

/**
 * A handover is enhanced when the risk is high or there is a safeguarding alert. It then needs a joint meeting and a
 * manager's signature.
 */
export const tierOf = ({ risk, alerts }: Pick<CaseFacts, "risk" | "alerts">): HandoverTier =>
  risk === "high" || alerts.some(({ kind }) => kind === "safeguarding_adult" || kind === "safeguarding_child")
    ? "enhanced"
    : "standard";

/** How many safety checks in a row may establish nothing before a manager decides what to do. */
const checksBeforeManager = 2;

/** Nothing could be established, and it is for the worker to try again. */
export const isCheckedAgain = ({ checksWithoutAnswer }: Pick<HandoverFacts, "checksWithoutAnswer">) =>
  checksWithoutAnswer > 0 && checksWithoutAnswer < checksBeforeManager;

/** The last safety check found something alarming, or nothing for the second time, and no one has decided what follows. */
export const waitsForDecision = ({
  lastCheckOutcome,
  checksWithoutAnswer,
  checkDecidedOn,
}: Pick<HandoverFacts, "lastCheckOutcome" | "checksWithoutAnswer" | "checkDecidedOn">) =>
  checkDecidedOn === null && (isAlarming(lastCheckOutcome) || checksWithoutAnswer >= checksBeforeManager);

/**
 * The type of a handover today. It is fixed when the handing over starts and rises within the handover when the risk or
 * a safeguarding alert does; it never falls.
 */
export const tierOfHandover = (
  { tier }: Pick<HandoverFacts, "tier">,
  facts: Pick<CaseFacts, "risk" | "alerts">,
): HandoverTier => (tier === "enhanced" ? tier : tierOf(facts));

/**
 * A handover that was sent cannot go on while sharing with its destination is not allowed. What the destination had
 * begun by then can be completed: sharing was allowed on the day of its first contact. A person’s own application needs
 * no sharing.
 */
export function isStoppedBySharing(
  { status, destinationId, firstContactOn, appliedOn }: Omit<HandoverFacts, "id">,
  facts: Pick<CaseFacts, "sharing">,
): boolean {
  if (!isActive(status) || status === "decline_reported" || appliedOn !== null) return false;
  const hadBegun =
    status === "handing_over" &&
    firstContactOn !== null &&
    sharingStatusOn(facts, destinationId, firstContactOn) === "allowed";
  return !hadBegun && sharingStatusFor(facts, destinationId) !== "allowed";
}

/** The destination has changed, and no one has decided since then what that means for the person. */
export const isDestinationToDecide = ({
  destinationChange,
  destinationDecidedOn,
}: Pick<HandoverFacts, "destinationChange" | "destinationDecidedOn">) =>
  destinationChange !== null &&
  (destinationDecidedOn === null || destinationDecidedOn < destinationChange.since);
