import { describe, expect, it } from "vitest";
import { namedIn } from "./shared-call";

const sasha = { firstName: "Sasha", lastName: "O’Neill-Marlowe", preferredName: null };
const kit = { firstName: "Katherine Ann", lastName: "Lowther", preferredName: "Kit" };

describe("namedIn", () => {
  it.each([
    ["Rang about Sasha and the closing.", [sasha]],
    ["Asked after SASHA’s new ward.", [sasha]],
    ["Mrs o'neill-marlowe was not in.", [sasha]],
    ["Kit came along.", [kit]],
    ["Katherine and Ann, then.", [kit]],
    ["Lowther, and Sasha", [sasha, kit]],
    ["Katherine came along.", []],
    ["Rang about the end of support.", []],
    ["No one is named by kitchens or Sashas.", []],
    ["", []],
  ])("%j", (words, named) => {
    expect(namedIn(words, [sasha, kit])).toEqual(named);
  });
});
