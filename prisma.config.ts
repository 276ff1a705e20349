import path from "node:path";
import { defineConfig } from "prisma/config";

// Prisma's commands would fetch a native engine on first use. This one comes with the packages.
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= path.join(import.meta.dirname, "bin/schema-engine.mjs");
process.env["CHECKPOINT_DISABLE"] ??= "1";

export default defineConfig({
  schema: "prisma/models",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env["DATABASE_URL"] ?? "" },
});
