import { beforeEach, expect, it, vi } from "vitest";
import { refused, untouched } from "./form-state";
import { handOnUnsaved, unsavedHere } from "./unsaved";

let request = new Headers();
const set = vi.fn<(name: string, value: string, options: { maxAge: number }) => void>();
vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(request),
  cookies: () => Promise.resolve({ set }),
}));
beforeEach(() => {
  request = new Headers();
  set.mockClear();
});

const refusal = refused("Not today.", { typed: { words: "Rang twice. Zażółć." } });

/** As the request guard does. */
const carryOver = () => {
  request = new Headers({ "x-onward-unsaved": set.mock.calls[0]?.[1] ?? "" });
};

it("is read again by the page that gives it back", async () => {
  await handOnUnsaved(refusal);
  carryOver();

  expect(await unsavedHere()).toEqual(refusal);
});

it("is in a cookie that no browser would keep", async () => {
  await handOnUnsaved(refusal);

  expect(set).toHaveBeenCalledWith(
    "onward-unsaved",
    expect.any(String),
    expect.objectContaining({ maxAge: 0 }),
  );
});

it("is nothing when the form was saved, or a script sent it", async () => {
  await handOnUnsaved(untouched);
  request = new Headers({ "next-action": "1" });
  await handOnUnsaved(refusal);

  expect(set).not.toHaveBeenCalled();
  expect(await unsavedHere()).toBeNull();
});

it("leaves out a text that no header can hold, and keeps the reason", async () => {
  await handOnUnsaved(refused("Not today.", { typed: { words: "\u0001".repeat(1_000_000) } }));
  carryOver();

  expect(await unsavedHere()).toEqual(refused("Not today."));
});
