import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { refused, type FormState, untouched } from "@/lib/platform/form-state";
import { CheckboxField, CheckboxGroup, RadioField, RadioTiles } from "./choice-fields";
import { DateField } from "./date-field";
import { FormStateContext } from "./form-context";
import { FormOutcome } from "./form-outcome";
import { PasswordField } from "./password-field";
import { SelectField } from "./select-field";
import { TextAreaField, TextField } from "./text-field";

vi.mock("next/link", () => ({
  default: ({ href, children }: { href: string; children: ReactNode }) => <a href={href}>{children}</a>,
}));

const options = [
  { value: "phone", label: "Phone call" },
  { value: "visit", label: "Visit" },
];

/** Every kind of field under the name "answer", as it comes with a default. */
const fields: Record<string, ReactElement> = {
  text: <TextField name="answer" label="Answer" defaultValue="phone" />,
  "text area": <TextAreaField name="answer" label="Answer" defaultValue="phone" />,
  select: <SelectField name="answer" label="Answer" options={options} defaultValue="phone" />,
  radios: <RadioField name="answer" legend="Answer" options={options} defaultValue="phone" />,
  tiles: <RadioTiles name="answer" legend="Answer" options={options} defaultValue="phone" />,
  checkboxes: <CheckboxGroup name="answer" legend="Answer" options={options} defaultValue={["phone"]} />,
};

const inForm = (state: FormState, children: ReactNode) =>
  renderToStaticMarkup(
    <FormStateContext value={{ id: "form", state }}>
      <FormOutcome state={state} formId="form" ref={null} />
      {children}
    </FormStateContext>,
  );

/** What the browser would send for it. */
const answerIn = (html: string) =>
  /<option[^>]*value="(\w+)"[^>]*selected/.exec(html)?.[1] ??
  /<option[^>]*selected=""[^>]*value="(\w+)"/.exec(html)?.[1] ??
  /<input[^>]*checked=""[^>]*value="(\w+)"/.exec(html)?.[1] ??
  /<input[^>]*value="(\w+)"[^>]*checked/.exec(html)?.[1] ??
  /<textarea[^>]*>(\w+)</.exec(html)?.[1] ??
  /<input[^>]*type="text"[^>]*value="(\w+)"/.exec(html)?.[1] ??
  /<input[^>]*value="(\w+)"[^>]*type="text"/.exec(html)?.[1];

describe.each(Object.entries(fields))("a %s field", (_, field) => {
  it("begins with its default", () => {
    expect(answerIn(inForm(untouched, field))).toBe("phone");
  });

  it("keeps what was answered when the form is refused", () => {
    expect(answerIn(inForm(refused("No.", { typed: { answer: "visit" } }), field))).toBe("visit");
  });

  it("stays empty when it was sent empty", () => {
    expect(answerIn(inForm(refused("No."), field))).toBeUndefined();
  });

  it("is led to by its fault, and described by it", () => {
    const html = inForm(refused("No.", { faults: { answer: ["Say how."] } }), field);

    expect(html).toContain('<a href="#form-answer">Say how.</a>');
    expect(html).toMatch(/<(input|select|textarea)[^>]* id="form-answer"/);
    expect(html).toMatch(/aria-describedby="form-answer-fault-0"/);
    expect(html).toContain('id="form-answer-fault-0"');
  });
});

describe("a date", () => {
  const boxes = (html: string): Record<string, string> =>
    Object.fromEntries(
      [...html.matchAll(/name="on-(\w+)" value="([^"]*)"/g)].map(([, part = "", value = ""]) => [
        part,
        value,
      ]),
    );
  const field = <DateField name="on" legend="When" defaultValue="2020-09-05" />;

  it("writes its default in three boxes", () => {
    expect(boxes(inForm(untouched, field))).toEqual({ day: "5", month: "9", year: "2020" });
  });

  it("keeps what was typed, however wrong", () => {
    const typed = { "on-day": "31", "on-month": "feb", "on-year": "" };
    expect(boxes(inForm(refused("No.", { typed }), field))).toEqual({ day: "31", month: "feb", year: "" });
  });

  it.each([["on"], ["on-day"]])("is led to at its day by a fault of %s", (name) => {
    const html = inForm(refused("No.", { faults: { [name]: ["Enter a date."] } }), field);
    expect(html).toContain('<a href="#form-on">Enter a date.</a>');
    expect(html).toMatch(/<input[^>]* id="form-on"[^>]* name="on-day"/);
  });

  it("is led to at its month by a fault of the month", () => {
    const html = inForm(refused("No.", { faults: { "on-month": ["Which month?"] } }), field);
    expect(html).toContain('<a href="#form-on-month">Which month?</a>');
    expect(html).toMatch(/<input[^>]* id="form-on-month"/);
    expect(html).toContain("Which month?</p>");
  });
});

it("keeps a single tick, and its absence", () => {
  const field = <CheckboxField name="agreed" label="Agreed" defaultChecked />;
  expect(inForm(refused("No.", { typed: { agreed: "yes" } }), field)).toContain("checked");
  expect(inForm(refused("No."), field)).not.toContain("checked");
});

it("never gives a password back", () => {
  const field = <PasswordField name="password" label="Password" autoComplete="current-password" />;
  expect(inForm(refused("No.", { typed: { password: "secret" } }), field)).not.toContain("secret");
});

it("works outside a form of ours, with plain ids", () => {
  expect(renderToStaticMarkup(<TextField name="search" label="Name" defaultValue="ida" />)).toMatch(
    /<label[^>]* for="search"/,
  );
});
