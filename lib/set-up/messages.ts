import { busyWords } from "@/lib/auth/messages";
import { overtaken } from "@/lib/platform/overtaken";
import { type FormState, refused } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";

type SetUpRefusal = "wrong_code" | "done_already" | "key_used_elsewhere" | "busy";

/** What a refused set-up is answered. */
export function setUpRefusal(refusal: SetUpRefusal): FormState {
  switch (refusal) {
    case "wrong_code":
      return refused("Check your answers.", {
        faults: { code: ["Enter the code that was printed when Onward was started."] },
      });
    case "busy":
      return refused(busyWords);
    case "done_already":
      return refused("Onward has already been set up. Nothing that you entered was saved.", {
        fixLink: { href: hrefTo("signIn"), label: "Sign in" },
      });
    case "key_used_elsewhere":
      return refused(overtaken.key_used_elsewhere);
  }
}
