import { expect, it } from "vitest";
import { effectiveEvents, withoutLast } from "./effective-events";

it("keeps every event of a history, in its order, while nothing was taken back", () => {
  const history = [{ move: "plan" }, { move: "send" }, { move: "send" }];
  expect(effectiveEvents(history)).toEqual(history);
});

it("leaves out an event that was taken back, and the one that took it back", () => {
  const planned = { id: "1", move: "plan" };
  const sentAgain = { id: "4", move: "send", cancelsId: null };
  const history = [
    planned,
    { id: "2", move: "send" },
    { id: "3", move: "take_back", cancelsId: "2" },
    sentAgain,
  ];
  expect(effectiveEvents(history)).toEqual([planned, sentAgain]);
});

it("says what is left when the last event that counts is taken back", () => {
  const history = [
    { id: "1", move: "plan" },
    { id: "2", move: "send" },
    { id: "3", move: "accept" },
    { id: "4", move: "take_back", cancelsId: "3" },
  ];
  expect(withoutLast(effectiveEvents(history)).map(({ id }) => id)).toEqual(["1"]);
  expect(withoutLast(effectiveEvents([]))).toEqual([]);
});
