import { expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { changeOf } from "./destination-change";

const statusSince = calendarDate("2020-09-03");
const closesOn = calendarDate("2020-09-18");

it.each(["paused", "inactive"] as const)("counts from the day on which it became %s", (status) => {
  expect(changeOf({ status, statusSince, closesOn: null })).toEqual({
    since: statusSince,
    from: statusSince,
  });
});

it("counts from its last day where it is closing, and is known before", () => {
  expect(changeOf({ status: "closing", statusSince, closesOn })).toEqual({
    since: statusSince,
    from: closesOn,
  });
});

it("is nothing while the destination is active, or never changed", () => {
  expect(changeOf({ status: "active", statusSince, closesOn: null })).toBeNull();
  expect(changeOf({ status: "inactive", statusSince: null, closesOn: null })).toBeNull();
});
