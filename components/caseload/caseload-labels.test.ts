import { expect, it } from "vitest";
import { caseloadSentence } from "./caseload-labels";

const byView = { outstanding: 38, overdue: 3, due_soon: 10, on_track: 25, held: 0, done: 2 };

it("says in one line how many are overdue", () => {
  expect(caseloadSentence({ byView, deadlinesPassed: 3, notContactedInTime: 4 })).toBe(
    "38 people. 3 deadlines have passed. 4 people not contacted in time.",
  );
  expect(
    caseloadSentence({ byView: { ...byView, outstanding: 1 }, deadlinesPassed: 1, notContactedInTime: 1 }),
  ).toBe("1 person. 1 deadline has passed. 1 person not contacted in time.");
});

it("says so when nothing is overdue, and when no one is outstanding", () => {
  expect(caseloadSentence({ byView, deadlinesPassed: 0, notContactedInTime: 0 })).toBe(
    "38 people. No deadlines are overdue. Everyone was contacted in time.",
  );
  expect(
    caseloadSentence({ byView: { ...byView, outstanding: 0 }, deadlinesPassed: 0, notContactedInTime: 0 }),
  ).toBe("No one is outstanding.");
});
