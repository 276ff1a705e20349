import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { dueRecalls, faultOfRecall, sentEntries } from "./recall";
import type { SharingEvent } from "./vocabulary";

const log = (...events: [string, SharingEvent][]) =>
  events.map(([handoverId, event]) => ({ handoverId, event }));
const ids = (entries: readonly { handoverId: string }[]) => entries.map(({ handoverId }) => handoverId);

describe("sentEntries", () => {
  it("finds what left and was neither recalled nor asked back", () => {
    expect(ids(sentEntries([]))).toEqual([]);
    expect(ids(sentEntries(log(["a", "sent"], ["b", "sent"], ["a", "receipt"])))).toEqual(["a", "b"]);
    expect(ids(sentEntries(log(["a", "sent"], ["a", "recall_due"])))).toEqual([]);
    expect(ids(sentEntries(log(["a", "sent"], ["a", "recall_due"], ["a", "recalled"])))).toEqual([]);
  });

  it("counts what was sent again after a recall", () => {
    expect(ids(sentEntries(log(["a", "sent"], ["a", "recalled"], ["a", "sent"])))).toEqual(["a"]);
  });
});

describe("dueRecalls", () => {
  it("finds what was asked back and has not come", () => {
    expect(ids(dueRecalls(log(["a", "sent"], ["a", "recall_due"], ["b", "sent"], ["a", "receipt"])))).toEqual(
      ["a"],
    );
    expect(ids(dueRecalls(log(["a", "recall_due"], ["a", "recalled"])))).toEqual([]);
  });
});

describe("faultOfRecall", () => {
  const days = { since: calendarDate("2020-09-07"), today: calendarDate("2020-09-09") };

  it("takes a day between the withdrawal and today", () => {
    expect(faultOfRecall(days.since, days)).toBeNull();
    expect(faultOfRecall(days.today, days)).toBeNull();
    expect(faultOfRecall(calendarDate("2020-09-06"), days)).toMatch(fullSentence);
    expect(faultOfRecall(calendarDate("2020-09-10"), days)).toMatch(fullSentence);
  });
});
