import { expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { due } from "./deadline";
import { movedDeadlines } from "./moved";

const day = (of: number) => calendarDate(`2020-09-${String(of).padStart(2, "0")}`);

it("says which deadlines a change moves, makes and ends, and leaves out those that stay", () => {
  const before = [
    due("contact_due", day(10), "person"),
    due("answer_due", day(14), "one"),
    due("answer_due", day(15), "other"),
    due("hold_review", day(20), "hold"),
  ];
  const after = [
    due("contact_due", day(12), "person"),
    due("answer_due", day(14), "one"),
    due("answer_due", day(18), "other"),
    due("risk_review", day(30), "person"),
  ];
  expect(movedDeadlines(before, after)).toEqual([
    { kind: "contact_due", from: "2020-09-10", to: "2020-09-12" },
    { kind: "answer_due", from: "2020-09-15", to: "2020-09-18" },
    { kind: "hold_review", from: "2020-09-20", to: null },
    { kind: "risk_review", from: null, to: "2020-09-30" },
  ]);
});
