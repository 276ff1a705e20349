/** @import { Linter } from "eslint" */
import { defineConfig } from "eslint/config";
import next from "eslint-config-next/core-web-vitals";
import tseslint from "typescript-eslint";
import { rules } from "./eslint.rules.mjs";

const database = "^@/(lib/platform/(db|write-once|generated/.*)|prisma/.*)$|^@prisma/|^pg$";
/** @type {(names: string) => string} */
const inNoun = (names) => `^(\\.|@/lib/(screens/)?[^/]+)/(${names})$`;

/** The bans on imports. Each message says why, and where the code should go. */
export const bans = {
  climbing: {
    regex: "^\\.\\./",
    message:
      "Use `./` inside a folder and `@/` between folders, so that no import bypasses the table of layers.",
  },
  makers: {
    regex: "/testing/",
    message: "These are invented facts for tests. Move what the product needs next to its rule.",
  },
  anythingElse: {
    regex: "^(?!\\./|@/lib/domain/)",
    message:
      "The rules are plain TypeScript: no React, Next, Prisma, Zod, clock or environment. Take what you need as an argument.",
  },
  anythingReal: {
    regex: "^(?!\\./|@/lib/domain/|fast-check$)",
    message: "Test facts here come from the rules and random draws alone. Rows come from prisma/factories.",
  },
  pages: {
    regex: "^@/app/",
    message: "Nothing imports a page. Move shared code to components/ or lib/.",
  },
  ui: {
    regex: "^@/components/",
    message: "lib/ must not import components. Keep text and types in lib/ and markup in components/.",
  },
  nouns: {
    regex: "^@/(components/(?!ui/)|lib/(?!domain/(calendar|text)/|platform/(form-state|request-key)$))",
    message:
      "components/ui/ must not know a noun. Take it as a prop, or move the component to the noun's folder.",
  },
  server: {
    regex:
      "^@/lib/(?!domain/|routes$|platform/(form-state|request-key)$|(screens/)?[^/]+/(types|schema|messages|actions)$)",
    message:
      "A component may run in the browser. Get its data from the page's loader and change it with an action.",
  },
  database: {
    regex: database,
    message: "Only reads and writes use the database. Add a function there and call it.",
  },
  client: {
    regex: database,
    allowTypeImports: true,
    message: "Only reads and writes use the database. Take their transaction as an argument.",
  },
  trusting: {
    regex: inNoun("reads|writes|loaders|actions"),
    message: "Types, schemas and messages also run in the browser. Move what is shared into types.ts.",
  },
  reads: {
    regex: inNoun("reads"),
    message: "Reads trust their arguments. Call a loader, which checks who is asking.",
  },
  writes: {
    regex: inNoun("writes"),
    message:
      "Showing a page must not change anything, and writes trust their arguments. Call them from an action.",
  },
  loaders: {
    regex: inNoun("loaders"),
    message: "Loaders may redirect, so only pages and other loaders call them. Call the reads with a scope.",
  },
  actions: {
    regex: inNoun("actions"),
    message: "Actions answer forms, so only components and pages use them. Call the writes.",
  },
  request: {
    regex: "^next/|^next-auth|^@/lib/auth/(actor|staff-action)$",
    message: "The caller, a loader or an action, checks who is asking. Take a proven scope as an argument.",
  },
  insides: {
    regex: "^@/(?!lib/domain/|prisma/factories/|e2e/)",
    message: "e2e tests use the product through its pages. Rows for a test come from prisma/factories.",
  },
  rows: {
    regex: "^@/(lib/platform/(db|write-once|generated/prisma/client)|prisma/.*)$",
    allowTypeImports: true,
    message: "Name a test that needs PostgreSQL `.db.test.ts`. It then gets its own database.",
  },
};

/**
 * Which files may not import what. A later row replaces an earlier one, so each row lists all bans on its files.
 * eslint.test.ts plants a violation of every ban in every row.
 * @satisfies {Record<string, { files: string[], bans: (keyof typeof bans)[] }>}
 */
