import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { handoverStatuses } from "@/lib/domain/vocabulary/handover-statuses";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { letterRefusals, letters, mayMakeLetter } from "./letter";

const person = { diedOn: null, routes: {}, address: "12 Mill Lane, York", lead: null };
const diedOn = calendarDate("2020-09-01");

it("says in a sentence why a letter may not be made", () => {
  for (const sentence of Object.values(letterRefusals)) expect(sentence).toMatch(fullSentence);
});

describe("the letter with other places to get help", () => {
  it("needs no destination", () => {
    expect(mayMakeLetter("other_help", person).ok).toBe(true);
  });
});

describe("the letter with the new contact", () => {
  it.each(["accepted", "handing_over", "completed"] as const)("is made when the lead is %s", (lead) => {
    expect(mayMakeLetter("new_contact", { ...person, lead }).ok).toBe(true);
  });

  it.each([null, "draft", "referred", "waiting_list", "declined", "broken_down"] as const)(
    "is refused when the lead is %s",
    (lead) => {
      expect(mayMakeLetter("new_contact", { ...person, lead })).toEqual({
        ok: false,
        refusal: "no_one_accepted",
      });
    },
  );

  it("is refused for the death first, even after an acceptance", () => {
    expect(mayMakeLetter("new_contact", { ...person, diedOn })).toEqual({ ok: false, refusal: "has_died" });
  });
});

/** Invariant 4. */
it("is never made for the dead, nor where post is unsafe, whatever the letter and the handover", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...letters),
      fc.option(fc.constantFrom(...handoverStatuses)),
      fc.constantFrom({ diedOn, routes: {} }, { diedOn: null, routes: { post: false } }),
      fc.option(fc.string()),
      (letter, lead, unreachable, address) => {
        expect(mayMakeLetter(letter, { ...unreachable, lead, address }).ok).toBe(false);
      },
    ),
  );
});
