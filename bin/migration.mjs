/** `npm run migration -- name`: writes the next migration: what prisma/models says and the migrations do not. */
import fs from "node:fs";
import path from "node:path";

import { command } from "./command.mjs";
import { Failure } from "./failure.mjs";
import { ensureInstalled } from "./install.mjs";
import { inProject } from "./project.mjs";

await command(async () => {
  await ensureInstalled();
  const { schemaDiff } = await import("./schema-diff.mjs");

  const name = process.argv[2] ?? "";
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Failure("Name the migration in lower case: npm run migration -- add_sharing_decision");
  }
  const sql = await schemaDiff({ as: "sql" });
  if (!sql) {
    console.log("The migrations already make what prisma/models says.");
    return 0;
  }
  const moment = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const file = path.join("prisma/migrations", `${moment}_${name}`, "migration.sql");
  fs.mkdirSync(path.dirname(inProject(file)));
  fs.writeFileSync(inProject(file), `${sql}\n`);
  console.log(`Written: ${file}\nRead it, and add by hand what Prisma cannot express.`);
  return 0;
});