export const layers = {
  lib: {
    files: ["lib/**"],
    bans: ["makers", "pages", "ui", "client", "loaders", "actions", "request"],
  },
  ground: { files: ["lib/{platform,auth}/**"], bans: ["makers", "pages", "ui", "loaders", "actions"] },
  words: {
    files: ["lib/{*,screens/*}/{types,schema,messages}.ts"],
    bans: ["makers", "pages", "ui", "database", "trusting", "request"],
  },
  data: {
    files: ["lib/{*,screens/*}/{reads,writes}.ts", "lib/cases/write.ts"],
    bans: ["makers", "pages", "ui", "loaders", "actions", "request"],
  },
  loaders: {
    files: ["lib/{*,screens/*}/loaders.ts"],
    bans: ["makers", "pages", "ui", "database", "writes", "actions"],
  },
  actions: {
    files: ["lib/{*,screens/*}/actions.ts"],
    bans: ["makers", "pages", "ui", "database", "loaders"],
  },
  domain: { files: ["lib/domain/**"], bans: ["makers", "anythingElse"] },
  makers: { files: ["lib/domain/testing/**"], bans: ["anythingReal"] },
  components: { files: ["components/**"], bans: ["makers", "pages", "server"] },
  ui: { files: ["components/ui/**"], bans: ["pages", "nouns"] },
  pages: { files: ["app/**"], bans: ["makers", "pages", "database", "reads", "writes"] },
  api: { files: ["app/api/**"], bans: ["makers", "pages", "database", "loaders"] },
  e2e: { files: ["e2e/**"], bans: ["makers", "insides"] },
  tests: { files: ["**/*.test.{ts,tsx}"], bans: ["rows"] },
  databaseTests: { files: ["**/*.db.test.ts"], bans: [] },
};

/** A noun's files besides the seven names, each shared by several of the seven. */
const namedFiles = [
  "lib/audit/{events,history,record}.ts",
  "lib/cases/{changed,check,create-cases,decided-alone,derive,differences,due-within,facts,holder-changes,lock,namesakes,new-case,notices,open,responsibility,write}.ts",
  "lib/handovers/{consequences,undo}.ts",
  "lib/moves/{answers,consequences,run}.ts",
  "lib/people/columns.ts",
  "lib/screens/exports/outstanding.ts",
  "lib/imports/{check-rows,known,parse-row,read-file,remove-cases}.ts",
  "lib/summaries/{changed,columns,fingerprint,log,pdf,pdf-blocks,record,versions}.ts",
];

/** Files that Next finds by name, and whose default export it uses. */
const nextFiles = ["app/**/{page,layout,loading,error,global-error,not-found}.tsx"];
const tests = ["**/*.test.{ts,tsx}"];
const tools = ["*.config.{ts,mjs}", "bin/**", "e2e/**"];

/** @type {(names: (keyof typeof bans)[]) => Linter.RulesRecord} */
const restrict = (names) => ({
  "@typescript-eslint/no-restricted-imports": ["error", { patterns: names.map((name) => bans[name]) }],
});

export default defineConfig(
  {
    ignores: [".next/", ".data*", "lib/platform/generated/", "next-env.d.ts", "public/", "test-results/"],
  },
  { files: ["{app,components}/**"], extends: [next] },
  {
    files: ["**/*.{ts,tsx,mjs}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { onward: { rules } },
    rules: {
      ...restrict(["climbing"]),
      eqeqeq: "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "onward/default-export": "error",
      "onward/re-export": "error",
      "onward/silent-exception": "error",
    },
  },
  {
    files: ["**/*.{ts,tsx,mjs}"],
    ignores: [...tests, ...tools],
    rules: {
      "no-console": ["error", { allow: ["error"] }],
      "onward/clock": "error",
      "onward/environment": "error",
      "onward/dynamic-import": "error",
      "onward/raw-history": "error",
    },
  },
  Object.values(layers).map(({ files, bans }) => ({ files, rules: restrict(["climbing", ...bans]) })),
  {
    files: ["lib/*/**"],
    ignores: [
      "lib/{domain,platform,auth}/**",
      "lib/{*,screens/*}/{types,schema,messages,reads,writes,loaders,actions}.ts",
      ...namedFiles,
      ...tests,
    ],
    rules: { "onward/vocabulary": "error" },
  },
  {
    files: ["{app,components,lib}/**"],
    ignores: ["lib/routes.ts", ...tests],
    rules: { "onward/address": "error" },
  },
  { files: ["**/{index,utils,util,helpers,helper,common,misc}.*"], rules: { "onward/catchall": "error" } },
  { files: ["lib/{*,screens/*}/{reads,writes,loaders}.ts"], rules: { "onward/server-only": "error" } },

  { files: [...nextFiles, ...tools], rules: { "onward/default-export": "off" } },
  { files: ["lib/platform/clock.ts"], rules: { "onward/clock": "off" } },
  { files: ["lib/audit/history.ts"], rules: { "onward/raw-history": "off" } },
  { files: ["lib/platform/env.ts"], rules: { "onward/environment": "off" } },
  // Rows from `pg` and parsed JSON are `any`, and typing them in plain scripts takes too much code.
  {
    files: ["bin/**"],
    rules: {
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  // Matchers such as `expect.any(String)` are `any` and may be used anywhere.
  { files: tests, rules: { "@typescript-eslint/no-unsafe-assignment": "off" } },
  // Next runs it in two runtimes, and an environment variable says which.
  { files: ["instrumentation.ts"], rules: { "onward/environment": "off", "onward/dynamic-import": "off" } },
);
