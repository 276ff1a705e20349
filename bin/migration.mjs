/** `npm run migration -- name`: writes the next migration from what schema.prisma says and the migrations do not. */
import fs from "node:fs";

import { endOnFailure, Failure } from "./failure.mjs";
import { inProject, root } from "./project.mjs";
import { schemaDiff } from "./schema-diff.mjs";

endOnFailure();

const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  throw new Failure("Name the migration in small letters: npm run migration -- add_sharing_decision");
}

const sql = await schemaDiff({ as: "sql" });
if (!sql) {
  console.log("prisma/schema.prisma says nothing that the migrations do not say already.");
} else {
  const moment = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = inProject("prisma/migrations", `${moment}_${name}`);
  fs.mkdirSync(folder);
  fs.writeFileSync(`${folder}/migration.sql`, `${sql}\n`);
  console.log(
    `Written: ${folder.slice(root.length + 1)}/migration.sql. Read it, and add by hand what Prisma cannot say.`,
  );
}
