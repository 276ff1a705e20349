import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { hashPassword, newPassword } from "@/lib/auth/password";
import { importScopeOf } from "@/lib/auth/scope";
import { recordAbsence } from "@/lib/absences/writes";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDestination, confirmDestination, editDestination } from "@/lib/destinations/writes";
import type { Actor } from "@/lib/domain/permissions/actor";
import { checkImport, confirmImport } from "@/lib/imports/writes";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { moveAccount } from "@/lib/staff/writes";
import { aProgramme } from "@/prisma/factories/programmes";
import { findProgramme } from "@/lib/programmes/reads";
import { actorOf, aStaffMember } from "@/prisma/factories/staff";
import { addMissingAccounts } from "./accounts";
import { decideDates } from "./dates";
import { invented, inventedNote } from "./destinations";
import { day, lately } from "./passages";
import { peopleOf, type Line } from "./people";
import type { Cast } from "./person";
import { rangAboutSeveral } from "./professional-steps";
import { applied } from "./step";
import { london, runStories } from "./run-stories";

/**
 * Fills an empty database with York Pathways as of the morning of 9 September 2020. The product's own import adds the
 * caseload, and its own writes record what has happened since, each at its own time.
 */
export async function loadYork(): Promise<void> {
  const staff = await atInstant(london("2020-06-29", "09:00"), makeStaff);
  const manager = staff("manager@example.org");
  const cast: Cast = {
    administrator: staff("administrator@example.org"),
    manager,
    otherManager: staff("manager2@example.org"),
    commissioner: staff("commissioner@example.org"),
    colleague: staff("commissioner2@example.org"),
    workers: {
      sam: staff("worker@example.org"),
      ruth: staff("worker2@example.org"),
      imran: staff("imran.shah@example.org"),
      lucy: staff("lucy.merrick@example.org"),
      gareth: staff(suspended.email),
    },
    destinationIds: await atInstant(london("2020-07-01", "09:00"), () => makeDirectory(manager)),
  };
  const lines = await readLines("caseload.csv");
  await atInstant(london("2020-07-01", "10:00"), () => importCaseload(manager, lines));

  const people = peopleOf(lines, (email) => staff(accountOf(email)));
  await runStories(cast, people);
  await atInstant(london(lately, "16:40"), () => rangAboutSeveral(cast.workers.sam, lately));
  await atInstant(london("2020-09-04", "16:10"), () => cover(manager, cast.workers.lucy, cast.workers.ruth));
  await atInstant(london("2020-09-04", "16:30"), () => suspend(cast.administrator, cast.workers.gareth));
  await confirmDirectory(manager);
  await pauseOne(manager);
  await decideDates(manager, cast.commissioner);
}

/** Someone is away for two weeks, and a colleague covers. */
const cover = async (manager: Actor, { id: staffId }: Actor, { id: coveredById }: Actor) =>
  applied(
    "recording an absence",
    await recordAbsence(manager, {
      requestKey: newRequestKey(),
      staffId,
      coveredById,
      startsOn: calendarDate("2020-09-07"),
      endsOn: calendarDate("2020-09-18"),
    }),
  );

/** A worker whose phone was stolen. One person was left in their caseload. No one signs in as them. */
const suspended = { name: "Gareth Price", role: "worker", email: "gareth.price@example.org" } as const;

const suspend = async (administrator: Actor, { id: staffId }: Actor) =>
  applied(
    "suspending a worker",
    await moveAccount(administrator, { requestKey: newRequestKey(), staffId, version: 0, move: "suspend" }),
  );

/** The file has longer email addresses for two workers than the demonstration. */
const shortened: Readonly<Record<string, string>> = {
  "sam.okafor@example.org": "worker@example.org",
  "ruth.hale@example.org": "worker2@example.org",
};
const accountOf = (email = "") => shortened[email] ?? email;

