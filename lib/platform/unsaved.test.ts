import { beforeEach, expect, it, vi } from "vitest";
import { refused, untouched } from "./form-state";
import { keepUnsaved, unsavedHere } from "./unsaved";

let request = new Headers();
vi.mock("next/headers", () => ({ headers: () => Promise.resolve(request) }));
beforeEach(() => {
  request = new Headers({ "x-onward-form": crypto.randomUUID() });
});

const refusal = refused("Not today.", { typed: { words: "Rang twice." } });

it("is found again by the page that answers the same form, and by no other", async () => {
  await keepUnsaved(refusal);
  expect(await unsavedHere()).toEqual(refusal);

  request = new Headers({ "x-onward-form": "another" });
  expect(await unsavedHere()).toBeNull();
});

it("is nothing when the form was saved, or a script sent it", async () => {
  await keepUnsaved(untouched);
  expect(await unsavedHere()).toBeNull();

  request = new Headers();
  await keepUnsaved(refusal);
  expect(await unsavedHere()).toBeNull();
});

it("is forgotten soon", async () => {
  vi.useFakeTimers();
  await keepUnsaved(refusal);
  vi.runAllTimers();
  vi.useRealTimers();

  expect(await unsavedHere()).toBeNull();
});

it("makes room for the newest, so that no one can fill the memory", async () => {
  const first = request;
  await keepUnsaved(refusal);
  for (let sent = 0; sent < 50; sent += 1) {
    request = new Headers({ "x-onward-form": crypto.randomUUID() });
    await keepUnsaved(refusal);
  }
  expect(await unsavedHere()).toEqual(refusal);

  request = first;
  expect(await unsavedHere()).toBeNull();
});
