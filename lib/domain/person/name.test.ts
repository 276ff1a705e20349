import { expect, it } from "vitest";
import { callingName, personName, searchTextOf } from "./name";

const kit = { firstName: "Katherine", lastName: "O’Dálaigh", preferredName: "Kit" };

it("shows the preferred name between the others", () => {
  expect(personName(kit)).toBe("Katherine “Kit” O’Dálaigh");
  expect(personName({ ...kit, preferredName: null })).toBe("Katherine O’Dálaigh");
});

it("calls a person what they like to be called, or else by their first name", () => {
  expect(callingName(kit)).toBe("Kit");
  expect(callingName({ ...kit, preferredName: null })).toBe("Katherine");
});

it("stores every name and every reference for search, folded", () => {
  expect(searchTextOf(kit, ["YP-0007", "OLD 12"])).toBe("katherine kit odalaigh yp0007 old 12");
  expect(searchTextOf({ ...kit, preferredName: null }, [])).toBe("katherine odalaigh");
});
