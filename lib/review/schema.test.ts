import { describe, expect, it } from "vitest";
import { channels } from "@/lib/domain/vocabulary/channels";
import { reviewFields } from "@/lib/domain/person/review-fields";
import { blankValues } from "@/lib/domain/testing/blank-fields";
import {
  confirmNoneKnownSchema,
  saveCircumstancesSchema,
  saveNeedsSchema,
  saveOwnWordsSchema,
  saveRiskSchema,
  saveSafeContactSchema,
} from "./schema";

const form = { requestKey: "018f6d2e-0000-7000-8000-000000000000", reference: "YP-0001", version: "3" };
const sent = { ...form, version: 3 };

describe("the risk", () => {
  const typed = {
    ...form,
    level: "high",
    assessor: " Sam Okafor ",
    "assessedOn-day": "9",
    "assessedOn-month": "9",
    "assessedOn-year": "2020",
  };

  it("is a level, a day and a name", () => {
    expect(saveRiskSchema.parse(typed)).toEqual({
      ...sent,
      saved: { part: "risk", answers: { level: "high", assessedOn: "2020-09-09", assessor: "Sam Okafor" } },
    });
  });

  it("is not assessed by saying that it is not", () => {
    expect(saveRiskSchema.safeParse({ ...typed, level: "not_assessed" }).success).toBe(false);
  });

  it.each(["level", "assessor", "assessedOn-day"])("needs its %s", (field) => {
    expect(saveRiskSchema.safeParse({ ...typed, [field]: undefined }).success).toBe(false);
  });
});

describe("the needs", () => {
  it("are the areas that are ticked, with what was said of each", () => {
    const typed = {
      ...form,
      areas: ["money", "housing"],
      "term-housing": "short",
      "details-housing": "A lock.",
      "outcome-money": "not",
      "term-safety": "longer",
    };
    expect(saveNeedsSchema.parse(typed).saved.answers.needs).toEqual([
      { area: "housing", term: "short", details: "A lock.", outcome: null },
      { area: "money", term: null, details: null, outcome: "not" },
    ]);
  });

  it("may be none", () => {
    expect(saveNeedsSchema.parse(form)).toEqual({
      ...sent,
      saved: { part: "needs", answers: { needs: [] } },
    });
  });
});

it("keeps up to three things, in their order and without gaps", () => {
  const typed = { ...form, first: "", second: " My sister. ", third: "A door that locks." };
  expect(saveOwnWordsSchema.parse(typed).saved.answers.ownWords).toEqual([
    "My sister.",
    "A door that locks.",
  ]);
});

describe("safe ways to make contact", () => {
  const asked = Object.fromEntries(channels.map((channel) => [`safe-${channel}`, "not_asked"]));

  it("keep a channel that no one asked about apart from one that is not safe", () => {
    const typed = { ...form, ...asked, "safe-call": "yes", "safe-post": "no", phone: "07700 900123" };
    expect(saveSafeContactSchema.parse(typed).saved.answers).toEqual({
      routes: { call: true, post: false },
      contactNotes: null,
      phone: "07700 900123",
      email: null,
      address: null,
    });
  });

  it("take the tick that there is no fixed abode over the text in the box", () => {
    const typed = { ...form, ...asked, address: "12 Mill Lane", noFixedAbode: "yes" };
    expect(saveSafeContactSchema.parse(typed).saved.answers.address).toBe("No fixed abode");
  });

  it("refuse what cannot be an email address, and a form without all its channels", () => {
    expect(saveSafeContactSchema.safeParse({ ...form, ...asked, email: "robin" }).success).toBe(false);
    expect(saveSafeContactSchema.safeParse({ ...form, ...asked, email: "r@example.org" }).success).toBe(true);
    expect(saveSafeContactSchema.safeParse(form).success).toBe(false);
  });
});

it("leaves blank circumstances blank", () => {
  expect(saveCircumstancesSchema.parse({ ...form, gpStatus: "not_known", network: "A sister." })).toEqual({
    ...sent,
    saved: {
      part: "circumstances",
      answers: {
        ...blankValues(reviewFields.circumstances),
        network: "A sister.",
        gpStatus: "not_known",
      },
    },
  });
});

it("asks whether none are known, and takes no silence for an answer", () => {
  expect(confirmNoneKnownSchema.parse({ ...form, noneKnown: "yes" })).toEqual({ ...sent, noneKnown: true });
  expect(confirmNoneKnownSchema.parse({ ...form, noneKnown: "no" })).toEqual({ ...sent, noneKnown: false });
  expect(confirmNoneKnownSchema.safeParse(form).success).toBe(false);
});
