import { stringify } from "csv-stringify/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { figuresScopeOf, importScopeOf, officeScopeOf, scopeOf } from "@/lib/auth/scope";
import { findCaseHead } from "@/lib/cases/reads";
import { addCaseSchema } from "@/lib/cases/schema";
import { addCase } from "@/lib/cases/writes";
import { caseFields } from "@/lib/domain/person/case-fields";
import { textOf, type Field } from "@/lib/domain/person/field";
import { personFields } from "@/lib/domain/person/fields";
import type { Actor } from "@/lib/domain/permissions/actor";
import { channels } from "@/lib/domain/vocabulary/channels";
import { listClosuresToDecide } from "@/lib/closures/reads";
import { listHeldPeople, listProposals } from "@/lib/holds/reads";
import { checkImport, confirmImport } from "@/lib/imports/writes";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { findProgramme } from "@/lib/programmes/reads";
import { findReview } from "@/lib/review/reads";
import { saveCircumstancesSchema, saveSafeContactSchema } from "@/lib/review/schema";
import { savePart } from "@/lib/review/writes";
import { listCasesOn } from "@/lib/screens/accounted-for/reads";
import { readFigures } from "@/lib/screens/dashboard/reads";
import { readEnded } from "@/lib/screens/ended/reads";
import { exportOutstanding } from "@/lib/screens/exports/writes";
import { readOutstanding } from "@/lib/screens/outstanding/reads";
import { outstandingFilterSchema } from "@/lib/screens/outstanding/schema";
import { listUnaccounted } from "@/lib/screens/unaccounted/reads";
import { findSummary } from "@/lib/summaries/reads";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { aHandover } from "./factories/handovers";
import { aClosureRequest } from "@/prisma/factories/closures";
import { aHold } from "./factories/holds";
import { aProgramme } from "./factories/programmes";
import { aCommissioner, actorOf, aManager, aWorker } from "./factories/staff";

const all: [string, Field][] = [...Object.entries(personFields), ...Object.entries(caseFields)];

/** A unique value for each field. */
function sampleOf(key: string, { kind, ...field }: Field): string {
  if (kind === "day") return "1984-02-29";
  if (kind === "email") return `${key}@example.org`;
  if (kind === "choice") return Object.keys((field as { options: object }).options)[0] ?? "";
  return `Sample of ${key}`;
}

const samples: Readonly<Record<string, string>> = Object.fromEntries(
  all.map(([key, field]) => [key, sampleOf(key, field)]),
);
const sample = (key: string) => samples[key] ?? "";
const keysWith = (holds: (field: Field) => unknown) =>
  all.filter(([, field]) => holds(field)).map(([key]) => key);

/** Fields, as a form sends them. */
const typed = (holds: (field: Field) => unknown) =>
  Object.fromEntries(
    all
      .filter(([, field]) => holds(field))
      .flatMap(([key, { kind }]) =>
        kind === "day"
          ? [
              [`${key}-day`, "29"],
              [`${key}-month`, "2"],
              [`${key}-year`, "1984"],
            ]
          : [[key, sample(key)]],
      ),
  );

let programmeId: string;
let worker: Actor;
let manager: Actor;
let workerEmail: string;

beforeAll(async () => {
  programmeId = (await aProgramme({ lastReferralOn: "2020-09-20" })).id;
  const staff = await aWorker({ programmeId });
  workerEmail = staff.email;
  worker = actorOf(staff);
  manager = actorOf(await aManager({ programmeId }));
});

const headOf = async (reference: string) => {
  const head = await findCaseHead(scopeOf(manager), reference);
  if (!head) throw new Error("The case is missing");
  return head;
};

/** Imports a caseload file with one person. */
async function load(row: Readonly<Record<string, string>>) {
  const bytes = new TextEncoder().encode(stringify([row], { header: true }));
  const checked = await checkImport(manager, { requestKey: newRequestKey(), bytes });
  if (!checked.ok) throw new Error(JSON.stringify(checked.refusal));
  return checked.value;
}

