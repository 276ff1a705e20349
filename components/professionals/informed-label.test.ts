import { expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ProfessionalOutcome } from "@/lib/domain/vocabulary/professionals";
import type { Involved } from "@/lib/professionals/types";
import { informedLabel } from "./informed-label";

const on = calendarDate("2020-09-09");

const involved = (outcome: ProfessionalOutcome | null): Involved => ({
  id: "one",
  professional: { id: "osei", name: "Dr Osei", role: "gp", organisation: "Priory", phone: null, email: null },
  details: null,
  notification: {
    news: "informed_of_closing",
    informed: outcome !== null && outcome !== "could_not_be_reached",
    outcome,
    on: outcome && on,
  },
});

it.each<[(ProfessionalOutcome | null)[], string]>([
  [["will_lead"], "Every professional listed has been informed."],
  [["could_not_be_reached"], "0 of 1 professional have been informed. 1 could not be reached."],
  [
    ["raises_concern", "could_not_be_reached", null],
    "1 of 3 professionals has been informed. 1 could not be reached. 1 has no outcome yet, so the case cannot end.",
  ],
  [[null, null], "0 of 2 professionals have been informed. 2 have no outcome yet, so the case cannot end."],
])("%j", (outcomes, sentence) => {
  expect(informedLabel({ involved: outcomes.map(involved), noneKnownOn: null, died: false })).toBe(sentence);
});

it("distinguishes none listed from none known", () => {
  expect(informedLabel({ involved: [], noneKnownOn: null, died: false })).toBe(
    "No professional is listed yet.",
  );
  expect(informedLabel({ involved: [], noneKnownOn: on, died: false })).toBe(
    "No other professional is involved; this is confirmed.",
  );
});

it("counts after a death who knows of it, and holds up no ending", () => {
  const words = (outcomes: (ProfessionalOutcome | null)[]) =>
    informedLabel({ involved: outcomes.map(involved), noneKnownOn: null, died: true });
  expect(words(["will_lead", null])).toBe("1 of 2 professionals has been informed of the death.");
  expect(words(["will_lead"])).toBe("Every professional listed has been informed of the death.");
});