/** The programme, and its staff by email address. */
async function makeStaff(): Promise<(email: string) => Actor> {
  const { id: programmeId } = await aProgramme({
    name: "York Pathways",
    provider: "Pathways North",
    commissioner: "Office of the Police, Fire and Crime Commissioner for North Yorkshire",
  });
  await addMissingAccounts(programmeId);
  const { dates } = await findProgramme(programmeId);
  const passwordHash = await hashPassword(newPassword());
  await aStaffMember({ ...suspended, programmeId, passwordHash });
  const members = await db.membership.findMany({
    where: { programmeId },
    select: { role: true, staff: true },
  });
  const actors = new Map(
    members.map(({ role, staff }): [string, Actor] => [
      staff.email,
      actorOf({ ...staff, role, programmeId, dates }),
    ]),
  );
  return (email) => {
    const actor = actors.get(email);
    if (!actor) throw new Error(`No member of staff in the example has the email address ${email}`);
    return actor;
  };
}

const readLines = async (name: string): Promise<Line[]> =>
  parse(await readFile(`${import.meta.dirname}/${name}`), { columns: true, bom: true });

/** Adds the published destinations with invented details. Returns their ids by name. */
async function makeDirectory(manager: Actor): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { name = "", phone, phone_2, source } of await readLines("destinations.csv")) {
    const details = invented[name];
    if (!details) throw new Error(`There are no invented details for ${name}`);
    const { answers: _, areas, ...fields } = details;
    const added = await addDestination(manager, {
      requestKey: newRequestKey(),
      name,
      phone: phone || null,
      secondPhone: phone_2 || null,
      email: null,
      ...fields,
      areas: areas.split(", "),
      needs: [...fields.needs],
      status: "active",
      pausedUntil: null,
      closesOn: null,
      listedPublicly: true,
      source: `${source}. ${inventedNote}`,
    });
    ids.set(name, applied(name, added));
  }
  return ids;
}

/** A service that pauses while people are on the way there. */
async function pauseOne(manager: Actor) {
  const entry = await db.destinationService.findFirstOrThrow({ where: { name: "Kyra Women's Project" } });
  const { id: destinationId, programmeId: _, lastCheckedOn, lastCheckedById, statusSince, ...fields } = entry;
  const paused = { ...fields, status: "paused", pausedUntil: day("2020-10-05"), closesOn: null } as const;
  await atInstant(london("2020-09-03", "15:40"), async () =>
    applied(
      entry.name,
      await editDestination(manager, { requestKey: newRequestKey(), destinationId, ...paused }),
    ),
  );
}

/** Two entries that have not been checked for more than a month. */
const stale: ReadonlySet<string> = new Set(["Adult Social Care", "Kyra Women's Project"]);

async function confirmDirectory(manager: Actor) {
  for (const { id, name, version } of await db.destinationService.findMany({ orderBy: { name: "asc" } })) {
    const on = stale.has(name) ? "2020-07-28" : "2020-08-24";
    await atInstant(london(on, "16:30"), () =>
      confirmDestination(manager, { requestKey: newRequestKey(), destinationId: id, version }),
    );
  }
}

/**
 * Imports the caseload as a manager does: the file is checked and then confirmed. Its last contacts are after this
 * day, so they are left out and each is logged on its own day.
 */
async function importCaseload(manager: Actor, lines: readonly Line[]) {
  const file = lines.map((line) => ({
    ...line,
    worker_email: accountOf(line["worker_email"]),
    last_contact_on: "",
  }));
  const bytes = Buffer.from(stringify(file, { header: true }));
  const checked = applied("The caseload", await checkImport(manager, { requestKey: newRequestKey(), bytes }));
  const confirmation = { requestKey: newRequestKey(), batchId: checked, version: 0, reason: "" };
  const confirmed = applied(
    "The caseload",
    await confirmImport(importScopeOf(manager), manager, confirmation),
  );
  if (!("added" in confirmed) || confirmed.added !== lines.length) {
    throw new Error("Not every row of the example’s caseload is ready");
  }
}
