import { expect, it } from "vitest";
import { uuidField } from "./fields";
import { newRequestKey } from "./request-key";

it("is a random UUID, another each time", () => {
  const keys = Array.from({ length: 1_000 }, newRequestKey);

  for (const key of keys) {
    expect(uuidField().safeParse(key).success, key).toBe(true);
    expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  }
  expect(new Set(keys).size).toBe(keys.length);
});
