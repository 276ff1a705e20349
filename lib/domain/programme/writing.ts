import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { phaseOf, type ProgrammeDates } from "./programme";

type Writing = { today: CalendarDate; dates: ProgrammeDates; role: StaffRole };

/**
 * Whether anything may still be recorded: by everyone until data entry closes; by managers until the freeze; by the
 * commissioner's office at any time, on what it decides and on the people it holds, who are the only ones it reaches.
 */
export function mayWrite({ today, dates, role }: Writing): Result<null, "data_entry_closed" | "frozen"> {
  if (role === "commissioner") return ok(null);
  if (phaseOf(dates, today) === "frozen") return refuse("frozen");
  return today > dates.dataEntryClosesOn && role !== "manager" ? refuse("data_entry_closed") : ok(null);
}

/** Who of the service still acts on a day, and whether its support of people has ended. */
export type StillActing = {
  readonly worker: boolean;
  readonly manager: boolean;
  readonly supportHasEnded: boolean;
};

/** Who of the service still acts on a day: those who may still record something. */
export const stillActing = (on: Pick<Writing, "today" | "dates">): StillActing => ({
  supportHasEnded: on.today > on.dates.closesOn,
  worker: mayWrite({ ...on, role: "worker" }).ok,
  manager: mayWrite({ ...on, role: "manager" }).ok,
});

type ContactDay = {
  happenedOn: CalendarDate;
  /** The start of the case. */
  startedOn: CalendarDate;
  today: CalendarDate;
};

export type ContactDayRefusal = "future" | "before_start";

/**
 * Whether a contact of a day may be recorded today: on any case, after support has ended and after the case has ended
 * too. What happened can always be recorded. Who may still write is decided by `mayWrite`.
 */
export function mayRecordContact(contact: ContactDay): Result<null, ContactDayRefusal> {
  const { happenedOn, startedOn, today } = contact;

  if (happenedOn > today) return refuse("future");
  return happenedOn < startedOn ? refuse("before_start") : ok(null);
}

type Opening = Writing & {
  startedOn: CalendarDate;
  /** Why a person who was already supported was missed; empty while referrals are taken. */
  reason: string;
};

export type OpeningRefusal = "frozen" | "future" | "after_last_referral" | "managers_only" | "reason_missing";

/**
 * Whether a case may be created, and as what. After the last day for referrals no new people are taken. A manager can
 * still add a person who was supported by then and was missed, with a reason.
 */
export function mayOpenCase(opening: Opening): Result<"referral" | "missed_person", OpeningRefusal> {
  const { startedOn, today, dates, role, reason } = opening;

  if (phaseOf(dates, today) === "frozen") return refuse("frozen");
  if (startedOn > today) return refuse("future");
  if (startedOn > dates.lastReferralOn) return refuse("after_last_referral");
  if (phaseOf(dates, today) === "taking_referrals") return ok("referral");
  if (role !== "manager") return refuse("managers_only");
  if (reason.trim() === "") return refuse("reason_missing");
  return ok("missed_person");
}
