import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { done, refused, type FormState, untouched } from "@/lib/platform/form-state";
import { FormOutcome } from "./form-outcome";

vi.mock("next/link", () => ({
  default: ({ href, children }: { href: string; children: ReactNode }) => <a href={href}>{children}</a>,
}));

const outcome = (state: FormState) =>
  renderToStaticMarkup(<FormOutcome state={state} formId="form" ref={null} />);

it("says nothing before the form was sent, but keeps the place where it will", () => {
  expect(outcome(untouched)).toBe('<div role="status"></div>');
});

it("says that it is done", () => {
  expect(outcome(done("Directory entry saved."))).toContain("Directory entry saved.");
});

it("leads to where the reason can be fixed", () => {
  const fixLink = { href: "/sign-in", label: "Sign in" };
  expect(outcome(refused("You have been signed out.", { fixLink }))).toContain(
    '<a href="/sign-in">Sign in</a>',
  );
});

it("is focused by the browser itself, for a page without JavaScript", () => {
  expect(outcome(refused("No."))).toMatch(/<div class="govuk-error-summary" tabindex="-1" autofocus="">/i);
});

it("shows what someone else saved beside what was typed", () => {
  const current = { by: "Nadia Rahman", when: "9 Sep, 10:42", version: 8 };
  const facts = [{ label: "Next step", value: "Visit at home", attempted: "Phone call" }];
  const html = outcome(refused("Changed since.", { current: { ...current, facts } }));

  expect(html).toContain("What Nadia Rahman saved, 9 Sep, 10:42");
  expect(html).toMatch(/Next step<\/th>.*Visit at home<\/td>.*Phone call<\/td>/);
});
