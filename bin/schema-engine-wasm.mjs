import { randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";

/**
 * @typedef {import("@prisma/schema-engine-wasm").SchemaEngine} SchemaEngine
 * @typedef {Awaited<ReturnType<PrismaPg["connect"]>>} Adapter
 */

/**
 * Prisma's schema engine in its official WebAssembly build, which needs no download.
 * @param {{ url: string, datamodels?: [string, string][] | undefined }} options
 * @returns {Promise<SchemaEngine>}
 */
export async function openSchemaEngine({ url, datamodels }) {
  loading ??= loadBindings();
  const { SchemaEngine } = await loading;
  const adapter = bindMigrationAwareSqlAdapterFactory(new EngineAdapterFactory(url));
  return SchemaEngine.new({ datamodels }, () => {}, adapter);
}

/** Once in a process: the bindings hold the memory of the one instance. @type {Promise<any> | undefined} */
let loading;

/** Loads the .wasm file, which the package leaves to a bundler because Node cannot import it. */
async function loadBindings() {
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const file = "./schema_engine_bg.js";
  const bindings = await import(pathToFileURL(path.join(folder, file)).href);
  const wasm = fs.readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { [file]: bindings });
  const begin = /** @type {() => void} */ (instance.exports["__wbindgen_start"]);
  bindings.__wbg_set_wasm(instance.exports);
  begin();
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(/** @type {string} */ message) {
        throw new Error(`Prisma's schema engine broke down: ${message}`);
      },
    },
  });
  return bindings;
}

/** Prisma's adapter, fixed in three places where the engine needs more than the client does. */
class EngineAdapterFactory extends PrismaPg {
  /** @param {string} url */
  constructor(url) {
    super({ connectionString: url, max: 1, connectionTimeoutMillis: 5_000 });
    this.url = url;
  }

  /** @override */
  async connect() {
    return runScriptsWhole(readCatalogueCodes(await super.connect()));
  }

  /** The adapter would drop the database while it is still connected to it. @override */
  async connectToShadowDb() {
    const server = await this.connect();
    const name = `shadow_${randomUUID()}`;
    await server.executeScript(`CREATE DATABASE "${name}"`);
    const url = new URL(this.url);
    url.pathname = `/${name}`;
    const shadow = await new EngineAdapterFactory(url.href).connect();
    const disconnect = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await disconnect();
      await server.executeScript(`DROP DATABASE "${name}"`);
      await server.dispose();
    };
    return shadow;
  }
}

/** PostgreSQL's "char", in which its catalogue keeps one-letter codes, and the type to read it as. */
const CHAR = 18;
const TEXT = 25;

/**
 * The adapter refuses columns of type "char"; the engine reads the catalogue through them.
 * @param {Adapter} adapter
 */
function readCatalogueCodes(adapter) {
  /** @type {WeakMap<unknown[], number[]>} */
  const charColumns = new WeakMap();
  const pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool);
  const queryRaw = adapter.queryRaw.bind(adapter);

  const readCodes = async (/** @type {import("pg").QueryConfig} */ asked) => {
    const answer = await query(asked);
    // A script of several statements has several results.
    for (const { fields, rows } of [answer].flat()) {
      const chars = fields.filter(({ dataTypeID }) => dataTypeID === CHAR);
      charColumns.set(
        rows,
        chars.map((field) => fields.indexOf(field)),
      );
      for (const field of chars) field.dataTypeID = TEXT;
    }
    return answer;
  };
  pool.query = /** @type {typeof pool.query} */ (readCodes);
  adapter.queryRaw = async (asked) => {
    const result = await queryRaw(asked);
    for (const column of charColumns.get(result.rows) ?? []) {
      result.columnTypes[column] = ColumnTypeEnum.Character;
      for (const row of result.rows) if (row[column] === "") row[column] = "\0";
    }
    return result;
  };
  return adapter;
}

/**
 * The adapter splits scripts at every semicolon, even inside a function's body.
 * @param {Adapter} adapter
 */
function runScriptsWhole(adapter) {
  adapter.executeScript = async (script) => {
    await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
  };
  return adapter;
}
