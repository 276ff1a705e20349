import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { dueRecalls, faultOfRecall, recallsDue, sentEntries } from "./recall";
import { sharingEvents, type SharingEvent } from "@/lib/domain/vocabulary/sharing";

const log = (...events: [string, SharingEvent][]) =>
  effectiveEvents(events.map(([handoverId, event]) => ({ handoverId, event })));
const ids = (entries: readonly { handoverId: string }[]) => entries.map(({ handoverId }) => handoverId);

describe("sentEntries", () => {
  it("finds what left and was neither recalled nor asked back", () => {
    expect(ids(sentEntries(log()))).toEqual([]);
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

describe("recallsDue", () => {
  const handovers = ["a", "b"];
  const day = calendarDate("2020-09-09");
  const anyLog = fc.array(fc.tuple(fc.constantFrom(...handovers), fc.constantFrom(...sharingEvents)));

  it("says the same as the list of lines, after any sequence of events", () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const lines = effectiveEvents(log(...events).map((line) => ({ ...line, happenedOn: day })));
        expect(recallsDue(lines).map(({ handoverId }) => handoverId)).toEqual(ids(dueRecalls(lines)));
      }),
    );
  });

  it("counts one event after another: only a withdrawal begins a recall, only an answer or a new version ends it", () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const expected = handovers.filter((handover) => {
          let isDue = false;
          for (const [id, event] of events) {
            if (id !== handover || event === "receipt") continue;
            isDue = event === "recall_due";
          }
          return isDue;
        });
        const lines = effectiveEvents(log(...events).map((line) => ({ ...line, happenedOn: day })));
        expect(ids(recallsDue(lines)).toSorted()).toEqual(expected);
      }),
    );
  });

  it("counts from the day of the withdrawal", () => {
    const lines = effectiveEvents([
      { handoverId: "a", event: "sent", happenedOn: calendarDate("2020-09-01") },
      { handoverId: "a", event: "recall_due", happenedOn: calendarDate("2020-09-07") },
    ] as const);
    expect(recallsDue(lines)).toEqual([{ handoverId: "a", since: "2020-09-07" }]);
  });

  it("is over once sharing was withdrawn, agreed again and a new version was sent", () => {
    expect(dueRecalls(log(["a", "sent"], ["a", "recall_due"], ["a", "sent"]))).toEqual([]);
    expect(ids(sentEntries(log(["a", "sent"], ["a", "recall_due"], ["a", "sent"])))).toEqual(["a"]);
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
