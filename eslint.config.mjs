/** @import { Linter } from "eslint" */
import { defineConfig } from "eslint/config";
import next from "eslint-config-next/core-web-vitals";
import tseslint from "typescript-eslint";
import { rules } from "./eslint.rules.mjs";

const database = "^@/(lib/platform/(db|write-once|generated/.*)|prisma/.*)$|^@prisma/|^pg$";
/** @type {(names: string) => string} */
const inNoun = (names) => `^(\\.|@/lib/(screens/)?[^/]+)/(${names})$`;

/** What an import can be refused for. The message says why, and where the code should go. */
export const bans = {
  climbing: {
    regex: "^\\.\\./",
    message:
      "`./` inside a folder, `@/` between folders: then no import can climb round the table of layers.",
  },
  makers: {
    regex: "/testing/",
    message: "These are invented facts for tests. What the product needs too belongs beside its rule.",
  },
  anythingElse: {
    regex: "^(?!\\./|@/lib/domain/)",
    message:
      "The rules are plain TypeScript: no React, Next, Prisma, Zod, clock or environment. Take what you need as an argument.",
  },
  anythingReal: {
    regex: "^(?!\\./|@/lib/domain/|fast-check$)",
    message:
      "What is invented here is invented from the rules and by chance. Rows come from prisma/factories.",
  },
  pages: {
    regex: "^@/app/",
    message: "Pages are leaves. Move what is shared to components/ or lib/.",
  },
  ui: {
    regex: "^@/components/",
    message: "lib/ knows no screens. Words and shapes go to lib/, markup stays in components/.",
  },
  nouns: {
    regex: "^@/(components/(?!ui/)|lib/(?!domain/(calendar|text)/|platform/(form-state|request-key)$))",
    message: "components/ui/ knows no noun of ours. Take it as a prop, or move the component to its noun.",
  },
  server: {
    regex:
      "^@/lib/(?!domain/|routes$|platform/(form-state|request-key)$|(screens/)?[^/]+/(types|schema|messages|actions)$)",
    message: "A component may run in a browser: a page's loader hands it its data, an action changes it.",
  },
  database: {
    regex: database,
    message: "Only a noun's reads and writes speak to the database. Write a function there and call it.",
  },
  client: {
    regex: database,
    allowTypeImports: true,
    message: "Only reads and writes speak to the database. Take their transaction as an argument.",
  },
  trusting: {
    regex: inNoun("reads|writes|loaders|actions"),
    message: "Types, schemas and messages reach the browser too. Move what is shared into types.ts.",
  },
  reads: {
    regex: inNoun("reads"),
    message: "Reads trust their arguments. Call a loader, which knows who is asking.",
  },
  writes: {
    regex: inNoun("writes"),
    message: "Looking at a page changes nothing, and writes trust their arguments. Call them from an action.",
  },
  loaders: {
    regex: inNoun("loaders"),
    message: "Loaders redirect: only pages and other loaders may call them. Call the reads with a scope.",
  },
  actions: {
    regex: inNoun("actions"),
    message: "Actions answer forms: only components and pages use them. Call the writes.",
  },
  request: {
    regex: "^next/|^next-auth|^@/lib/auth/(actor|staff-action)$",
    message: "Who is asking is settled by the caller, a loader or an action, and comes as a proven scope.",
  },
  insides: {
    regex: "^@/(?!lib/domain/|prisma/factories/|e2e/)",
    message:
      "e2e sees the product as a person does, by its pages. Rows for a test come from prisma/factories.",
  },
  rows: {
    regex: "^@/(lib/platform/(db|write-once|generated/prisma/client)|prisma/.*)$",
    allowTypeImports: true,
    message: "A test that needs PostgreSQL is called `.db.test.ts`; there it gets a database of its own.",
  },
};

/**
 * Which files may not import what. Later rows replace earlier ones, so that each is the whole truth about its
 * files. eslint.test.ts plants a breach of every ban in every row.
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

/** A noun's files outside the seven names: each is shared by several of the seven. */
const namedFiles = [
  "lib/audit/{events,history,record}.ts",
  "lib/cases/{changed,check,create-cases,derive,differences,due-within,facts,lock,namesakes,new-case,open,responsibility,write}.ts",
  "lib/handovers/consequences.ts",
  "lib/moves/{answers,consequences,run}.ts",
  "lib/people/columns.ts",
  "lib/people/columns.ts",
  "lib/screens/exports/outstanding.ts",
  "lib/imports/{check-rows,known,parse-row,read-file,remove-cases}.ts",
  "lib/summaries/{changed,columns,fingerprint,log,pdf,pdf-blocks,record,versions}.ts",
];

/** Where Next finds a file by its name and asks for its default export. */
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
  // The rows of `pg` and what JSON holds are `any`, and plain scripts have no short way to say what they are.
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
  // Matchers such as `expect.any(String)` are `any`, and stand where anything may.
  { files: tests, rules: { "@typescript-eslint/no-unsafe-assignment": "off" } },
  // Next starts it in two runtimes and tells it by a variable which one it is in.
  { files: ["instrumentation.ts"], rules: { "onward/environment": "off", "onward/dynamic-import": "off" } },
);
