import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { staffRoles, type StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { mayOpenCase, mayRecordContact, mayWrite } from "./writing";

const day = calendarDate;
const dates = {
  lastReferralOn: day("2020-07-31"),
  closesOn: day("2020-09-30"),
  dataEntryClosesOn: day("2020-10-23"),
  recordsFreezeOn: day("2020-12-31"),
};

describe("mayWrite", () => {
  const who = (today: string) => staffRoles.filter((role) => mayWrite({ today: day(today), dates, role }).ok);

  it("lets everyone write until the last day for corrections, then managers and the office, then the office", () => {
    expect(who("2020-10-23")).toEqual(staffRoles);
    expect(who("2020-10-24")).toEqual(["manager", "commissioner"]);
    expect(who("2020-12-31")).toEqual(["manager", "commissioner"]);
    expect(who("2021-01-01")).toEqual(["commissioner"]);
  });

  it("says which of the two days has passed", () => {
    const refusalOn = (today: string) => mayWrite({ today: day(today), dates, role: "worker" });

    expect(refusalOn("2020-10-24")).toEqual({ ok: false, refusal: "data_entry_closed" });
    expect(refusalOn("2021-01-01")).toEqual({ ok: false, refusal: "frozen" });
  });
});

/** The day of the contact, the day on which it is recorded, and why it is refused. */
it.each([
  ["2020-09-09", "2020-09-09", null],
  ["2020-09-10", "2020-09-09", "future"],
  ["2019-05-15", "2020-09-09", null],
  ["2019-05-14", "2020-09-09", "before_start"],
  ["2020-09-30", "2020-10-23", null],
  ["2020-09-30", "2020-10-24", null],
  ["2020-10-01", "2020-10-02", null],
  ["2020-11-20", "2020-11-20", null],
  ["2020-11-20", "2020-12-31", null],
  ["2020-11-20", "2021-01-01", null],
] as const)("a contact of %s recorded on %s: %s", (happenedOn, today, refusal) => {
  const contact = { happenedOn: day(happenedOn), today: day(today), startedOn: day("2019-05-15") };

  expect(mayRecordContact(contact)).toEqual(
    refusal === null ? { ok: true, value: null } : { ok: false, refusal },
  );
});

describe("mayOpenCase", () => {
  const opening = {
    startedOn: day("2020-06-01"),
    today: day("2020-07-31"),
    dates,
    role: "manager",
    reason: "",
  } as const;
  const missed = { ...opening, today: day("2020-09-09"), reason: "Left off the list in June" };

  it("is a referral up to the last day for referrals", () => {
    expect(mayOpenCase(opening)).toEqual({ ok: true, value: "referral" });
    expect(mayOpenCase({ ...opening, startedOn: opening.today })).toEqual({ ok: true, value: "referral" });
  });

  it("is a missed person afterwards", () => {
    expect(mayOpenCase(missed)).toEqual({ ok: true, value: "missed_person" });
    expect(mayOpenCase({ ...missed, startedOn: dates.lastReferralOn })).toEqual({
      ok: true,
      value: "missed_person",
    });
  });

  it.each([
    ["a start in the future", { ...opening, startedOn: day("2020-08-01") }, "future"],
    ["a start after the last referral", { ...missed, startedOn: day("2020-08-01") }, "after_last_referral"],
    ["a missed person without a reason", { ...missed, reason: " " }, "reason_missing"],
    ["anybody after the freeze", { ...missed, today: day("2021-01-01") }, "frozen"],
  ])("refuses %s", (_, refused, refusal) => {
    expect(mayOpenCase(refused)).toEqual({ ok: false, refusal });
  });

  it.each(["worker", "commissioner", "administrator"] as const)(
    "refuses a missed person from a %s",
    (role: StaffRole) => {
      expect(mayOpenCase({ ...missed, role })).toEqual({ ok: false, refusal: "managers_only" });
    },
  );
});
