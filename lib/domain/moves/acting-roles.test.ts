import { describe, expect, it } from "vitest";
import { holdStates, type HoldState } from "@/lib/domain/vocabulary/holds";
import { afterCareBy, alex, bo, holdFor, nadia, sam } from "@/lib/domain/testing/people";
import { addDays } from "@/lib/domain/calendar/calendar-date";
import { today } from "@/lib/domain/testing/facts";
import { actingRolesOf } from "./acting-roles";

describe("actingRolesOf", () => {
  const none = { hold: null, afterCare: null, standIns: [] };
  const held = { ...none, hold: holdFor("alex") };

  it("is the role of those who work on the case, whatever its holder", () => {
    expect(actingRolesOf(sam, held, today)).toEqual(["worker"]);
    expect(actingRolesOf(nadia, held, today)).toEqual(["manager"]);
    expect(actingRolesOf({ id: "ada", role: "administrator" }, held, today)).toEqual([]);
  });

  it("is named holder as well as office for the person who holds the case", () => {
    expect(actingRolesOf(alex, held, today)).toEqual(["named_holder", "office"]);
    expect(actingRolesOf(bo, held, today)).toEqual(["office"]);
    expect(actingRolesOf(alex, none, today)).toEqual(["office"]);
    expect(actingRolesOf(sam, { ...none, hold: holdFor("sam") }, today)).toEqual(["worker"]);
  });

  it("is named holder for the deputy too", () => {
    const { hold } = held;
    expect(actingRolesOf(bo, { ...held, hold: { ...hold, deputyId: "bo" } }, today)).toEqual([
      "named_holder",
      "office",
    ]);
    expect(actingRolesOf(bo, { ...held, hold: { ...hold, state: "ended", deputyId: "bo" } }, today)).toEqual([
      "office",
    ]);
  });

  it("is named holder for a colleague who stands in, until the end of the day", () => {
    const standIns = [{ staffId: "bo", on: today }];
    const heldByAlex = { ...held, standIns };
    expect(actingRolesOf(bo, heldByAlex, today)).toEqual(["named_holder", "office"]);
    expect(actingRolesOf(bo, heldByAlex, addDays(today, 1))).toEqual(["office"]);
    expect(actingRolesOf(bo, { ...heldByAlex, hold: holdFor("alex", "settled") }, today)).toEqual(["office"]);
    expect(actingRolesOf(nadia, { ...held, standIns: [{ staffId: "nadia", on: today }] }, today)).toEqual([
      "manager",
    ]);
  });

  it("is named holder for a colleague who stands in for the after-care person, and no more than office elsewhere", () => {
    const standIns = [{ staffId: "bo", on: today }];
    const afterCare = afterCareBy("alex");
    expect(actingRolesOf(bo, { ...none, afterCare, standIns }, today)).toEqual(["named_holder", "office"]);
    expect(actingRolesOf(bo, { ...none, standIns }, today)).toEqual(["office"]);
  });

  it("stays with the holder of a case that was closed or taken over, and ends with the hold", () => {
    const holding = holdStates.filter((state) =>
      actingRolesOf(alex, { ...held, hold: holdFor("alex", state) }, today).includes("named_holder"),
    );
    expect(holding).toEqual(["accepted", "settled"]);
  });

  it("is named holder for the after-care person and their deputy, once the office has accepted", () => {
    const rolesIn = (state: HoldState) => {
      const afterCare = { ...afterCareBy("alex", state), deputyId: "bo" };
      return [alex, bo].map((person) => actingRolesOf(person, { ...none, afterCare }, today));
    };
    const both = ["named_holder", "office"];
    expect(rolesIn("accepted")).toEqual([both, both]);
    expect(holdStates.filter((state) => rolesIn(state).flat().includes("named_holder"))).toEqual([
      "accepted",
    ]);
  });
});
