#!/usr/bin/env node
/**
 * Stands in for the native schema engine that Prisma's commands would download (see prisma.config.ts):
 * takes JSON-RPC on its input, one message a line, and answers with the WebAssembly build.
 */
import fs from "node:fs";
import readline from "node:readline";

import { withConnection } from "./database-connection.mjs";
import { codeOf } from "./failure.mjs";
import { openSchemaEngine } from "./schema-engine-wasm.mjs";

/**
 * @typedef {Record<string, (params: unknown) => Promise<unknown>>} Methods
 * @typedef {import("@prisma/schema-engine-wasm").DiffParams} DiffParams
 */

const given = process.argv.slice(2);
/** @param {string} option */
const after = (option) => given.flatMap((word, at) => (word === option ? [given[at + 1] ?? ""] : []));

/** @type {{ url?: string }} */
const datasource = JSON.parse(after("--datasource")[0] ?? "{}");
const datamodels = after("--datamodels").map(
  (file) => /** @type {[string, string]} */ ([file, fs.readFileSync(file, "utf8")]),
);

if (given.includes("cli")) await connectOnly();
else await serve();

/** What Prisma asks first: is there a database? */
async function connectOnly() {
  try {
    await withConnection(datasource.url ?? "", (client) => client.query("SELECT 1"));
  } catch (error) {
    const fields = {
      message: String(error),
      error_code: codeOf(error) === "3D000" ? "P1003" : "P1001",
      is_panic: false,
    };
    console.error(JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields }));
    process.exitCode = 1;
  }
}

async function serve() {
  /** @type {ReturnType<typeof openSchemaEngine> | undefined} */
  let opened;
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line);
    if (!method) continue;
    try {
      opened ??= openSchemaEngine({
        url: datasource.url ?? "",
        datamodels: datamodels.length > 0 ? datamodels : undefined,
      });
      send({ id, result: await perform(await opened, method, params) });
    } catch (error) {
      const data = {
        is_panic: false,
        message: error instanceof Error ? error.message : String(error),
        meta: null,
        error_code: codeOf(error) ?? null,
      };
      send({
        id,
        error: { code: 4466, message: "An error happened. Check the data field for details.", data },
      });
    }
  }
  process.exit();
}

/**
 * @param {import("./schema-engine-wasm.mjs").SchemaEngine} engine
 * @param {string} method
 * @param {unknown} params
 */
async function perform(engine, method, params) {
  if (method === "getDatabaseVersion") return engine.version();
  if (method === "diff") {
    const { exitCode, stdout } = await engine.diff(/** @type {DiffParams} */ (params));
    // The native engine prints through a message of its own.
    if (stdout !== null) send({ id: 0, method: "print", params: { content: stdout } });
    return { exitCode, stdout: null };
  }
  const run = /** @type {Methods} */ (/** @type {unknown} */ (engine))[method];
  if (!run) throw new Error(`The WebAssembly build of the schema engine has no ${method}.`);
  return (await run.call(engine, params)) ?? {};
}

/** @param {object} message */
function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}
