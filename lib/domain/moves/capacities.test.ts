import { describe, expect, it } from "vitest";
import { holdStates } from "@/lib/domain/hold/vocabulary";
import { alex, bo, holdFor, nadia, sam } from "@/lib/domain/testing/people";
import { capacitiesOf } from "./capacities";

describe("capacitiesOf", () => {
  const held = { hold: holdFor("alex") };

  it("is the role of those who work on the case, whoever holds it", () => {
    expect(capacitiesOf(sam, held)).toEqual(["worker"]);
    expect(capacitiesOf(nadia, held)).toEqual(["manager"]);
    expect(capacitiesOf({ id: "ada", role: "administrator" }, held)).toEqual([]);
  });

  it("is the named holder's for the one who holds the case, beside that of the office", () => {
    expect(capacitiesOf(alex, held)).toEqual(["named_holder", "office"]);
    expect(capacitiesOf(bo, held)).toEqual(["office"]);
    expect(capacitiesOf(alex, { hold: null })).toEqual(["office"]);
    expect(capacitiesOf(sam, { hold: holdFor("sam") })).toEqual(["worker"]);
  });

  it("stays with the holder of a case that was closed or taken over, and ends with the hold", () => {
    const holding = holdStates.filter((state) =>
      capacitiesOf(alex, { hold: holdFor("alex", state) }).includes("named_holder"),
    );
    expect(holding).toEqual(["accepted", "settled"]);
  });
});
