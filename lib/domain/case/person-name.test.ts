import { expect, it } from "vitest";
import { personName, searchNameOf } from "./person-name";

const kit = { firstName: "Katherine", lastName: "O’Dálaigh", preferredName: "Kit" };

it("shows the preferred name between the others", () => {
  expect(personName(kit)).toBe("Katherine “Kit” O’Dálaigh");
  expect(personName({ ...kit, preferredName: null })).toBe("Katherine O’Dálaigh");
});

it("stores every name for search, folded", () => {
  expect(searchNameOf(kit)).toBe("katherine kit odalaigh");
  expect(searchNameOf({ ...kit, preferredName: null })).toBe("katherine odalaigh");
});
