import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, it } from "vitest";

const root = import.meta.dirname;
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true });
});

/** What the check says of a small tree: each file with its text, imports as in the product. */
async function complaintsAbout(files: Record<string, string>): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "onward-cycles-"));
  folders.push(folder);
  fs.writeFileSync(
    path.join(folder, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: { moduleResolution: "bundler", module: "esnext", paths: { "@/*": ["./*"] } },
    }),
  );
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
      "--config",
      path.join(root, "dependency-cruiser.config.mjs"),
      "lib",
    ],
    { cwd: folder },
  ).catch((error: unknown) => error as { stdout: string });
  return stdout;
}

it("refuses two folders that need each other, by whatever files", async () => {
  const complaints = await complaintsAbout({
    "lib/cases/reads.ts": 'import { b } from "@/lib/contacts/types";\nexport const a = b;\n',
    "lib/cases/types.ts": "export type C = string;\n",
    "lib/contacts/types.ts": "export const b = 1;\n",
    "lib/contacts/reads.ts": 'import type { C } from "@/lib/cases/types";\nexport const d: C = "";\n',
  });

  expect(complaints).toContain("no-cycle-between-folders");
  expect(complaints).not.toContain("no-cycle-between-files");
});

it("refuses two files that need each other, if only by a type", async () => {
  const complaints = await complaintsAbout({
    "lib/cases/reads.ts": 'import type { B } from "./types";\nexport type A = B;\n',
    "lib/cases/types.ts": 'import type { A } from "./reads";\nexport type B = A | null;\n',
  });

  expect(complaints).toContain("no-cycle-between-files");
});

it("refuses a noun that reads a screen", async () => {
  const complaints = await complaintsAbout({
    "lib/cases/reads.ts": 'import { t } from "@/lib/screens/today/types";\nexport const a = t;\n',
    "lib/screens/today/types.ts": "export const t = 1;\n",
  });

  expect(complaints).toContain("no-noun-reads-a-screen");
});

it("lets the arrows run in one direction", async () => {
  const complaints = await complaintsAbout({
    "lib/screens/today/reads.ts": 'import { a } from "@/lib/cases/reads";\nexport const t = a;\n',
    "lib/cases/reads.ts": "export const a = 1;\n",
  });

  expect(complaints).toContain("no dependency violations found");
});
