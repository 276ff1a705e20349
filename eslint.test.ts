import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";
import { bans, layers } from "./eslint.config.mjs";
import type { rules } from "./eslint.rules.mjs";

/** The planted files do not exist, so that rules which ask for their types cannot run on them. */
const eslint = new ESLint({
  cwd: import.meta.dirname,
  overrideConfig: tseslint.configs.disableTypeChecked,
});

/** What the linter says of a file, by the rule that says it. */
async function complaintsAbout(filePath: string, source: string, rule: string) {
  const [result] = await eslint.lintText(source, { filePath });
  return (result?.messages ?? []).filter(({ ruleId }) => ruleId === rule).map(({ message }) => message);
}

const complaintsAboutImport = (file: string, source: string) =>
  complaintsAbout(
    file,
    `import { thing } from "${source}";\nthing();\n`,
    "@typescript-eslint/no-restricted-imports",
  );

type Ban = keyof typeof bans;
type Planted = { file: string; allowed: readonly string[]; refused: Partial<Record<Ban, string>> };

/** For each row of the table: a file, what it may import, and one import for everything that it may not. */
const planted: Record<keyof typeof layers, Planted> = {
  lib: {
    file: "lib/audit/record.ts",
    allowed: ["@/lib/domain/result", "./reads", "@/lib/cases/writes", "@/lib/platform/clock"],
    refused: {
      makers: "@/lib/domain/testing/facts",
      pages: "@/app/page",
      ui: "@/components/ui/tag",
      client: "@/lib/platform/db",
      loaders: "@/lib/cases/loaders",
      actions: "./actions",
      request: "next/headers",
    },
  },
  ground: {
    file: "lib/auth/actor.ts",
    allowed: ["@/lib/platform/db", "next/navigation", "next-auth", "./session"],
    refused: {
      makers: "@/lib/domain/testing/facts",
      pages: "@/app/page",
      ui: "@/components/ui/tag",
      loaders: "@/lib/cases/loaders",
      actions: "@/lib/cases/actions",
    },
  },
  words: {
    file: "lib/cases/schema.ts",
    allowed: ["zod", "./types", "@/lib/domain/vocabulary/risk-levels", "@/lib/contacts/messages"],
    refused: {
      makers: "@/lib/domain/testing/facts",
      pages: "@/app/page",
      ui: "@/components/ui/tag",
      database: "@/lib/platform/generated/prisma/client",
      trusting: "./reads",
      request: "next/navigation",
    },
  },
  data: {
    file: "lib/cases/writes.ts",
    allowed: ["@/lib/platform/db", "@/lib/auth/scope", "@/lib/audit/record", "./reads", "./derive"],
    refused: {
      makers: "@/lib/domain/testing/facts",
      pages: "@/app/page",
      ui: "@/components/ui/tag",
      loaders: "./loaders",
      actions: "./actions",
      request: "@/lib/auth/actor",
    },
  },
  loaders: {
    file: "lib/cases/loaders.ts",
    allowed: ["./reads", "@/lib/auth/actor", "@/lib/screens/log-contact/loaders", "next/navigation"],
    refused: {
      makers: "@/lib/domain/testing/facts",
      pages: "@/app/page",
      ui: "@/components/ui/tag",
      database: "@/lib/platform/db",
      writes: "./writes",
      actions: "./actions",
    },
  },
  actions: {
    file: "lib/cases/actions.ts",
    allowed: ["./writes", "./schema", "@/lib/auth/staff-action", "next/cache"],
    refused: {
      makers: "@/lib/domain/testing/facts",
      pages: "@/app/page",
      ui: "@/components/ui/tag",
      database: "@/lib/platform/db",
      loaders: "./loaders",
    },
  },
  domain: {
    file: "lib/domain/case/stage.ts",
    allowed: ["./lead", "@/lib/domain/vocabulary/handover-statuses"],
    refused: { makers: "@/lib/domain/testing/facts", anythingElse: "@/lib/platform/clock" },
  },
  makers: {
    file: "lib/domain/testing/facts.ts",
    allowed: ["fast-check", "./world", "@/lib/domain/facts/case"],
    refused: { anythingReal: "@/lib/platform/clock" },
  },
  components: {
    file: "components/cases/case-table.tsx",
    allowed: [
      "@/components/ui/tag",
      "@/lib/cases/types",
      "@/lib/cases/actions",
      "@/lib/domain/vocabulary/case-stages",
    ],
    refused: { makers: "@/lib/domain/testing/facts", pages: "@/app/page", server: "@/lib/cases/reads" },
  },
  ui: {
    file: "components/ui/tag.tsx",
    allowed: ["react", "./icon", "@/lib/platform/form-state", "@/lib/domain/calendar/format"],
    refused: { pages: "@/app/page", nouns: "@/lib/domain/vocabulary/risk-levels" },
  },
  pages: {
    file: "app/(staff)/caseload/page.tsx",
    allowed: ["@/lib/cases/loaders", "@/components/cases/case-table", "@/lib/domain/vocabulary/case-stages"],
    refused: {
      makers: "@/lib/domain/testing/facts",
      pages: "@/app/layout",
      database: "@/lib/platform/db",
      reads: "@/lib/cases/reads",
      writes: "@/lib/cases/writes",
    },
  },
  api: {
    file: "app/api/exports/outstanding/route.ts",
    allowed: ["@/lib/cases/reads", "@/lib/screens/exports/outstanding", "@/lib/auth/actor"],
    refused: {
      makers: "@/lib/domain/testing/facts",
      pages: "@/app/page",
      database: "@/lib/platform/db",
      loaders: "@/lib/cases/loaders",
    },
  },
  e2e: {
    file: "e2e/handover.spec.ts",
    allowed: ["playwright/test", "@/lib/domain/moves/handover-moves", "@/prisma/factories/handovers"],
    refused: { makers: "@/lib/domain/testing/facts", insides: "@/lib/cases/reads" },
  },
  tests: {
    file: "lib/domain/case/stage.test.ts",
    allowed: ["vitest", "fast-check", "@/lib/domain/testing/facts", "@/lib/platform/generated/prisma/enums"],
    refused: { rows: "@/prisma/factories/handovers" },
  },
  databaseTests: {
    file: "lib/cases/writes.db.test.ts",
    allowed: ["vitest", "@/lib/platform/db", "@/prisma/factories/handovers", "./writes"],
    refused: {},
  },
};

