import { expect, it } from "vitest";
import { effectiveEvents } from "./effective-events";

it("keeps every event of a history, in its order, as long as no event can cancel another", () => {
  const history = [{ move: "plan" }, { move: "send" }, { move: "send" }];
  expect(effectiveEvents(history)).toEqual(history);
});