const confirm = (batchId: string) =>
  confirmImport(importScopeOf(manager), manager, {
    requestKey: newRequestKey(),
    batchId,
    version: 0,
    reason: "",
  });

const caseCells = (reference: string) => ({
  reference,
  leave_message: "",
  worker_email: workerEmail,
  started_on: "2019-03-04",
  risk_level: "low",
  needs: "",
  own_words: "",
  last_contact_on: "",
  destination: "",
});

/** A row with every field of a caseload file, under the heading that `nameOf` gives. */
const rowOf = (reference: string, nameOf: (file: NonNullable<Field["file"]>) => string | undefined) => ({
  ...caseCells(reference),
  ...Object.fromEntries(
    all.flatMap(([key, { file }]) => {
      const name = file && nameOf(file);
      return name === undefined ? [] : [[name, sample(key)]];
    }),
  ),
});

async function addByHand(reference: string) {
  const form = addCaseSchema.parse({
    ...typed(({ addForm }) => addForm),
    requestKey: newRequestKey(),
    reference,
    leaveMessage: "not_asked",
    workerId: worker.id,
    risk: "low",
    anotherPerson: "yes",
    "startedOn-day": "4",
    "startedOn-month": "3",
    "startedOn-year": "2019",
  });
  expect(await addCase(manager, form)).toEqual({ ok: true, value: null });
}

/** Fills in the two parts of the needs review that consist of fields. */
async function review(reference: string) {
  const seen = { requestKey: newRequestKey(), reference, version: "0" };
  const routes = Object.fromEntries(channels.map((channel) => [`safe-${channel}`, "not_asked"]));
  const parts = [
    saveSafeContactSchema.parse({
      ...seen,
      ...routes,
      ...typed(({ review: of }) => of?.part === "safe_contact"),
    }),
    saveCircumstancesSchema.parse({
      ...seen,
      requestKey: newRequestKey(),
      ...typed(({ review: of }) => of?.part === "circumstances"),
    }),
  ];
  for (const part of parts)
    expect(await savePart(scopeOf(manager), manager, part)).toMatchObject({ ok: true });
}

