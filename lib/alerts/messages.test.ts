import { expect, it } from "vitest";
import { alertRefusals, type AlertRefusal } from "@/lib/domain/person/alert";
import { refusedAlert } from "./messages";

it.each<[AlertRefusal, string]>([
  ["already_raised", "kind"],
  ["review_in_past", "reviewOn"],
  ["review_too_late", "reviewOn"],
])("shows %s beside the question %s", (refusal, question) => {
  expect(refusedAlert(refusal)).toMatchObject({ faults: { [question]: [alertRefusals[refusal]] } });
});

it.each<AlertRefusal>(["case_ended", "already_ended"])("shows %s above the form", (refusal) => {
  expect(refusedAlert(refusal)).toMatchObject({ message: alertRefusals[refusal], faults: {} });
});

it("shows both sides of a change that someone else made", () => {
  const changed = { by: "Bea Lindqvist", when: "9 Sep, 09:00", version: 2, facts: [] };
  expect(refusedAlert({ changed })).toMatchObject({ current: changed });
});
