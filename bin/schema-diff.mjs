import fs from "node:fs";

import { migrate } from "./migrate.mjs";
import { inProject } from "./project.mjs";
import { openSchemaEngine } from "./schema-engine-wasm.mjs";
import { startScratch } from "./scratch-database.mjs";

/**
 * What is missing between the migrations, applied to an empty database, and the schema: as SQL, or as a list
 * to read. Null when nothing is.
 * @param {{ as: "sql" | "list", schema?: string }} options
 * @returns {Promise<string | null>}
 */
export async function schemaDiff({ as, schema: path = inProject("prisma/schema.prisma") }) {
  const content = fs.readFileSync(path, "utf8");
  const database = await startScratch();
  try {
    await migrate(database);
    const engine = await openSchemaEngine({ url: database.ownerUrl, datamodels: [[path, content]] });
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files: [{ path, content }], configDir: inProject("prisma") },
      to: { tag: "schemaDatamodel", files: [{ path, content }] },
      script: as === "sql",
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    if (exitCode === 0) return null;
    // Two says that there is a difference. Anything else, or no words for it, says that nothing was compared.
    if (exitCode !== 2 || !stdout) throw new Error(`The schema engine ended with ${exitCode} and no answer.`);
    return stdout.trim();
  } finally {
    await database.stop();
  }
}
