/*
 * Run by the launcher after a migration, in the same way as prisma/check-derived.ts. Derives every case again by the
 * rules of this version, which may differ from those of the version before.
 */
import { deriveCases } from "@/lib/cases/derive";
import { db, doLongWork } from "@/lib/platform/db";

doLongWork();

const atOnce = 200;

for (const { id } of await db.programme.findMany({ select: { id: true } })) {
  const cases = await db.case.findMany({ where: { programmeId: id }, select: { id: true } });
  for (let at = 0; at < cases.length; at += atOnce) {
    const ids = cases.slice(at, at + atOnce).map((one) => one.id);
    await db.$transaction((tx) => deriveCases(tx, id, { id: { in: ids } }));
  }
}
await db.$disconnect();
