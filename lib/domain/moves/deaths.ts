import type { CaseFacts, HandoverFacts } from "@/lib/domain/facts/case";
import { isActive, isTerminal } from "@/lib/domain/vocabulary/handover-statuses";

/** What recording a death brings about, in its transaction. */
type DeathConsequences = {
  /** The handovers that end with the person. */
  withdrawn: readonly HandoverFacts[];
  /** The handovers whose destinations are to be informed. */
  toInform: readonly HandoverFacts[];
  /** A proposed hold returns to the service: there is no one to hold. */
  returnsProposal: boolean;
};

/**
 * What recording a death on these facts brings about. Every handover that is under way ends. Every destination that was
 * sent something and has the person, or was to take them, is to be informed, also one that took over long ago. Source:
 * the contract, section 6, H16. Refuses nothing: the guards of `record_death` do.
 */
export const consequencesOfDeath = ({
  handovers,
  hold,
}: Pick<CaseFacts, "handovers" | "hold">): DeathConsequences => ({
  withdrawn: handovers.filter(({ status }) => !isTerminal(status)),
  toInform: handovers.filter(
    ({ status, sentOn }) => sentOn !== null && (isActive(status) || status === "completed"),
  ),
  returnsProposal: hold?.state === "proposed",
});

/**
 * Whether nothing in the record may be removed: a death is recorded and was not expected, or it is not known whether it
 * was. Takes the facts of a case; taking the death back ends it. Source: the contract, section 7, C13.
 */
export const isUnderLegalHold = ({ death }: Pick<CaseFacts, "death">): boolean =>
  death !== null && death.expectation !== "expected";
