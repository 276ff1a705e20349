import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { AlertWords } from "./alert-label";
import { gpWords } from "./person-label";
import { SafeContact } from "./safe-contact";

const of = { person: { phone: "07700 900123" }, routes: {}, contactNotes: null, diedOn: null };

it("gives a number to call unless calls are not safe", () => {
  expect(renderToStaticMarkup(<SafeContact {...of} />)).toContain('href="tel:07700900123"');
  const unsafe = renderToStaticMarkup(
    <SafeContact {...of} routes={{ call: false, text: true }} contactNotes="Texts at noon." />,
  );
  expect(unsafe).not.toContain("tel:");
  expect(unsafe).toContain("07700 900123");
  expect(unsafe).toContain("<strong>Do not call.</strong>");
  expect(unsafe).toContain("You may text.");
  expect(unsafe).toContain("Texts at noon.");
});

it("says that there is no number", () => {
  expect(renderToStaticMarkup(<SafeContact {...of} person={{ phone: null }} />)).toContain("No phone number");
});

it("has no number to call once the person has died", () => {
  const html = renderToStaticMarkup(
    <SafeContact {...of} routes={{ call: true }} diedOn={calendarDate("2020-09-01")} />,
  );
  expect(html).toContain("Death recorded: 1 September 2020.");
  expect(html).not.toContain("07700");
});

it("says the active alerts in words, and nothing when none does", () => {
  const reviewOn = calendarDate("2020-10-01");
  const alerts = [
    { id: "a", kind: "missing" as const, reviewOn },
    { id: "b", kind: "risk_to_staff" as const, reviewOn },
  ];
  expect(renderToStaticMarkup(<AlertWords alerts={alerts} />)).toContain("Goes missing; Risk to staff");
  expect(renderToStaticMarkup(<AlertWords alerts={[]} />)).toBe("");
});

it.each([
  ["Priory", "registered", "Priory"],
  ["Priory", null, "Priory"],
  ["Priory", "not_registered", "Not registered with a GP"],
  [null, "registered", "Registered with a GP; practice not recorded"],
  [null, "not_known", "Not known"],
  [null, null, "Not recorded"],
] as const)("says of the practice %o and the status %o: %s", (gpPractice, gpStatus, words) => {
  expect(gpWords({ gpPractice, gpStatus })).toBe(words);
});
