import { isInformed } from "@/lib/domain/vocabulary/professionals";
import { counted } from "@/lib/domain/text/count";
import type { CaseProfessionals } from "@/lib/professionals/types";

/**
 * How many of the professionals were told, in a sentence: "2 of 3 are told. 1 could not be reached." Whoever could
 * not be reached is named apart from whoever was told.
 */
export function informedLabel({ involved, noneKnownOn, died }: Omit<CaseProfessionals, "removed">): string {
  if (involved.length === 0) {
    return noneKnownOn ? "It is confirmed that no one else is involved." : "No professional is named yet.";
  }
  const told = involved.filter(({ notification }) => isInformed(notification.outcome)).length;
  const missed = involved.filter(
    ({ notification }) => notification.outcome === "could_not_be_reached",
  ).length;
  const open = involved.length - told - missed;
  const what = died ? "told of the death" : "told";
  return [
    open === 0 && missed === 0
      ? `Everyone is ${what}.`
      : `${told} of ${involved.length} ${told === 1 ? "is" : "are"} ${what}.`,
    missed > 0 && `${missed} could not be reached.`,
    // The death of someone ends their case whether everyone knows or not.
    open > 0 && !died && `${counted(open, "is", "are")} without an outcome; the case cannot end before.`,
  ]
    .filter(Boolean)
    .join(" ");
}
