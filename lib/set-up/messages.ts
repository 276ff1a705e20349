import { waitWords } from "@/lib/auth/messages";
import { overtaken } from "@/lib/cases/messages";
import { type FormState, refused } from "@/lib/platform/form-state";

type SetUpRefusal = "wrong_code" | "done_already" | "key_used_elsewhere" | { waitMinutes: number };

/** What a refused set-up is answered. */
export function setUpRefusal(refusal: SetUpRefusal): FormState {
  if (typeof refusal === "object") return refused(waitWords(refusal.waitMinutes));
  switch (refusal) {
    case "wrong_code":
      return refused("Check your answers.", {
        faults: { code: ["This is not the code that was printed when Onward was started."] },
      });
    case "done_already":
      return refused("Somebody else has set Onward up meanwhile. Nothing of yours was saved.", {
        mendAt: { href: "/sign-in", label: "Sign in" },
      });
    case "key_used_elsewhere":
      return refused(overtaken.key_used_elsewhere);
  }
}
