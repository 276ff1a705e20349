import { overtaken } from "@/lib/platform/overtaken";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import type { ChangeRefusal } from "@/lib/domain/permissions/staff-changes";
import { people } from "@/lib/domain/text/count";
import { type FormState, refused, type CurrentState } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";

/** What each role does, shown where a role is selected. */
export const roleHints: Record<StaffRole, string> = {
  worker: "Works with their own people: logs contacts and records the steps of handovers.",
  manager: "Sees everyone’s people, confirms declines, approves closures and reassigns cases.",
  commissioner: "Sees how the closure is going, without names and notes, and the people they hold.",
  administrator: "Manages staff, imports and the directory. Does not see cases.",
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
  not_found: "Only an administrator of this programme can change its staff. Nothing was saved.",
  yourself:
    "You cannot change your own role or disable your own account. Ask another administrator to do it.",
  last_administrator: "This is the only administrator. Make another person an administrator first.",
  key_used_elsewhere: overtaken.key_used_elsewhere,
};

/** What a refused change to staff is answered. */
export function staffRefusal(refusal: StaffRefusal): FormState {
  if (typeof refusal === "object") {
    return "changed" in refusal
      ? refused(overtaken.changed_since, { current: refusal.changed })
      : refused(
          `Reassign their ${people(refusal.hasPeople)} first, so that each has a worker. A manager can do this from the staff list.`,
        );
  }
  if (refusal === "email_taken") {
    return refused("Check your answers.", {
      faults: {
        email: ["A member of staff already signs in with this email address. Find them in the staff list."],
      },
    });
  }
  if (refusal === "own_password") {
    return refused("Change your own password on your account page.", {
      fixLink: { href: hrefTo("account"), label: "Your account" },
    });
  }
  return refused(sentences[refusal]);
}

/** The only time that a first or new password is shown. */
export const passwordWords = (password: string | null) =>
  password === null
    ? "This form was already sent, and the password was shown then. If it was lost, create a new one on the person’s page."
    : `The password is ${password} – write it down now, because it is not shown again. Give it to them in person or by phone, and ask them to change it on their account page.`;
