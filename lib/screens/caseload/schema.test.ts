import { expect, it } from "vitest";
import { caseloadFilterSchema } from "./schema";

const plain = {
  view: "outstanding",
  text: "",
  destination: null,
  stage: null,
  worker: null,
  sort: "deadline",
  page: 1,
};

it("asks for everyone outstanding, the nearest deadline first, when the address says nothing", () => {
  expect(caseloadFilterSchema.parse({})).toEqual(plain);
});

it("ignores what it does not know", () => {
  const unknown = {
    view: "secret",
    destination: "1 OR 1=1",
    stage: ["planning"],
    worker: "",
    sort: "name",
    more: "x",
  };
  expect(caseloadFilterSchema.parse(unknown)).toEqual(plain);
});

it.each([
  ["3", 3],
  ["0", 1],
  ["-7", 1],
  ["2.9", 2],
  ["1e30", 100_000],
  ["NaN", 1],
  ["Infinity", 1],
  [["2", "3"], 1],
])("reads page %j as %i", (page, read) => {
  expect(caseloadFilterSchema.parse({ page }).page).toBe(read);
});

it("keeps what it knows", () => {
  const known = {
    ...plain,
    view: "overdue",
    text: "fen",
    destination: "none",
    stage: "planning",
    sort: "-person",
  };
  expect(caseloadFilterSchema.parse(known)).toEqual(known);
});
