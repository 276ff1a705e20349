import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { schemaDiff } from "./schema-diff.mjs";

it("finds nothing between the migrations and the schema", async () => {
  expect(await schemaDiff({ as: "list" })).toBeNull();
});

it("finds a table that no migration makes", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "schema-"));
  const schema = path.join(folder, "schema.prisma");
  const ours = fs.readFileSync("prisma/schema.prisma", "utf8");
  fs.writeFileSync(schema, `${ours}\nmodel Fruit {\n  id Int @id\n\n  @@map("fruit")\n}\n`);

  expect(await schemaDiff({ as: "list", schema })).toContain("fruit");
  expect(await schemaDiff({ as: "sql", schema })).toContain('CREATE TABLE "fruit"');
  fs.rmSync(folder, { recursive: true });
});
