import { overtaken } from "@/lib/platform/overtaken";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import type { ChangeRefusal } from "@/lib/domain/permissions/staff-changes";
import { people } from "@/lib/domain/text/count";
import { type FormState, refused, type CurrentState } from "@/lib/platform/form-state";

/** What each role is for, where one is chosen. */
export const roleHints: Record<StaffRole, string> = {
  worker: "Works with their own people: logs contacts and moves handovers.",
  manager: "Sees everyone’s people, confirms declines, approves closures and reassigns.",
  commissioner: "Sees where the closure stands, without names and notes.",
  administrator: "Manages staff, imports and the directory, and sees no people.",
};

export const signInWords = (active: boolean) => (active ? "Can sign in" : "Disabled");

type StaffRefusal =
  | ChangeRefusal
  | "not_found"
  | "email_taken"
  | "own_password"
  | "key_used_elsewhere"
  | { readonly changed: CurrentState };

const sentences = {
  not_found: "Only an administrator can change staff, and only those of this programme. Nothing was saved.",
  yourself:
    "You cannot change your own role or disable yourself. Another administrator can; then someone who manages staff always stays.",
  last_administrator:
    "This is the last administrator. Make someone else an administrator first, so that someone can still manage staff.",
  key_used_elsewhere: overtaken.key_used_elsewhere,
};

/** What a refused change to staff is answered. */
export function staffRefusal(refusal: StaffRefusal): FormState {
  if (typeof refusal === "object") {
    return "changed" in refusal
      ? refused(overtaken.changed_since, { current: refusal.changed })
      : refused(
          `Reassign their ${people(refusal.hasPeople)} first, so that no one is left without a worker. A manager can do it from the staff list.`,
        );
  }
  if (refusal === "email_taken") {
    return refused("Check your answers.", {
      faults: { email: ["Someone already signs in with this address. Look for them in the staff list."] },
    });
  }
  if (refusal === "own_password") {
    return refused("Change your own password on your account page.", {
      fixLink: { href: "/account", label: "Your account" },
    });
  }
  return refused(sentences[refusal]);
}

/** The only time that a first or new password is shown. */
export const passwordWords = (password: string | null) =>
  password === null
    ? "This was done before, and the password was shown then. If it was lost, make a new one on the person’s page."
    : `The password is ${password} – write it down now, it is not shown again. Hand it over in person or by phone, and ask them to change it on their account page.`;
