import { ofPackage, runNode } from "./run.mjs";

/** @typedef {import("./fingerprint.mjs").Made} Made */

const schema = ["prisma/models", "prisma.config.ts", "package-lock.json"];

/** @type {Made} */
export const databaseClient = {
  name: "client",
  stamp: "lib/platform/generated/stamp",
  sources: schema,
  make: () => runNode("Generating the database client", [ofPackage("prisma/build/index.js"), "generate"]),
};

/** @type {Made} */
export const pages = {
  name: "pages",
  stamp: ".next/stamp",
  sources: [
    ...[
      "app",
      "components",
      "lib",
      "public",
      "proxy.ts",
      "instrumentation.ts",
      "next.config.ts",
      "package.json",
    ],
    ...schema,
  ],
  make: () => runNode("Building the pages", [ofPackage("next/dist/bin/next"), "build"]),
};
