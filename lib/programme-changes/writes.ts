import "server-only";
import { recordEvent } from "@/lib/audit/record";
import { deriveCases } from "@/lib/cases/derive";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import { can } from "@/lib/domain/permissions/can";
import {
  differencesBetween,
  faultsOfChange,
  mayProposeChange,
  staysOpenLonger,
  type ChangeOutcome,
} from "@/lib/domain/programme/change";
import { mayWrite } from "@/lib/domain/programme/writing";
import { ok, refuse } from "@/lib/domain/result";
import { now, today } from "@/lib/platform/clock";
import { dbForLongWork, type Tx } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import { findProgramme } from "@/lib/programmes/reads";
import type { Programme } from "@/lib/programmes/types";
import { caseBatches, findOpenChangeId, termsOf, underTerms } from "./reads";
import { termsFrom, type ApproveChange, type EndChange, type ProposeChange } from "./schema";

/** Proposes other dates or thresholds. Nothing moves until the commissioner's office approves them. Answers the id. */
export const proposeChange = (
  actor: Actor,
  {
    requestKey,
    reason,
    whoIsLeft,
    lastReferralOn,
    closesOn,
    dataEntryClosesOn,
    recordsFreezeOn,
    ...thresholds
  }: ProposeChange,
) =>
  writeOnce({ requestKey, actorId: actor.id, action: "proposeChange" }, async (tx) => {
    const programme = await lockProgramme(tx, actor);
    if (!mayProposeChange(actor.role, programme)) return refuse("not_allowed");
    const open = mayWrite({ today: today(), dates: programme.dates, role: actor.role });
    if (!open.ok) return open;
    if ((await findOpenChangeId(programme.id, tx)) !== null) return refuse("other_open");

    const before = termsOf(programme);
    const after = { dates: { lastReferralOn, closesOn, dataEntryClosesOn, recordsFreezeOn }, thresholds };
    if (differencesBetween(before, after).length === 0) return refuse("nothing_changed");
    const faults = faultsOfChange({ before, after }, today());
    if (faults.length > 0) {
      return refuse({ faults: faults.map(({ field, sentence }) => ({ question: field, sentence })) });
    }
    if (staysOpenLonger({ before, after }) && whoIsLeft === "") return refuse("who_is_left_missing");

    const { id: changeId } = await tx.programmeChange.create({
      data: {
        programmeId: programme.id,
        before,
        after,
        reason,
        whoIsLeft: whoIsLeft === "" ? null : whoIsLeft,
        proposedById: actor.id,
        proposedAt: now(),
      },
      select: { id: true },
    });
    await recordEvent(tx, authorOf(actor), { kind: "programme_change_proposed", changeId });
    return ok(changeId);
  });

/**
 * Approves a change: the programme goes by it from now on, and every case is derived again. What was sent and answered
 * stays as it was recorded. A change of the first dates confirms them.
 */
export const approveChange = (actor: Actor, { requestKey, changeId }: ApproveChange) =>
  writeOnce(
    { requestKey, actorId: actor.id, action: "approveChange" },
    async (tx) => {
      if (!can(actor.role, "decide_programme_changes")) return refuse("not_allowed");
      const programme = await lockProgramme(tx, actor);
      const change = await findOpen(tx, actor, changeId);
      if (!change) return refuse("not_open");
      if (change.proposedById === actor.id) return refuse("own_proposal");
      const after = termsFrom(change.after);
      if (faultsOfChange({ before: termsOf(programme), after }, today()).length > 0) {
        return refuse("no_longer_possible");
      }

      const { dates, settings } = underTerms(programme, after);
      await tx.programme.update({
        where: { id: programme.id },
        data: {
          lastReferralOn: columnOf(dates.lastReferralOn),
          closesOn: columnOf(dates.closesOn),
          dataEntryClosesOn: columnOf(dates.dataEntryClosesOn),
          recordsFreezeOn: columnOf(dates.recordsFreezeOn),
          settings,
          ...(!programme.isConfirmed && confirmedBy(actor)),
        },
      });
      await decide(tx, actor, { changeId, outcome: "approved", reason: null });
      for (const ids of await caseBatches(programme.id, tx)) {
        await deriveCases(tx, programme.id, { id: { in: ids } });
      }
      return ok(changeId);
    },
    dbForLongWork,
  );

/** The office sends a change back with a reason. Nothing moves. */
export const sendBackChange = (actor: Actor, { requestKey, changeId, reason }: EndChange) =>
  writeOnce({ requestKey, actorId: actor.id, action: "sendBackChange" }, async (tx) => {
    if (!can(actor.role, "decide_programme_changes")) return refuse("not_allowed");
    return end(tx, actor, { changeId, outcome: "sent_back", reason });
  });

/** The person who proposed a change takes it back, or another manager does where they cannot. Nothing moves. */
export const takeBackChange = (actor: Actor, { requestKey, changeId, reason }: EndChange) =>
  writeOnce({ requestKey, actorId: actor.id, action: "takeBackChange" }, async (tx) => {
    const change = await findOpen(tx, actor, changeId);
    if (actor.role !== "manager" && change?.proposedById !== actor.id) return refuse("not_allowed");
    return end(tx, actor, { changeId, outcome: "taken_back", reason });
  });

/** A commissioning manager confirms the dates that were entered at set-up. */
export const confirmDates = (actor: Actor, { requestKey }: { requestKey: string }) =>
  writeOnce({ requestKey, actorId: actor.id, action: "confirmDates" }, async (tx) => {
    if (!can(actor.role, "decide_programme_changes")) return refuse("not_allowed");
    const programme = await lockProgramme(tx, actor);
    if (programme.isConfirmed) return refuse("confirmed_already");
    await tx.programme.update({ where: { id: programme.id }, data: confirmedBy(actor) });
    await recordEvent(tx, authorOf(actor), { kind: "programme_dates_confirmed" });
    return ok(null);
  });

const authorOf = ({ id, programmeId }: Actor) => ({ byId: id, programmeId });
const confirmedBy = ({ id }: Actor) => ({ datesConfirmedAt: now(), datesConfirmedById: id });

/** The programme, which no one else changes until the write ends. */
async function lockProgramme(tx: Tx, { programmeId }: Actor): Promise<Programme> {
  await tx.$queryRaw`SELECT 1 FROM "programme" WHERE "id" = ${programmeId}::uuid FOR NO KEY UPDATE`;
  return findProgramme(programmeId, tx);
}

const findOpen = (tx: Tx, { programmeId }: Actor, id: string) =>
  tx.programmeChange.findFirst({ where: { id, programmeId, outcome: null } });

type Ending = { changeId: string; outcome: ChangeOutcome; reason: string | null };

async function end(tx: Tx, actor: Actor, ending: Ending) {
  await lockProgramme(tx, actor);
  if (!(await findOpen(tx, actor, ending.changeId))) return refuse("not_open");
  await decide(tx, actor, ending);
  return ok(ending.changeId);
}

async function decide(tx: Tx, actor: Actor, { changeId, outcome, reason }: Ending) {
  await tx.programmeChange.update({
    where: { id: changeId },
    data: { outcome, decisionReason: reason, decidedById: actor.id, decidedAt: now() },
  });
  await recordEvent(tx, authorOf(actor), { kind: "programme_change_decided", changeId, outcome });
}
