import { describe, expect, it } from "vitest";
import { holdStates } from "@/lib/domain/vocabulary/holds";
import { alex, bo, holdFor, nadia, sam } from "@/lib/domain/testing/people";
import { actingRolesOf } from "./acting-roles";

describe("actingRolesOf", () => {
  const held = { hold: holdFor("alex") };

  it("is the role of those who work on the case, whatever its holder", () => {
    expect(actingRolesOf(sam, held)).toEqual(["worker"]);
    expect(actingRolesOf(nadia, held)).toEqual(["manager"]);
    expect(actingRolesOf({ id: "ada", role: "administrator" }, held)).toEqual([]);
  });

  it("is named holder as well as office for the person who holds the case", () => {
    expect(actingRolesOf(alex, held)).toEqual(["named_holder", "office"]);
    expect(actingRolesOf(bo, held)).toEqual(["office"]);
    expect(actingRolesOf(alex, { hold: null })).toEqual(["office"]);
    expect(actingRolesOf(sam, { hold: holdFor("sam") })).toEqual(["worker"]);
  });

  it("stays with the holder of a case that was closed or taken over, and ends with the hold", () => {
    const holding = holdStates.filter((state) =>
      actingRolesOf(alex, { hold: holdFor("alex", state) }).includes("named_holder"),
    );
    expect(holding).toEqual(["accepted", "settled"]);
  });
});
