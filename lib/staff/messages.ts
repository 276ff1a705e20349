import { overtaken } from "@/lib/platform/overtaken";
import { roleLabels, type StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import type { AccountRefusal, Carried, ThinRole } from "@/lib/domain/permissions/staff-changes";
import { counted, people } from "@/lib/domain/text/count";
import { listed } from "@/lib/domain/text/list";
import { type FormState, refused, type CurrentState } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";

/** What each role does, shown where a role is selected. */
export const roleHints: Record<StaffRole, string> = {
  worker: "Works with their own people: logs contacts and records the steps of handovers.",
  manager: "Sees everyone’s people, confirms declines, approves closures and reassigns cases.",
  commissioner: "Sees how the closure is going, without names and notes, and the people they hold.",
  administrator: "Manages staff, imports and the directory. Does not see cases.",
};

type StaffRefusal =
  | AccountRefusal
  | "not_found"
  | "email_taken"
  | "own_password"
  | "key_used_elsewhere"
  | { readonly changed: CurrentState };

const sentences = {
  not_found: "Only an administrator of this programme can change its staff. Nothing was saved.",
  not_allowed: "Only an administrator can suspend an administrator, or let one leave or return.",
  yourself: "You cannot change your own role or suspend yourself. Ask a colleague to do it.",
  status_moved_on: "Someone has already done this. Open the page again to see the account as it is now.",
  last_administrator: "This is the only administrator. Make another person an administrator first.",
  key_used_elsewhere: overtaken.key_used_elsewhere,
};

/** "12 people and 1 closure request": what a member of staff carries, or "nothing". */
export function carriedWords({
  cases,
  holds,
  afterCare,
  deputies,
  closureRequests,
  holdProposals,
  covers,
}: Carried): string {
  const parts = [
    cases > 0 && `${people(cases)} in their caseload`,
    holds > 0 && `${people(holds)} they hold`,
    afterCare > 0 && `${people(afterCare)} they have in after-care`,
    deputies > 0 && `${people(deputies)} they are the deputy for`,
    closureRequests > 0 &&
      counted(closureRequests, "closure request to decide", "closure requests to decide"),
    holdProposals > 0 &&
      counted(holdProposals, "proposal to the office to decide", "proposals to the office to decide"),
    covers > 0 && counted(covers, "colleague they cover for", "colleagues they cover for"),
  ].filter((part) => part !== false);
  return parts.length === 0 ? "nothing" : listed(parts);
}

/** What it means that a role has too few members; `would` before someone is suspended. */
export function thinRoleWords({ role, active }: ThinRole, would: boolean): string {
  const label = roleLabels[role].toLowerCase();
  const has = would ? "would have" : "has";
  return active === 0
    ? `The programme ${has} no active ${label}. What only a ${label} decides ${would ? "would wait" : "waits"}.`
    : `The programme ${has} one active ${label}. If they are away, no other ${label} can decide.`;
}

/** What a refused change to staff is answered. */
export function staffRefusal(refusal: StaffRefusal, staffId?: string): FormState {
  if (typeof refusal === "object") {
    if ("changed" in refusal) return refused(overtaken.changed_since, { current: refusal.changed });
    return refused(
      `They still have ${carriedWords(refusal.carries)}. Hand everything on first.`,
      staffId === undefined
        ? {}
        : { fixLink: { href: hrefTo("handOn", { staffId }), label: "Hand on everything" } },
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
