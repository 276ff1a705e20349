import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import { listGivenTo } from "@/lib/audit/history";
import { dueWithin } from "@/lib/cases/due-within";
import { optionalDay } from "@/lib/cases/facts";
import { addDays, columnOf, dayOf, storedDay, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { coveredOn } from "@/lib/domain/facts/availability";
import type { Actor } from "@/lib/domain/permissions/actor";
import { personName } from "@/lib/domain/person/name";
import type { CasePosition } from "@/lib/domain/vocabulary/case-positions";
import { dueRange, urgencyOf } from "@/lib/domain/deadlines/urgency";
import { progressOf } from "@/lib/domain/vocabulary/checklist";
import { termsOf } from "@/lib/domain/text/fold";
import { nameSelect } from "@/lib/people/columns";
import { listStaffNames, toldApartIn } from "@/lib/programmes/reads";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import {
  noDestination,
  type CaseloadColumn,
  type CaseloadFigures,
  type CaseloadFilter,
  type CaseloadRow,
  type CaseloadSort,
  type Covering,
  type Given,
  type CaseloadView,
  type Option,
} from "./types";

/** Today and how far ahead a date is due soon: what a date is looked at with. */
export type Urgent = { today: CalendarDate; dueSoonDays: number };

/** Counts every view of a caseload under a filter, whatever its size, in two queries. */
export async function countCaseload(
  scope: CaseScope,
  filter: CaseloadFilter,
  { today, dueSoonDays }: Urgent,
): Promise<CaseloadFigures> {
  const where = filtered(scope, filter);
  const passed = dueRange("overdue", today, dueSoonDays).before ?? today;

  const [groups, deadlines] = await Promise.all([
    db.case.groupBy({ by: ["position", "nextDueOn"], where, _count: true }),
    db.deadline.groupBy({
      by: ["kind"],
      where: { dueOn: { lt: columnOf(passed) }, case: { AND: [where, { position: "outstanding" }] } },
      _count: true,
    }),
  ]);

  const byView = { outstanding: 0, overdue: 0, due_soon: 0, on_track: 0, held: 0, done: 0 };
  for (const { position, nextDueOn, _count: count } of groups) {
    for (const view of viewsOf(position, optionalDay(nextDueOn), { today, dueSoonDays }))
      byView[view] += count;
  }
  return {
    byView,
    deadlinesPassed: deadlines.reduce((sum, { _count }) => sum + _count, 0),
    notContactedInTime: deadlines.find(({ kind }) => kind === "contact_due")?._count ?? 0,
  };
}

function viewsOf(
  position: CasePosition,
  dueOn: CalendarDate | null,
  { today, dueSoonDays }: Urgent,
): CaseloadView[] {
  switch (position) {
    case "outstanding":
      return ["outstanding", urgencyOf(dueOn, today, dueSoonDays)];
    case "held":
      return ["held"];
    case "ended":
      return ["done"];
  }
}

const caseloadRow = {
  reference: true,
  serviceUser: { select: nameSelect },
  worker: { select: { id: true, name: true } },
  nextDueOn: true,
  nextDueKind: true,
  stage: true,
  leadHandover: {
    select: {
      status: true,
      destination: { select: { name: true } },
      checklist: { select: { state: true } },
    },
  },
  lastContactOn: true,
  endReason: true,
  endedOn: true,
} satisfies Prisma.CaseSelect;

/** One page of a view of a caseload. */
export async function listCaseload(
  scope: CaseScope,
  filter: CaseloadFilter,
  urgent: Urgent,
  pageSize: number,
): Promise<CaseloadRow[]> {
  const where = { AND: [filtered(scope, filter), inView(filter.view, urgent)] };
  const part = { skip: (filter.page - 1) * pageSize, take: pageSize };
  const [column, sort] = columnOfSort(filter.sort);
  const rows =
    column === "person"
      ? await byPerson(scope, where, sort, part)
      : await db.case.findMany({ where, select: caseloadRow, orderBy: orderOf(column, sort), ...part });
  const names = await listStaffNames(scope.programmeId);
  return rows.map((row) => toRow(row, names));
}

/** Read from the people, whose index has the order of names: joined to the cases, all of them would be sorted. */
async function byPerson(
  { programmeId }: CaseScope,
  where: Prisma.CaseWhereInput,
  sort: "asc" | "desc",
  part: { skip: number; take: number },
) {
  const people = await db.serviceUser.findMany({
    where: { programmeId, cases: { some: where } },
    select: { cases: { where, select: caseloadRow, orderBy: { reference: "asc" } } },
    orderBy: [{ lastName: sort }, { firstName: sort }, { id: sort }],
    ...part,
  });
  return people.flatMap(({ cases }) => cases);
}

const toRow = (
  row: Prisma.CaseGetPayload<{ select: typeof caseloadRow }>,
  names: ReadonlyMap<string, string>,
): CaseloadRow => ({
  reference: row.reference,
  name: personName(row.serviceUser),
  worker: names.get(row.worker.id) ?? row.worker.name,
  next: row.nextDueKind && row.nextDueOn ? { kind: row.nextDueKind, dueOn: storedDay(row.nextDueOn) } : null,
  stage: row.stage,
  lead: row.leadHandover && {
    status: row.leadHandover.status,
    destination: row.leadHandover.destination.name,
    checklist: progressOf(row.leadHandover.checklist),
  },
  lastContactOn: optionalDay(row.lastContactOn),
  ended: row.endReason && row.endedOn ? { reason: row.endReason, on: storedDay(row.endedOn) } : null,
});

function inView(view: CaseloadView, { today, dueSoonDays }: Urgent): Prisma.CaseWhereInput {
  if (view === "outstanding" || view === "held") return { position: view };
  if (view === "done") return { position: "ended" };
  return { position: "outstanding", ...dueWithin(dueRange(view, today, dueSoonDays)) };
}

const filtered = (
  scope: CaseScope,
  { text, destination, stage, worker }: CaseloadFilter,
): Prisma.CaseWhereInput => ({
  AND: [
    within(scope),
    // Names and references are in one column, so that one trigram index finds either.
    ...termsOf(text).map((term) => ({ serviceUser: { searchText: { contains: term } } })),
    stage ? { stage } : {},
    worker ? { workerId: worker } : {},
    goingTo(destination),
  ],
});

function goingTo(destination: string | null): Prisma.CaseWhereInput {
  if (destination === null) return {};
  if (destination === noDestination) return { leadHandoverId: null };
  return { leadHandover: { destinationId: destination } };
}

type Order = Prisma.CaseOrderByWithRelationInput[];

/** People never contacted come before all others; people without a deadline come last. */
const orders: Record<Exclude<CaseloadColumn, "person">, (order: "asc" | "desc") => Order> = {
  deadline: (sort) => [{ nextDueOn: { sort, nulls: "last" } }],
  stage: (sort) => [{ stage: sort }, { nextDueOn: { sort: "asc", nulls: "last" } }],
  contact: (sort) => [{ lastContactOn: { sort, nulls: sort === "asc" ? "first" : "last" } }],
};

const columnOfSort = (sort: CaseloadSort) =>
  [sort.replace("-", "") as CaseloadColumn, sort.startsWith("-") ? "desc" : "asc"] as const;

/** Equal rows come in the order of their references, so that no page repeats a row of another. */
const orderOf = (column: keyof typeof orders, sort: "asc" | "desc"): Order => [
  ...orders[column](sort),
  { reference: "asc" },
];

/** The destinations of a programme, to filter by. */
export const listDestinationOptions = (programmeId: string): Promise<Option[]> =>
  db.destinationService.findMany({
    where: { programmeId },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });

/** The workers of the programme and those who have a case in it, including former staff, by name. */
export async function listWorkerOptions(programmeId: string): Promise<Option[]> {
  const withCases = await db.case.groupBy({ by: ["workerId"], where: { programmeId } });
  const workers = await db.staff.findMany({
    where: {
      OR: [
        { memberships: { some: { programmeId, role: "worker" } } },
        { id: { in: withCases.map(({ workerId }) => workerId) } },
      ],
    },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  return toldApartIn(programmeId, workers);
}

/** For whom a worker covers on a day, with the number of people whose case has not ended. */
export async function listCovering({ programmeId, covers }: Actor, today: CalendarDate): Promise<Covering[]> {
  const covered = coveredOn(covers, today);
  if (covered.length === 0) return [];
  const staff = await db.staff.findMany({
    where: { id: { in: covered } },
    select: {
      id: true,
      name: true,
      _count: { select: { worksCases: { where: { programmeId, position: { not: "ended" } } } } },
    },
    orderBy: { name: "asc" },
  });
  return staff.flatMap(({ id: workerId, name, _count }) => {
    const cover = covers.find((one) => one.workerId === workerId && coveredOn([one], today).length > 0);
    return cover ? [{ workerId, name, endsOn: cover.endsOn, count: _count.worksCases }] : [];
  });
}

/** How long it is announced that cases were given to someone. */
const announcedForDays = 7;

/** Which cases were given to a worker lately, that they have not read yet, by colleague and day. */
export async function listGiven({ id: workerId, programmeId }: Actor, today: CalendarDate): Promise<Given[]> {
  const { givenSeenAt } = await db.staff.findUniqueOrThrow({
    where: { id: workerId },
    select: { givenSeenAt: true },
  });
  const earliest = columnOf(addDays(today, -announcedForDays));
  const since = givenSeenAt !== null && givenSeenAt > earliest ? givenSeenAt : earliest;
  const given = new Map<string, Given & { cases: Set<string | null> }>();
  for (const { at, by, caseId } of await listGivenTo(db, { programmeId, workerId, since })) {
    const [name, on] = [by?.name ?? "Someone", dayOf(at)];
    const group = given.get(`${name} ${on}`) ?? { by: name, on, count: 0, cases: new Set() };
    group.cases.add(caseId);
    given.set(`${name} ${on}`, { ...group, count: group.cases.size });
  }
  return [...given.values()].map(({ by, on, count }) => ({ by, on, count }));
}