describe("every field of the table", () => {
  it("goes from a caseload file to the case", async () => {
    expect(await confirm(await load(rowOf("FILE", ({ heading }) => heading)))).toMatchObject({ ok: true });
    const { person } = await headOf("FILE");
    const keys = keysWith(({ file }) => file);
    expect(person).toMatchObject(Object.fromEntries(keys.map((key) => [key, sample(key)])));
  });

  it("is read under each of its other headings", async () => {
    for (const [key, { file }] of all) {
      for (const name of file?.synonyms ?? []) {
        const reference = `S-${key.slice(0, 8)}-${file?.synonyms.indexOf(name)}`;
        const row = rowOf(reference, (other) => (other === file ? name.toUpperCase() : other.heading));
        await confirm(await load({ ...row, first_name: reference }));
        expect((await headOf(reference)).person).toHaveProperty(key, sample(key));
      }
    }
  });

  it("may be missing from a file that was made before its column was added", async () => {
    const row = rowOf("OLD-FILE", ({ heading, mayBeMissing }) => (mayBeMissing ? undefined : heading));
    await confirm(await load({ ...row, first_name: "Older" }));
    expect((await headOf("OLD-FILE")).person).toMatchObject(
      Object.fromEntries(keysWith(({ file }) => file?.mayBeMissing).map((key) => [key, null])),
    );
  });

  it("may be missing from a file that was checked before its column was added, and confirmed after", async () => {
    const batchId = await load({ ...rowOf("OLD-CHECK", ({ heading }) => heading), first_name: "Earlier" });
    const added = all.flatMap(([, { file }]) => (file?.mayBeMissing ? [file.heading] : []));
    await db.$executeRaw`UPDATE "import_row" SET "cells" = "cells" - ${added}::text[] WHERE "batch_id" = ${batchId}::uuid`;
    expect(await confirm(batchId)).toEqual({ ok: true, value: { added: 1 } });
    expect((await headOf("OLD-CHECK")).person.firstName).toBe("Earlier");
  });

  it("goes from the form that adds a person to the case", async () => {
    await addByHand("HAND");
    const keys = keysWith(({ addForm }) => addForm);
    expect((await headOf("HAND")).person).toMatchObject(
      Object.fromEntries(keys.map((key) => [key, sample(key)])),
    );
  });

  it("goes from the needs review to the case, the summary and the download", async () => {
    await addByHand("REVIEW");
    await review("REVIEW");
    const head = await headOf("REVIEW");
    const found = await findReview(scopeOf(manager), head.id);
    const saved = { ...found?.answers.safe_contact, ...found?.answers.circumstances };
    const reviewed = keysWith(({ review: of }) => of);
    expect(saved).toMatchObject(Object.fromEntries(reviewed.map((key) => [key, sample(key)])));

    const { id: handoverId } = await aHandover({ caseId: head.id });
    const summary = await findSummary(scopeOf(manager), { reference: "REVIEW", handoverId });
    for (const [key, field] of all) {
      if (!field.summary) continue;
      const line = field.summary.line.replace("{}", textOf(field, sample(key)) ?? "");
      expect(summary?.sections[field.summary.section]?.words.split("\n")).toContain(line);
    }

    const filter = outstandingFilterSchema.parse({});
    const scopes = { figures: figuresScopeOf(manager), people: scopeOf(manager) };
    const { columns, parts } = await exportOutstanding(scopes, manager, { purpose: "Meeting", filter });
    for await (const rows of parts) {
      const row = rows.find(([reference]) => reference === "REVIEW") ?? [];
      for (const [key, { exportColumn }] of all) {
        if (exportColumn !== undefined) expect(row[columns.indexOf(exportColumn)]).toBe(sample(key));
      }
    }
  });
});

describe("the office's view", () => {
  it("contains no field that the table keeps out of it, in lists, download or dashboard", async () => {
    const office = actorOf(await aCommissioner({ programmeId }));
    await addByHand("OFFICE");
    await review("OFFICE");
    const { id: caseId } = await headOf("OFFICE");
    await aHold({ caseId });
    await aClosureRequest({ caseId, reason: "moved_away" });
    const figures = figuresScopeOf(office);
    const { dates } = await findProgramme(programmeId);
    const today = calendarDate("2020-10-01");
    const filter = outstandingFilterSchema.parse({});
    const page = { page: 1, pageSize: 100 };
    const { parts, columns } = await exportOutstanding({ figures, people: scopeOf(office) }, office, {
      purpose: "Meeting",
      filter,
    });
    const download: unknown[] = [columns];
    for await (const rows of parts) download.push(rows);

    const seen = {
      outstanding: await readOutstanding(figures, filter, today, page),
      unaccounted: await listUnaccounted(figures, dates, today),
      ended: await readEnded(figures, null, page),
      accountedFor: await listCasesOn(figures, [caseId]),
      proposals: await listProposals(officeScopeOf(office)),
      closures: await listClosuresToDecide(officeScopeOf(office), { actor: office, today }),
      held: await listHeldPeople(scopeOf(office), office.id),
      dashboard: await readFigures(figures, { today, closesOn: dates.closesOn }),
      download,
    };
    expect(seen.outstanding.rows.map(({ reference }) => reference)).toContain("OFFICE");
    expect(seen.closures.map(({ reference }) => reference)).toEqual(["OFFICE"]);
    expect(seen.proposals.map(({ reference }) => reference)).toContain("OFFICE");
    const text = JSON.stringify(seen);
    for (const [key, field] of all) {
      if (field.inOfficeView) continue;
      // The label of an option is an ordinary word, so this checks that its column is missing.
      expect(text, key).not.toContain(field.kind === "choice" ? `"${key}"` : sample(key));
    }
  });
});
