import { expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { closedWords } from "./messages";

const dates = {
  lastReferralOn: calendarDate("2020-07-31"),
  closesOn: calendarDate("2020-09-30"),
  dataEntryClosesOn: calendarDate("2020-10-23"),
  recordsFreezeOn: calendarDate("2020-12-31"),
};
const commissioner = "Office of the Police, Fire and Crime Commissioner";

it.each([
  ["2020-10-26", /corrections was 23 October 2020/, /tell your manager.*until 31 December 2020/],
  ["2021-01-02", /frozen since 31 December 2020/, /tell the Office of the Police/],
])("on %s it says why the records are closed and whom to tell", (today, why, turnTo) => {
  const words = closedWords({ dates }, { today: calendarDate(today), commissioner });
  expect(words.why).toMatch(why);
  expect(words.turnTo).toMatch(turnTo);
});
