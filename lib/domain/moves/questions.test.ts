import { expect, it } from "vitest";
import { questions } from "./questions";

const choices = Object.entries(questions).flatMap(([question, shape]) =>
  shape.kind === "choice" ? [{ question, options: shape.options }] : [],
);

it.each(choices)("$question offers each answer once, each in its own words", ({ options }) => {
  expect(options.length).toBeGreaterThan(1);
  expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
  expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
});
