import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { differencesBetween, faultsOfChange, staysOpenLonger, type ProgrammeTerms } from "./change";
import { defaultSettings } from "./settings";
import { faultsOfThresholds, settingsWith, thresholdNames, thresholds, thresholdsOf } from "./thresholds";

const before: ProgrammeTerms = {
  dates: {
    lastReferralOn: calendarDate("2020-07-31"),
    closesOn: calendarDate("2020-09-30"),
    dataEntryClosesOn: calendarDate("2020-10-23"),
    recordsFreezeOn: calendarDate("2020-12-31"),
  },
  thresholds: thresholdsOf(defaultSettings),
};
const today = calendarDate("2020-09-09");

const withDates = (dates: Partial<Record<keyof ProgrammeTerms["dates"], string>>): ProgrammeTerms => ({
  ...before,
  dates: {
    ...before.dates,
    ...Object.fromEntries(Object.entries(dates).map(([name, day]) => [name, calendarDate(day)])),
  },
});
const withThresholds = (over: Partial<ProgrammeTerms["thresholds"]>): ProgrammeTerms => ({
  ...before,
  thresholds: { ...before.thresholds, ...over },
});
const fieldsOf = (after: ProgrammeTerms, on = today) =>
  faultsOfChange({ before, after }, on).map(({ field }) => field);

describe("a change of the dates", () => {
  it("can move the last day of support until the last day for corrections", () => {
    const after = withDates({ closesOn: "2020-10-14" });
    expect(fieldsOf(after)).toEqual([]);
    const late = withDates({ closesOn: "2020-11-30", dataEntryClosesOn: "2020-12-01" });
    expect(fieldsOf(late, calendarDate("2020-10-23"))).toEqual([]);
    expect(fieldsOf(late, calendarDate("2020-10-24"))).toEqual(["closesOn"]);
  });

  it("never moves a freeze that has passed, nor anything after it", () => {
    const after = withDates({ recordsFreezeOn: "2021-03-31" });
    expect(fieldsOf(after, calendarDate("2020-12-31"))).toEqual([]);
    expect(fieldsOf(after, calendarDate("2021-01-01"))).toEqual(["recordsFreezeOn"]);
  });

  it("does not move a date to a day that has passed, and keeps the order of the dates", () => {
    expect(fieldsOf(withDates({ closesOn: "2020-09-08" }))).toEqual(["closesOn"]);
    expect(fieldsOf(withDates({ closesOn: "2020-09-09" }))).toEqual([]);
    expect(fieldsOf(withDates({ closesOn: "2020-10-24" }))).toEqual(["dataEntryClosesOn"]);
  });

  it("says who is left when support goes on for longer, and only then", () => {
    expect(staysOpenLonger({ before, after: withDates({ closesOn: "2020-10-14" }) })).toBe(true);
    expect(staysOpenLonger({ before, after: withDates({ closesOn: "2020-09-14" }) })).toBe(false);
    expect(staysOpenLonger({ before, after: before })).toBe(false);
  });
});

describe("a change of the thresholds", () => {
  it.each(thresholdNames)("%s stays within its bounds", (name) => {
    const { most } = thresholds[name];
    for (const wrong of [0, most + 1, 1.5])
      expect(fieldsOf(withThresholds({ [name]: wrong }))).toContain(name);
  });

  it("never allows contact less often than the contract", () => {
    const { contactHigh, contactMedium, contactLow, contactNotAssessed, holdReviewDays } = thresholds;
    expect([contactHigh, contactNotAssessed, contactMedium, contactLow].map(({ most }) => most)).toEqual([
      7, 7, 14, 28,
    ]);
    expect(holdReviewDays.most).toBe(30);
  });

  it("looks after someone at higher risk no less often", () => {
    expect(fieldsOf(withThresholds({ contactMedium: 5 }))).toEqual(["contactMedium"]);
    expect(fieldsOf(withThresholds({ contactLow: 13 }))).toEqual(["contactLow"]);
    expect(fieldsOf(withThresholds({ answerWorkingDays: 4 }))).toEqual(["answerWorkingDays"]);
    expect(
      faultsOfThresholds({ ...before.thresholds, contactHigh: 7, contactMedium: 7, contactLow: 7 }),
    ).toEqual([]);
  });

  it("keeps what no threshold names", () => {
    const after = settingsWith(defaultSettings, { ...before.thresholds, contactHigh: 3, dueSoonDays: 5 });
    expect(after).toEqual({
      ...defaultSettings,
      contactDays: { ...defaultSettings.contactDays, high: 3 },
      dueSoonDays: 5,
    });
    expect(thresholdsOf(after)).toEqual({ ...before.thresholds, contactHigh: 3, dueSoonDays: 5 });
  });
});

it("says everything that differs, dates first", () => {
  expect(differencesBetween(before, before)).toEqual([]);
  const after = {
    ...withDates({ closesOn: "2020-10-14" }),
    thresholds: withThresholds({ contactHigh: 3 }).thresholds,
  };
  expect(differencesBetween(before, after)).toEqual([
    { label: "Last day of support", from: "30 September 2020", to: "14 October 2020" },
    { label: "Contact at high risk", from: "7 days", to: "3 days" },
  ]);
});
