/*
 * Run by `npm run check:derived` as
 *
 *   node --conditions=react-server --no-deprecation --import tsx prisma/check-derived.ts
 *
 * with DATABASE_URL and the other settings in the environment. The condition makes `server-only` the empty file
 * that it is inside Next; the deprecation warnings hidden come from Prisma's adapter.
 */
import { checkCases } from "@/lib/cases/check";
import { counted } from "@/lib/domain/text/count";
import { db, doLongWork } from "@/lib/platform/db";

doLongWork();

const { checked, differences } = await checkCases(db);
const print = (line: string) => process.stdout.write(`${line}\n`);
const cases = `${counted(checked, "case", "cases")} checked`;

for (const { reference, what, stored, follows } of differences) {
  print(`${reference}: ${what} is stored as ${stored}, but its history gives ${follows}.`);
}
print(
  differences.length === 0
    ? `${cases}, no differences.`
    : `${cases}, ${counted(differences.length, "difference", "differences")}.`,
);
process.exitCode = differences.length === 0 ? 0 : 1;
await db.$disconnect();
