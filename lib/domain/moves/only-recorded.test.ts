import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/calendar-date";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import { aSharing, everyAnswer, moveFacts, today } from "@/lib/domain/testing/facts";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { handoverEngine } from "./handover-engine";
import { recordOf, replay } from "./handover-outcome";
import { isOnlyRecorded, onlyRecordedSentence } from "./only-recorded";

const yesterday = addDays(today, -1);
const withdrawnToday = [aSharing({ id: "new", decision: "withdrawn", decidedOn: today }), aSharing()];
const referred = moveFacts({
  case: { sharing: withdrawnToday },
  handover: { status: "referred", sentOn: yesterday },
});

describe.each(["accept", "put_on_waiting_list"] as const)("%s", (move) => {
  it("is recorded and moves nothing on a day on which sharing was not allowed", () => {
    expect(isOnlyRecorded(move, referred, everyAnswer)).toBe(true);
    expect(handoverEngine.make({ move }, referred, everyAnswer)).toEqual({
      ok: true,
      value: recordOf(referred.handover),
    });
  });

  it("moves the handover when sharing was still allowed on the day of the answer", () => {
    const answered = { ...everyAnswer, happenedOn: yesterday };
    expect(isOnlyRecorded(move, referred, answered)).toBe(false);
    expect(handoverEngine.make({ move }, referred, answered)).not.toMatchObject({
      value: { status: "referred" },
    });
  });

  it("moves nothing to a destination that has closed", () => {
    const closed = moveFacts({ handover: { status: "referred" }, destination: { status: "inactive" } });
    expect(isOnlyRecorded(move, closed, everyAnswer)).toBe(true);
    const closing = (closesOn: typeof today) =>
      moveFacts({ handover: { status: "referred" }, destination: { status: "closing", closesOn } });
    expect(isOnlyRecorded(move, closing(yesterday), everyAnswer)).toBe(true);
    expect(isOnlyRecorded(move, closing(today), everyAnswer)).toBe(false);
  });
});

it("leaves every other move as it is: a decline is an answer that needs no sharing", () => {
  expect(isOnlyRecorded("report_decline", referred, everyAnswer)).toBe(false);
  expect(isOnlyRecorded("acknowledge", referred, everyAnswer)).toBe(false);
});

it("is left out when the handover is replayed, and comes to the same", () => {
  const moves = [
    { move: "plan", byId: "sam", answers: { happenedOn: yesterday } },
    { move: "send", byId: "sam", answers: { happenedOn: yesterday } },
  ] as const;
  const kept = { move: "accept", byId: "sam", answers: everyAnswer, onlyRecorded: true } as const;
  expect(replay(effectiveEvents([...moves, kept]))).toEqual(replay(effectiveEvents([...moves])));
});

it("tells the reader what to do in whole sentences", () => {
  expect(onlyRecordedSentence).toMatch(fullSentence);
});
