import { overtaken } from "@/lib/cases/messages";
import { counted } from "@/lib/domain/text/count";
import { type FormState, refused } from "@/lib/platform/form-state";
import { passwordFaultWords } from "./password-rules";
import type { OwnPasswordRefusal, SignInRefusal } from "./types";

/** One sentence for all that can be wrong with who somebody says they are: it must not tell who has an account. */
const wrong =
  "The e-mail address or the password is not right. If you have forgotten it, ask your administrator for a new one.";

export const signInRefusalWords = (refusal: SignInRefusal) =>
  refusal === "wrong" ? wrong : waitWords(refusal.waitMinutes);

/** Nobody is locked out for good: how long it takes is a part of the sentence. */
export const waitWords = (minutes: number) =>
  `There were too many tries that failed. Wait ${counted(minutes, "minute", "minutes")}, then try again.`;

/** Why somebody who was here before stands at the door again. */
export const signedOutWords = {
  timed_out:
    "You were signed out because nothing happened here for an hour, or because you signed in more than eight hours ago. Sign in to go on where you left.",
  ended: "You have been signed out.",
} as const;

/** What a refused change of one's own password is answered. */
export function ownPasswordRefusal(refusal: OwnPasswordRefusal): FormState {
  if (refusal === "key_used_elsewhere") return refused(overtaken.key_used_elsewhere);
  if (refusal === "wrong_password") {
    return refused("Check your answers.", {
      faults: { currentPassword: ["This is not the password that you have now."] },
    });
  }
  return "fault" in refusal
    ? refused("Check your answers.", { faults: { newPassword: [passwordFaultWords[refusal.fault]] } })
    : refused(waitWords(refusal.waitMinutes));
}
