import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import type { PasswordFault } from "./password-rules";

/** Why a sign-in was refused: the wrong email address or password, or too many sign-ins to check this one. */
export type SignInRefusal = "wrong" | "busy";

/** Why a person's own password was not changed. */
export type OwnPasswordRefusal = "key_used_elsewhere" | "wrong_password" | "busy" | { fault: PasswordFault };

/** An account that exists in the demonstration only. */
export type DemoAccount = { name: string; role: StaffRole; email: string };

/** What the sign-in page shows. */
export type SignInPage = {
  programme: { name: string; provider: string };
  /** Set for a person whose session has ended. */
  was: "timed_out" | "ended" | null;
  /** The page of Onward to open after signing in. */
  next: string | null;
  /** What was typed in a sign-in that was refused because too many were being checked. */
  email: string | null;
  demo: { accounts: readonly DemoAccount[]; password: string } | null;
};

/** The account of the person who is signed in. */
export type Account = { name: string; email: string; role: StaffRole };
