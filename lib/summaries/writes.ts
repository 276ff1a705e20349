import "server-only";
import { recordCaseEvent } from "@/lib/audit/record";
import type { CaseScope } from "@/lib/auth/scope";
import { deriveCase } from "@/lib/cases/derive";
import { lockCase, type LockedCase } from "@/lib/cases/lock";
import type { Actor } from "@/lib/domain/permissions/actor";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { mayEditSummary, mayReceiveOn, maySendAgain, maySendOn } from "@/lib/domain/summary/changes";
import { now, today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import { sameNewest, sameSection } from "./changed";
import type { SummaryRefused } from "./messages";
import { findSummary } from "./reads";
import type { ReceiveVersion, SendVersion, WriteSection } from "./schema";
import type { SummaryView } from "./types";
import { freezeSummary, recordReceipt } from "./versions";

/**
 * Writes a section for one destination, or drops what was written, so that the record speaks again. Each counts the
 * section's version up, which never begins anew: what was dropped cannot come back under an old number.
 */
export const writeSection = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, handoverId, section, version, answer, words }: WriteSection,
) =>
  writeOnce(
    { requestKey, actorId: actor.id, action: "write_summary_section" },
    async (tx): Promise<Result<null, SummaryRefused>> => {
      const opened = await openSummary(tx, scope, actor, { reference, handoverId });
      if (!opened.ok) return opened;
      const { locked, summary } = opened.value;
      const may = mayEditSummary(summary.handover.status);
      if (!may.ok) return may;

      const attempted = answer === "assembled" ? null : { answer, words };
      const same = await sameSection(tx, summary, { section, version, attempted });
      if (!same.ok) return same;

      const ofSection = { handoverId_section: { handoverId, section } };
      if (answer === "assembled") await tx.summaryText.deleteMany({ where: { handoverId, section } });
      else {
        const text = { answer, text: words, version: version + 1, savedAt: now(), savedById: actor.id };
        await tx.summaryText.upsert({
          where: ofSection,
          create: { handoverId, section, ...text },
          update: text,
        });
      }
      await recordCaseEvent(
        tx,
        { programmeId: locked.programme.id, byId: actor.id, caseId: locked.id },
        { kind: "summary_section_saved", handoverId, section },
      );
      await deriveCase(tx, locked.programme, locked.id);
      return ok(null);
    },
  );

/** Sends what has changed since the newest version as a version of its own. */
export const sendVersion = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, handoverId, version, sentOn, sentHow }: SendVersion,
) =>
  writeOnce(
    { requestKey, actorId: actor.id, action: "send_summary_version" },
    async (tx): Promise<Result<null, SummaryRefused>> => {
      const opened = await openSummary(tx, scope, actor, { reference, handoverId });
      if (!opened.ok) return opened;
      const { locked, summary } = opened.value;
      const may = maySendAgain(summary);
      if (!may.ok) return may;
      const same = sameNewest(summary, version);
      if (!same.ok) return same;
      const lastSentOn = summary.versions[0]?.sentOn ?? null;
      const day = maySendOn(sentOn, { lastSentOn, today: today() });
      if (!day.ok) return day;
      if (summary.decisionId === null) return refuse("sharing_missing");

      await freezeSummary(tx, {
        actor,
        caseId: locked.id,
        programmeId: locked.programme.id,
        handoverId,
        destinationId: summary.handover.destination.id,
        decisionId: summary.decisionId,
        sentOn,
        sentHow,
      });
      await deriveCase(tx, locked.programme, locked.id);
      return ok(null);
    },
  );

/** Records the receipt of the newest version, where that is not a move of the handover. */
export const receiveVersion = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, handoverId, version, ...received }: ReceiveVersion,
) =>
  writeOnce(
    { requestKey, actorId: actor.id, action: "receive_summary_version" },
    async (tx): Promise<Result<null, SummaryRefused>> => {
      const opened = await openSummary(tx, scope, actor, { reference, handoverId });
      if (!opened.ok) return opened;
      const { locked, summary } = opened.value;
      const same = sameNewest(summary, version);
      if (!same.ok) return same;
      const may = mayReceiveOn(received.receivedOn, summary.versions[0], today());
      if (!may.ok) return may;

      await recordReceipt(tx, { actor, programmeId: locked.programme.id, handoverId, ...received });
      await deriveCase(tx, locked.programme, locked.id);
      return ok(null);
    },
  );

/** Locks the case of a handover and reads its summary as it stands. */
async function openSummary(
  tx: Tx,
  scope: CaseScope,
  actor: Actor,
  { reference, handoverId }: { reference: string; handoverId: string },
): Promise<Result<{ locked: LockedCase; summary: SummaryView }, SummaryRefused>> {
  const locked = await lockCase(tx, scope, actor, reference);
  if (!locked.ok) return locked;
  const summary = await findSummary(scope, { reference, handoverId }, tx);
  return summary ? ok({ locked: locked.value, summary }) : refuse("not_found");
}
