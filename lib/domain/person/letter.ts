import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import { mayWriteTo, writingRefusals, type Reachable, type WritingRefusal } from "./reach";
import { refuse, type Result } from "@/lib/domain/result";

/**
 * The letters that can be made for a person: for a person who cannot be reached, and for a person another service
 * takes on.
 */
export const letters = ["other_help", "new_contact"] as const;
export type Letter = (typeof letters)[number];

export const letterLabels: Record<Letter, string> = {
  other_help: "Letter with other places to get help",
  new_contact: "Letter with the new contact",
};

export type LetterRefusal = WritingRefusal | "no_one_accepted";

export const letterRefusals: Record<LetterRefusal, string> = {
  ...writingRefusals,
  no_one_accepted: "No destination has accepted this person yet, so there is no new contact to name.",
};

const accepted: readonly (HandoverStatus | null)[] = ["accepted", "handing_over", "completed"];

/** Whether a letter may be made for a person: they may be written to, and there is what it has to say. */
export function mayMakeLetter(
  letter: Letter,
  { lead, ...person }: Reachable & { address: string | null; lead: HandoverStatus | null },
): Result<null, LetterRefusal> {
  const may = mayWriteTo(person);
  if (!may.ok) return may;
  return letter === "new_contact" && !accepted.includes(lead) ? refuse("no_one_accepted") : may;
}
