import { expect, it } from "vitest";
import { doesDatabaseAnswer } from "./reads";

it("finds that the database answers", async () => {
  expect(await doesDatabaseAnswer()).toBe(true);
});
