import { counted } from "@/lib/domain/text/count";
import type { CaseProfessionals } from "@/lib/professionals/types";

/**
 * How many of the professionals listed have been informed, in words: "2 of 3 professionals have been informed. 1 could
 * not be reached." Those who could not be reached are counted apart.
 */
export function informedLabel({ involved, noneKnownOn, died }: Omit<CaseProfessionals, "removed">): string {
  if (involved.length === 0) {
    return noneKnownOn
      ? "No other professional is involved; this is confirmed."
      : "No professional is listed yet.";
  }
  const informed = involved.filter(({ notification }) => notification.informed).length;
  const missed = involved.filter(
    ({ notification }) => !notification.informed && notification.outcome === "could_not_be_reached",
  ).length;
  const open = involved.length - informed - missed;
  const of = died ? "informed of the death" : "informed";
  return [
    informed === involved.length
      ? `Every professional listed has been ${of}.`
      : `${informed} of ${counted(involved.length, "professional", "professionals")} ${informed === 1 ? "has" : "have"} been ${of}.`,
    missed > 0 && `${missed} could not be reached.`,
    // A death ends the case, whether every professional has been informed or not.
    open > 0 && !died && `${counted(open, "has", "have")} no outcome yet, so the case cannot end.`,
  ]
    .filter(Boolean)
    .join(" ");
}
