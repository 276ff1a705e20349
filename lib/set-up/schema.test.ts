import { describe, expect, it } from "vitest";
import { z } from "zod";
import { newRequestKey } from "@/lib/platform/request-key";
import { setUpSchema } from "./schema";

const day = (name: string, written: string) => {
  const [year = "", month = "", date = ""] = written.split("-");
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
};

const typed = {
  requestKey: newRequestKey(),
  code: " kfmw ",
  name: "Dana Fairley",
  email: " Dana@Example.org ",
  newPassword: "gravel tulip ferry",
  programmeName: "York Pathways",
  provider: "Pathways Support CIC",
  commissioner: "The commissioner",
  ...day("lastReferralOn", "2020-07-31"),
  ...day("closesOn", "2020-09-30"),
  ...day("dataEntryClosesOn", "2020-10-23"),
  ...day("recordsFreezeOn", "2020-12-31"),
};

function faultsOf(over: object) {
  const parsed = setUpSchema.safeParse({ ...typed, ...over });
  return parsed.success ? {} : z.flattenError(parsed.error).fieldErrors;
}

describe("the set-up form", () => {
  it("reads the four days, and the address as it is matched at sign-in", () => {
    expect(setUpSchema.parse(typed)).toMatchObject({
      code: "kfmw",
      email: "dana@example.org",
      lastReferralOn: "2020-07-31",
      closesOn: "2020-09-30",
      dataEntryClosesOn: "2020-10-23",
      recordsFreezeOn: "2020-12-31",
    });
  });

  it("says next to a date which other date it must follow", () => {
    expect(faultsOf(day("closesOn", "2020-07-30"))).toEqual({
      closesOn: ["The closing date must be on or after the last day for referrals."],
    });
  });

  it("says all that is missing at once", () => {
    expect(Object.keys(faultsOf({ name: "", provider: "", ...day("closesOn", "") })).sort()).toEqual([
      "closesOn",
      "name",
      "provider",
    ]);
  });

  it.each(["York-Pathways-1", "dana.fairley.20", "short"])("refuses a password such as %s", (newPassword) => {
    expect(faultsOf({ newPassword })).toHaveProperty("newPassword");
  });

  it.each(["dana", "dana@", "dana example@org"])("refuses %s as an address", (email) => {
    expect(faultsOf({ email })).toHaveProperty("email");
  });
});
