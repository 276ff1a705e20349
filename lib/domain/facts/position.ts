import type { CaseFacts, Holder } from "./case";
import type { CasePosition } from "@/lib/domain/vocabulary/case-positions";

/**
 * Whether the service still has to find a next step for the person (outstanding), the commissioner's office is
 * responsible (held), or the case has ended. The stage cannot say this: a held case has the stage
 * "closure requested" while its closure waits for a decision.
 */
export const positionOf = ({ endReason, holder }: Pick<CaseFacts, "endReason" | "holder">): CasePosition =>
  endReason === null ? openPositionOf(holder) : "ended";

/** The position of a case that has not ended. */
export const openPositionOf = ({ by }: Pick<Holder, "by">) => (by === "office" ? "held" : "outstanding");
