import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { check, oneAfterAnother, task, tests } from "./checks.mjs";

beforeEach(() => {
  vi.spyOn(console, "log").mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Stands in for a test runner: leaves a report, or none, and ends with a code. */
const runner = (report: object | null, code: number) =>
  tests("a runner", {
    command: (file) => ({
      args: [
        "--eval",
        `const report = ${JSON.stringify(report)};
         if (report) require("node:fs").writeFileSync(${JSON.stringify(file)}, JSON.stringify(report));
         process.exit(${code})`,
      ],
    }),
    count: (counted: { passed: number; failed: number }) => counted,
  });

it.each([
  ["counts what its report says", { passed: 5, failed: 0 }, 0, { passed: 5, failed: 0 }],
  ["counts what failed", { passed: 5, failed: 2 }, 1, { passed: 5, failed: 2 }],
  ["has failed when it ran nothing", { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
  ["has failed when it left no report", null, 0, { passed: 0, failed: 1 }],
  ["has failed when it ended badly after every test", { passed: 5, failed: 0 }, 1, { passed: 5, failed: 1 }],
])("a runner %s", async (_, report, code, expected) => {
  expect(await runner(report, code)()).toEqual(expected);
});

it("counts every check, and shows what one said only when it failed", async () => {
  const counts = await oneAfterAnother(
    check("good", ["--eval", "console.log('all is well')"]),
    check("bad", ["--eval", "console.log('this is wrong'); process.exit(3)"]),
    task("broken", () => Promise.reject(new Error("does not work"))),
  );
  expect(counts).toEqual({ passed: 1, failed: 2 });

  const said = vi.mocked(console.log).mock.calls.flat().join("\n");
  expect(said).toMatch(/^good: passed .*^bad: FAILED .*this is wrong.*^broken: FAILED .*does not work/ms);
  expect(said).not.toContain("all is well");
});
