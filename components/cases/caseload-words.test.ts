import { expect, it } from "vitest";
import { caseloadSentence } from "./caseload-words";

const byView = { outstanding: 38, overdue: 3, due_soon: 10, on_track: 25, held: 0, done: 2 };

it("says in one line who is late", () => {
  expect(caseloadSentence({ byView, deadlinesPassed: 3, notContactedInTime: 4 })).toBe(
    "38 people. 3 deadlines have passed. 4 people not contacted in time.",
  );
  expect(
    caseloadSentence({ byView: { ...byView, outstanding: 1 }, deadlinesPassed: 1, notContactedInTime: 1 }),
  ).toBe("1 person. 1 deadline has passed. 1 person not contacted in time.");
});

it("says it when nobody is late, and when nobody is left", () => {
  expect(caseloadSentence({ byView, deadlinesPassed: 0, notContactedInTime: 0 })).toBe(
    "38 people. No deadline has passed. Everybody was contacted in time.",
  );
  expect(
    caseloadSentence({ byView: { ...byView, outstanding: 0 }, deadlinesPassed: 0, notContactedInTime: 0 }),
  ).toBe("Nobody is outstanding here.");
});
