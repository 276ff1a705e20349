import { whenChanged } from "./fingerprint.mjs";
import { inProject } from "./project.mjs";
import { ofPackage, runNode } from "./run.mjs";
import { inTurn } from "./turn.mjs";

const schema = ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"];

/** Everything that a page is made of. */
const pages = [
  ...schema,
  ...[
    "app",
    "components",
    "lib",
    "public",
    "proxy.ts",
    "instrumentation.ts",
    "next.config.ts",
    "tsconfig.json",
  ],
];

/** Generates the database client from the schema, if that has changed. */
export const generateClient = () =>
  inTurn("generate", () =>
    whenChanged({
      stamp: inProject("lib/platform/generated/stamp"),
      sources: schema,
      run: () => runNode("Generating the database client", [ofPackage("prisma/build/index.js"), "generate"]),
    }),
  );

/** Builds the pages, if anything they are made of has changed. */
export const buildPages = () =>
  inTurn("build", () =>
    whenChanged({
      stamp: inProject(".next/stamp"),
      sources: pages,
      run: () => runNode("Building the pages", [ofPackage("next/dist/bin/next"), "build"]),
    }),
  );
