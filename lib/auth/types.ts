import type { StaffRole } from "@/lib/domain/permissions/roles";
import type { PasswordFault } from "./password-rules";

/** Why somebody may not come in, or not yet. */
export type SignInRefusal = "wrong" | { waitMinutes: number };

/** Why somebody's own password was not changed. */
export type OwnPasswordRefusal =
  "key_used_elsewhere" | "wrong_password" | { fault: PasswordFault } | { waitMinutes: number };

/** An account that exists in the demonstration only. */
export type DemoAccount = { name: string; role: StaffRole; email: string };

/** What the sign-in page shows. */
export type SignInPage = {
  programme: { name: string; provider: string };
  /** Set for somebody whose session has come to its end. */
  was: "timed_out" | "ended" | null;
  /** The page of ours to go on to. */
  next: string | null;
  demo: { accounts: readonly DemoAccount[]; password: string } | null;
};

/** Somebody's own account. */
export type Account = { name: string; email: string; role: StaffRole };
