import { expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { newestOf } from "./timeline";

const dated = (on: string, at: string) => ({ on: calendarDate(on), at: new Date(at) });

const early = dated("2020-09-01", "2020-09-09T09:00:00Z");
const noon = dated("2020-09-02", "2020-09-02T12:00:00Z");
const evening = dated("2020-09-02", "2020-09-02T18:00:00Z");
const late = dated("2020-09-09", "2020-09-09T08:00:00Z");

it("puts what was written down late on its own day", () => {
  expect(
    newestOf(
      [
        [late, early],
        [evening, noon],
      ],
      10,
    ),
  ).toEqual({
    items: [late, evening, noon, early],
    hasOlder: false,
  });
});

it("puts first what was recorded last on a day, whichever list it is in", () => {
  expect(newestOf([[noon], [evening]], 2).items).toEqual([evening, noon]);
  expect(newestOf([[evening], [noon]], 2).items).toEqual([evening, noon]);
});

it("says whether older ones are left", () => {
  expect(newestOf([[late], [noon]], 2).hasOlder).toBe(false);
  expect(newestOf([[late, early], [noon]], 2)).toEqual({ items: [late, noon], hasOlder: true });
});
