import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requirePermission } from "@/lib/auth/actor";
import { readRefusal } from "@/lib/auth/refusal-cookie";
import { importScopeOf } from "@/lib/auth/scope";
import { earliest } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import { can } from "@/lib/domain/permissions/can";
import { mayOpenCase, mayWrite } from "@/lib/domain/programme/writing";
import { today } from "@/lib/platform/clock";
import { pageOf } from "@/lib/platform/page-number";
import { findProgramme } from "@/lib/programmes/reads";
import type { Programme } from "@/lib/programmes/types";
import {
  findImport,
  listFaultyLines,
  listImports,
  listLinesAlreadyHere,
  listReadySample,
  listWrittenOn,
} from "./reads";
import { importPagesSchema } from "./schema";
import type { OpeningToday } from "./types";

type Search = Record<string, string | string[] | undefined>;

/** The page on which a caseload is loaded, with the files that were loaded before. */
export async function loadImports(search: Search) {
  const actor = await requirePermission("import_caseload");
  const programme = await findProgramme(actor.programmeId);
  return {
    today: today(),
    lastReferralOn: programme.dates.lastReferralOn,
    opening: openingToday(programme, actor),
    refusal: await readRefusal(search),
    imports: await listImports(importScopeOf(actor)),
  };
}

const pageSize = 25;
const sampleSize = 5;

/** One file that was checked, with what was found in it; 404 when it is not theirs to see. */
export async function loadImport(batchId: string, search: Search) {
  const actor = await requirePermission("import_caseload");
  const found = z.uuid().safeParse(batchId).success ? await findImport(importScopeOf(actor), batchId) : null;
  if (!found) notFound();

  const asked = importPagesSchema.parse(search);
  const faulty = pageOf(asked.faulty, pageSize, found.lines.faulty);
  const here = pageOf(asked.here, pageSize, found.lines.alreadyHere);
  const programme = await findProgramme(actor.programmeId);
  const isChecked = found.status === "checked";
  const mayUndo =
    found.status === "confirmed" && mayWrite({ today: today(), ...programme, role: actor.role }).ok;

  return {
    today: today(),
    lastReferralOn: programme.dates.lastReferralOn,
    opening: openingToday(programme, actor),
    found,
    faulty: { ...faulty, lines: await listFaultyLines(batchId, faulty) },
    alreadyHere: { ...here, lines: await listLinesAlreadyHere(batchId, here) },
    sample: isChecked ? await listReadySample(batchId, programme, actor.role, sampleSize) : [],
    mayUndo,
    writtenOn: mayUndo ? await listWrittenOn(batchId) : [],
    mayReadCases: can(actor.role, "read_cases"),
  };
}

/** What the rule says of a person whose support began in time. */
function openingToday({ dates }: Programme, { role }: Actor): OpeningToday {
  const startedOn = earliest([dates.lastReferralOn, today()]);
  const may = mayOpenCase({ today: today(), dates, role, startedOn, reason: "" });
  if (may.ok) return "open";
  return may.refusal === "reason_missing" ? "with_reason" : may.refusal;
}
