import { expect, it } from "vitest";
import { hashPassword, isPassword, newPassword } from "./password";
import { faultOfPassword } from "./password-rules";

it("recognises a password, and only that one", async () => {
  const kept = await hashPassword("gravel tulip ferry");

  expect(kept).toMatch(/^\$argon2id\$/);
  expect(await isPassword(kept, "gravel tulip ferry")).toBe(true);
  expect(await isPassword(kept, "gravel tulip ferry ")).toBe(false);
});

it("accepts an é whichever way a keyboard sends it", async () => {
  expect(await isPassword(await hashPassword("caf\u00e9 gravel tulip"), "cafe\u0301 gravel tulip")).toBe(
    true,
  );
});

it("refuses when there is no account, also for the password that its hash was made of", async () => {
  expect(await isPassword(null, "the password of no account")).toBe(false);
});

it("makes a different first password each time, which its owner could have chosen", () => {
  const made = Array.from({ length: 50 }, newPassword);

  expect(new Set(made).size).toBe(50);
  for (const password of made) {
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(faultOfPassword(password, [])).toBeNull();
  }
});
