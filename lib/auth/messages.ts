import { overtaken } from "@/lib/platform/overtaken";
import { type FormState, refused } from "@/lib/platform/form-state";
import { passwordFaultWords } from "./password-rules";
import type { OwnPasswordRefusal } from "./types";

/** One sentence whatever was wrong: it must not tell who has an account. */
export const wrongSignIn =
  "The email address or password is not correct. If you have forgotten your password, ask your administrator for a new one.";

/** Too many passwords are being checked. It is over soon, and the person has done nothing wrong. */
export const busyWords =
  "Onward is checking too many passwords at the moment. Wait a minute, then try again.";

/** Why a person who was signed in before sees the sign-in page again. */
export const signedOutWords = {
  timed_out:
    "You were signed out because you did nothing for an hour, or because you signed in more than eight hours ago. Sign in to continue where you left off.",
  ended: "You have been signed out.",
} as const;

const checkAnswers = "Check your answers.";

/** What a refused change of password is answered. */
export function ownPasswordRefusal(refusal: OwnPasswordRefusal): FormState {
  if (refusal === "key_used_elsewhere") return refused(overtaken.key_used_elsewhere);
  if (refusal === "busy") return refused(busyWords);
  return refusal === "wrong_password"
    ? refused(checkAnswers, { faults: { currentPassword: ["Your current password is not correct."] } })
    : refused(checkAnswers, { faults: { newPassword: [passwordFaultWords[refusal.fault]] } });
}
