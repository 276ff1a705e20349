import { notFound, redirect } from "next/navigation";
import { expect, it, vi } from "vitest";
import { done, refused, untouched } from "@/lib/platform/form-state";
import { sendSafely } from "./send-safely";

const form = new FormData();
form.append("words", "A long note");
form.append("password", "secret");

const send = async (act: () => unknown) => {
  const onSaved = vi.fn();
  const action = () => Promise.resolve().then(act) as Promise<ReturnType<typeof done>>;
  const answer = await sendSafely(action, onSaved)(untouched, form).catch((cause: unknown) => ({
    thrown: cause,
  }));
  return { answer, saved: onSaved.mock.calls.length > 0 };
};

const fail = (cause: Error) => () => {
  throw cause;
};

it("passes an answer on, and tells when it was saved", async () => {
  expect(await send(() => done("Saved."))).toEqual({ answer: done("Saved."), saved: true });
  expect(await send(() => refused("No."))).toEqual({ answer: refused("No."), saved: false });
});

it("leaves a redirect to Next, as saved", async () => {
  const { answer, saved } = await send(() => redirect("/cases/YP-0001"));
  expect(answer).toHaveProperty("thrown.digest", expect.stringContaining("/cases/YP-0001"));
  expect(saved).toBe(true);
});

it("leaves a missing page to Next, as not saved", async () => {
  const { answer, saved } = await send(() => notFound());
  expect(answer).toHaveProperty("thrown.digest");
  expect(saved).toBe(false);
});

it.each([
  ["no answer", new TypeError("Failed to fetch"), "the connection was lost"],
  ["a failing server", new Error("secret"), "something went wrong on our side"],
])("keeps what was typed after %s", async (_, cause, sentence) => {
  const { answer, saved } = await send(fail(cause));

  expect(answer).toMatchObject({ status: "refused", typed: { words: "A long note" } });
  expect(answer).toHaveProperty("message", expect.stringContaining(sentence));
  expect(JSON.stringify(answer)).not.toContain("secret");
  expect(saved).toBe(false);
});