describe.each(Object.entries(planted))(
  "the row %s of the table of layers",
  (row, { file, allowed, refused }) => {
    it("has a breach planted for everything it refuses", () => {
      expect(Object.keys(refused)).toEqual(layers[row as keyof typeof layers].bans);
    });

    it.each(allowed)("lets %s in", async (source) => {
      expect(await complaintsAboutImport(file, source)).toEqual([]);
    });

    it.each(Object.entries({ ...refused, climbing: "../elsewhere" }))("refuses %s", async (ban, source) => {
      const [complaint] = await complaintsAboutImport(file, source);

      expect(complaint).toContain(bans[ban as Ban].message);
    });
  },
);

type Source = { file: string; source: string };

/** For each rule of our own: what it refuses, and the nearest thing that it lets through. */
const samples: Record<keyof typeof rules, { refused: Source[]; allowed: Source[] }> = {
  clock: {
    refused: [
      { file: "lib/domain/case/stage.ts", source: "const today = new Date();" },
      { file: "components/ui/tag.tsx", source: "const start = Date.now();" },
    ],
    allowed: [
      { file: "lib/domain/case/stage.ts", source: "const day = new Date(0);" },
      { file: "lib/platform/clock.ts", source: "const today = new Date();" },
      { file: "bin/demo.mjs", source: "const start = Date.now();" },
    ],
  },
  "raw-history": {
    refused: [
      { file: "lib/cases/reads.ts", source: "const events = await tx.auditEvent.findMany({});" },
      { file: "lib/cases/reads.ts", source: "const moves = await db.handoverEvent.count();" },
      { file: "lib/cases/reads.ts", source: 'const moves = sql`SELECT 1 FROM "handover_event"`;' },
    ],
    allowed: [
      { file: "lib/audit/history.ts", source: "const events = await tx.auditEvent.findMany({});" },
      { file: "lib/audit/record.ts", source: "const event = tx.auditEvent.create({});" },
      { file: "lib/cases/reads.db.test.ts", source: "const events = await db.auditEvent.findMany({});" },
    ],
  },
  environment: {
    refused: [
      { file: "lib/cases/reads.ts", source: "const { PORT } = process.env;" },
      { file: "app/page.tsx", source: 'import { env } from "node:process";' },
    ],
    allowed: [
      { file: "lib/platform/env.ts", source: "const { PORT } = process.env;" },
      { file: "next.config.ts", source: "const { PORT } = process.env;" },
    ],
  },
  "default-export": {
    refused: [
      { file: "components/ui/tag.tsx", source: "export default function Tag() {}" },
      { file: "lib/cases/reads.ts", source: "const find = 1; export { find as default };" },
    ],
    allowed: [
      { file: "app/(staff)/cases/[reference]/page.tsx", source: "export default function CasePage() {}" },
      { file: "next.config.ts", source: "export default {};" },
    ],
  },
  "re-export": {
    refused: [
      { file: "lib/cases/reads.ts", source: 'export * from "./types";' },
      { file: "components/cases/case-table.tsx", source: 'export { Tag } from "@/components/ui/tag";' },
    ],
    allowed: [{ file: "lib/cases/reads.ts", source: "const find = 1; export { find };" }],
  },
  "dynamic-import": {
    refused: [{ file: "lib/cases/schema.ts", source: 'void import("@/lib/platform/db");' }],
    allowed: [{ file: "bin/demo.mjs", source: 'await import("./start.mjs");' }],
  },
  "server-only": {
    refused: [{ file: "lib/cases/loaders.ts", source: "export const loadCase = 1;" }],
    allowed: [
      { file: "lib/cases/loaders.ts", source: 'import "server-only";' },
      { file: "lib/cases/actions.ts", source: '"use server";' },
    ],
  },
  vocabulary: {
    refused: [
      { file: "lib/cases/service.ts", source: "" },
      { file: "lib/cases/table/rows.ts", source: "" },
    ],
    allowed: [
      { file: "lib/cases/reads.ts", source: "" },
      { file: "lib/cases/reads.db.test.ts", source: "" },
      { file: "lib/audit/record.ts", source: "" },
      { file: "lib/domain/facts/lead.ts", source: "" },
    ],
  },
  address: {
    refused: [
      { file: "components/cases/case-heading.tsx", source: 'const href = "/caseload";' },
      { file: "components/cases/case-heading.tsx", source: "const href = `/cases/${reference}`;" },
      { file: "app/(staff)/today/page.tsx", source: 'const href = "/caseload?view=held";' },
      { file: "lib/sharing/actions.ts", source: "redirect(`/cases/${reference}?done=shared`);" },
    ],
    allowed: [
      { file: "lib/routes.ts", source: 'const held = "/held";' },
      { file: "components/ui/icon.tsx", source: "const icon = `/icons.svg#${name}`;" },
      { file: "app/(staff)/today/page.tsx", source: 'type Props = PageProps<"/today">;' },
    ],
  },
  catchall: {
    refused: [
      { file: "lib/domain/case/index.ts", source: "" },
      { file: "components/ui/helpers.tsx", source: "" },
    ],
    allowed: [{ file: "components/ui/tag.tsx", source: "" }],
  },
  "silent-exception": {
    refused: [
      { file: "components/ui/tag.tsx", source: "/* eslint-disable */" },
      { file: "lib/cases/reads.ts", source: "find(); // eslint-disable-line" },
    ],
    allowed: [
      { file: "lib/cases/reads.ts", source: "// eslint-disable-next-line eqeqeq -- the driver sends both\n" },
    ],
  },
};

describe.each(Object.entries(samples))("our rule %s", (name, { refused, allowed }) => {
  const complaints = ({ file, source }: Source) => complaintsAbout(file, source, `onward/${name}`);

  it.each(refused)("refuses $source in $file", async (sample) => {
    expect(await complaints(sample)).toHaveLength(1);
  });

  it.each(allowed)("lets $source through in $file", async (sample) => {
    expect(await complaints(sample)).toEqual([]);
  });
});
