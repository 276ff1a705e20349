import "server-only";
import { listCasesWithFacts } from "@/lib/cases/facts";
import { derive } from "@/lib/domain/case/derive";
import { movedDeadlines } from "@/lib/domain/deadlines/moved";
import type { ProgrammeTerms } from "@/lib/domain/programme/change";
import { settingsWith, thresholdsOf } from "@/lib/domain/programme/thresholds";
import { today } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { listStaffNames } from "@/lib/programmes/reads";
import type { Programme } from "@/lib/programmes/types";
import { termsFrom } from "./schema";
import type { MovedOfCase, Preview, ProgrammeChange } from "./types";

const row = {
  id: true,
  before: true,
  after: true,
  reason: true,
  whoIsLeft: true,
  proposedById: true,
  proposedAt: true,
  outcome: true,
  decisionReason: true,
  decidedById: true,
  decidedAt: true,
} satisfies Prisma.ProgrammeChangeSelect;

type Row = Prisma.ProgrammeChangeGetPayload<{ select: typeof row }>;

/** Every change that was proposed, the newest first. */
export async function listChanges(programmeId: string): Promise<ProgrammeChange[]> {
  const [changes, names] = await Promise.all([
    db.programmeChange.findMany({ where: { programmeId }, select: row, orderBy: { proposedAt: "desc" } }),
    listStaffNames(programmeId),
  ]);
  return changes.map((change) => toChange(change, names));
}

/** One change of a programme; null when there is none of this id. */
export async function findChange(programmeId: string, id: string): Promise<ProgrammeChange | null> {
  const change = await db.programmeChange.findFirst({ where: { id, programmeId }, select: row });
  return change && toChange(change, await listStaffNames(programmeId));
}

/** The id of the change that waits for a decision; null when none does. */
export async function findOpenChangeId(programmeId: string, client: Tx = db): Promise<string | null> {
  const open = await client.programmeChange.findFirst({
    where: { programmeId, outcome: null },
    select: { id: true },
  });
  return open?.id ?? null;
}

function toChange(
  { before, after, proposedById, decidedById, ...change }: Row,
  names: ReadonlyMap<string, string>,
): ProgrammeChange {
  return {
    ...change,
    before: termsFrom(before),
    after: termsFrom(after),
    proposedBy: { id: proposedById, name: names.get(proposedById) ?? "" },
    decidedBy: decidedById === null ? null : { name: names.get(decidedById) ?? "" },
  };
}

/** What a programme goes by now. */
export const termsOf = ({ dates, settings }: Pick<Programme, "dates" | "settings">): ProgrammeTerms => ({
  dates,
  thresholds: thresholdsOf(settings),
});

/** A programme as it would be under other terms. */
export const underTerms = (programme: Programme, { dates, thresholds }: ProgrammeTerms): Programme => ({
  ...programme,
  dates,
  settings: settingsWith(programme.settings, thresholds),
});

/** So many cases are read at a time, so that the memory needed does not grow with the caseload. */
const casesAtOnce = 200;

/** The ids of the cases of a programme, in batches. */
export async function caseBatches(programmeId: string, client: Tx = db): Promise<string[][]> {
  const ids = (await client.case.findMany({ where: { programmeId }, select: { id: true } })).map(
    ({ id }) => id,
  );
  return Array.from({ length: Math.ceil(ids.length / casesAtOnce) }, (_, at) =>
    ids.slice(at * casesAtOnce, (at + 1) * casesAtOnce),
  );
}

/** Every deadline that moves, begins or ends when the programme goes by these terms, soonest new day first. */
export async function previewOf(programme: Programme, after: ProgrammeTerms): Promise<Preview> {
  const changed = underTerms(programme, after);
  const moved: MovedOfCase[] = [];
  for (const ids of await caseBatches(programme.id)) {
    const cases = await listCasesWithFacts(db, { id: { in: ids } });
    for (const { facts, reference } of cases) {
      const before = derive(facts, programme).deadlines;
      moved.push(
        ...movedDeadlines(before, derive(facts, changed).deadlines).map((each) => ({ ...each, reference })),
      );
    }
  }
  const dayOf = ({ to, from }: MovedOfCase) => to ?? from ?? "";
  return {
    moved: moved.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other))),
    cases: new Set(moved.map(({ reference }) => reference)).size,
    on: today(),
  };
}
