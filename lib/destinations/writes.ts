import "server-only";
import { findLastEvent } from "@/lib/audit/history";
import { recordEvent } from "@/lib/audit/record";
import { columnOf, dayOf, storedDay } from "@/lib/domain/calendar/calendar-date";
import { fullDay, plainInstant } from "@/lib/domain/calendar/format";
import type { Actor } from "@/lib/domain/permissions/actor";
import { can } from "@/lib/domain/permissions/can";
import { mayWrite } from "@/lib/domain/programme/writing";
import { ok, refuse } from "@/lib/domain/result";
import { today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { CurrentState } from "@/lib/platform/form-state";
import { writeOnce } from "@/lib/platform/write-once";
import { findProgramme } from "@/lib/programmes/reads";
import { optionalColumn } from "@/lib/cases/facts";
import { deriveCases } from "@/lib/cases/derive";
import type { Programme } from "@/lib/programmes/types";
import { concerned } from "./reads";
import type { AddDestination, ConfirmDestination, EditDestination } from "./schema";

/** Adds a service to the directory. Answers its id. */
export const addDestination = (actor: Actor, { requestKey, ...fields }: AddDestination) =>
  writeOnce({ requestKey, actorId: actor.id, action: "addDestination" }, async (tx) => {
    const open = await openToWrites(tx, actor);
    if (!open.ok) return open;
    if (await isTaken(tx, actor.programmeId, fields.name)) return refuse("name_taken");

    const { id } = await tx.destinationService.create({
      data: {
        ...columnsOf(fields),
        ...checkedBy(actor),
        statusSince: columnOf(today()),
        programmeId: actor.programmeId,
      },
      select: { id: true },
    });
    await recordEvent(tx, authorOf(actor), { kind: "destination_added", destinationId: id });
    if (fields.waitWeeks !== null) await deriveByWait(tx, open.value, id);
    return ok(id);
  });

/**
 * Changes an entry that was read at this version. A changed wait moves the latest safe start of the drafts that
 * lead there, and a changed status is to be decided for each person on the way there, so their cases are derived again.
 */
export const editDestination = (
  actor: Actor,
  { requestKey, destinationId, version, ...typed }: EditDestination,
) =>
  writeOnce({ requestKey, actorId: actor.id, action: "editDestination" }, async (tx) => {
    const open = await openToWrites(tx, actor);
    if (!open.ok) return open;
    const before = await tx.destinationService.findFirst({
      where: { id: destinationId, programmeId: actor.programmeId },
    });
    if (!before) return refuse("not_found");
    const fields = columnsOf(typed);
    if (await isTaken(tx, actor.programmeId, fields.name, destinationId)) return refuse("name_taken");

    const { count } = await tx.destinationService.updateMany({
      where: { id: destinationId, version },
      data: {
        ...fields,
        ...checkedBy(actor),
        ...(isOther(before, fields) && { statusSince: columnOf(today()) }),
        version: { increment: 1 },
      },
    });
    if (count === 0) return refuse({ changed: await currentOf(tx, destinationId, fields) });

    await recordEvent(tx, authorOf(actor), {
      kind: "destination_changed",
      destinationId,
      fields: changedFields(before, fields),
    });
    if (before.waitWeeks !== fields.waitWeeks) await deriveByWait(tx, open.value, destinationId);
    if (isOther(before, fields)) {
      await deriveCases(tx, actor.programmeId, {
        handovers: { some: { destinationId, status: { in: concerned } } },
      });
    }
    return ok(destinationId);
  });

/** Notes that the entry was looked at today and is true. */
export const confirmDestination = (
  actor: Actor,
  { requestKey, destinationId, version }: ConfirmDestination,
) =>
  writeOnce({ requestKey, actorId: actor.id, action: "confirmDestination" }, async (tx) => {
    const open = await openToWrites(tx, actor);
    if (!open.ok) return open;
    const { count } = await tx.destinationService.updateMany({
      where: { id: destinationId, programmeId: actor.programmeId, version },
      data: { ...checkedBy(actor), version: { increment: 1 } },
    });
    if (count === 0) return refuse("changed_since");
    await recordEvent(tx, authorOf(actor), {
      kind: "destination_changed",
      destinationId,
      fields: ["lastCheckedOn"],
    });
    return ok(destinationId);
  });

/** Derives again the cases whose latest safe start follows from the wait of a destination that was written. */
async function deriveByWait(tx: Tx, before: Programme, destinationId: string) {
  const programme = await findProgramme(before.id, tx);
  await deriveCases(
    tx,
    before.id,
    // Wherever a wait is unknown, the longest known one counts.
    programme.longestWaitWeeks === before.longestWaitWeeks
      ? { handovers: { some: { destinationId, status: "draft" } } }
      : { position: { not: "ended" } },
  );
}

const authorOf = ({ id, programmeId }: Actor) => ({ byId: id, programmeId });
const checkedBy = ({ id }: Actor) => ({ lastCheckedOn: columnOf(today()), lastCheckedById: id });

/** The programme, if this person may write to its directory today. */
async function openToWrites(tx: Tx, actor: Actor) {
  if (!can(actor.role, "edit_destinations")) return refuse("not_found");
  const programme = await findProgramme(actor.programmeId, tx);
  const open = mayWrite({ today: today(), dates: programme.dates, role: actor.role });
  return open.ok ? ok(programme) : open;
}

const isTaken = async (tx: Tx, programmeId: string, name: string, exceptId?: string) =>
  (await tx.destinationService.count({
    where: { programmeId, name, ...(exceptId !== undefined && { NOT: { id: exceptId } }) },
  })) > 0;

const columnsOf = ({ pausedUntil, closesOn, ...fields }: Omit<AddDestination, "requestKey">) => ({
  ...fields,
  pausedUntil: optionalColumn(pausedUntil),
  closesOn: optionalColumn(closesOn),
});

type Fields = ReturnType<typeof columnsOf>;

/** Whether the status, or a day that belongs to it, differs. */
const isOther = (before: Fields, after: Fields) =>
  changedFields(before, after).some((field) => ["status", "pausedUntil", "closesOn"].includes(field));

const changedFields = (before: Fields, after: Fields) =>
  (Object.keys(after) as (keyof Fields)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );

const labels: Partial<Record<keyof Fields, string>> = {
  name: "Name",
  summary: "What it does",
  phone: "Phone",
  hours: "Hours",
  howToRefer: "How to refer",
  eligibility: "Who it is for",
  accepting: "Taking people",
  waitWeeks: "Wait in weeks",
  placesOffered: "Places offered",
  status: "Status",
  pausedUntil: "Paused until",
  closesOn: "Last day",
};

/** What the entry says now, where it differs from what was typed. */
async function currentOf(tx: Tx, destinationId: string, typed: Fields): Promise<CurrentState> {
  const now = await tx.destinationService.findUniqueOrThrow({ where: { id: destinationId } });
  const event = await findLastEvent(tx, { kinds: ["destination_changed"], names: { destinationId } });
  const shown = (value: Fields[keyof Fields]) =>
    value === null || value === ""
      ? "nothing"
      : value instanceof Date
        ? fullDay(storedDay(value))
        : value.toString();
  return {
    by: event?.by?.name ?? "Someone",
    when: plainInstant(event?.at ?? new Date(0), dayOf(event?.at ?? new Date(0))),
    version: now.version,
    facts: changedFields(now, typed).flatMap((field) => {
      const label = labels[field];
      return label === undefined ? [] : [{ label, value: shown(now[field]), attempted: shown(typed[field]) }];
    }),
  };
}
