import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { schemaDiff } from "./schema-diff.mjs";

it("finds nothing between the migrations and the schema", async () => {
  expect(await schemaDiff({ as: "list" })).toBeNull();
});

it("finds a table that no migration makes", async () => {
  const models = fs.mkdtempSync(path.join(os.tmpdir(), "models-"));
  fs.cpSync("prisma/models", models, { recursive: true });
  fs.writeFileSync(path.join(models, "fruit.prisma"), 'model Fruit {\n  id Int @id\n\n  @@map("fruit")\n}\n');

  expect(await schemaDiff({ as: "list", models })).toContain("fruit");
  expect(await schemaDiff({ as: "sql", models })).toContain('CREATE TABLE "fruit"');
  fs.rmSync(models, { recursive: true });
});
