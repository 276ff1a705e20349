import fs from "node:fs";
import path from "node:path";

import { migrate } from "./migrate.mjs";
import { inProject } from "./project.mjs";
import { openSchemaEngine } from "./schema-engine-wasm.mjs";
import { startScratch } from "./scratch-database.mjs";

/**
 * What is missing between the migrations, applied to an empty database, and the schema: as SQL or as a list to read.
 * Null when nothing is.
 * @param {{ as: "sql" | "list", models?: string }} options  models: the folder of the schema's files
 * @returns {Promise<string | null>}
 */
export async function schemaDiff({ as, models = inProject("prisma/models") }) {
  const files = fs
    .readdirSync(models)
    .sort()
    .map((name) => ({
      path: path.join(models, name),
      content: fs.readFileSync(path.join(models, name), "utf8"),
    }));
  const database = await startScratch();
  try {
    await migrate(database);
    const engine = await openSchemaEngine({
      url: database.ownerUrl,
      datamodels: files.map(({ path, content }) => [path, content]),
    });
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: inProject("prisma") },
      to: { tag: "schemaDatamodel", files },
      script: as === "sql",
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    if (exitCode === 0) return null;
    // Two means that there is a difference. Anything else, or no text, means that nothing was compared.
    if (exitCode !== 2 || !stdout) throw new Error(`The schema engine ended with ${exitCode} and no answer.`);
    return stdout.trim();
  } finally {
    await database.stop();
  }
}
