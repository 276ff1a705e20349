import "server-only";
import type { CaseScope } from "@/lib/auth/scope";
import { writeToCase } from "@/lib/cases/write";
import type { Actor } from "@/lib/domain/permissions/actor";
import { ok, refuse } from "@/lib/domain/result";
import { mayEditSummary, mayReceiveOn, maySendAgain, maySendOn } from "@/lib/domain/summary/changes";
import { now } from "@/lib/platform/clock";
import { sameNewest, sameSection } from "./changed";
import { findSummaryOf } from "./reads";
import type { ReceiveVersion, SendVersion, WriteSection } from "./schema";
import { makeVersion, recordReceipt, recordSent } from "./versions";

/**
 * Writes a section for one destination, or drops what was written, so that the record is used again. Each counts the
 * section's version up, which never starts again: what was dropped cannot come back under an old number.
 */
export const writeSection = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, handoverId, section, version, answer, words }: WriteSection,
) =>
  writeToCase(
    { scope, actor, requestKey, action: "write_summary_section", reference },
    async ({ tx, facts }) => {
      const summary = await findSummaryOf(tx, { caseId: facts.id, handoverId });
      if (!summary) return refuse("not_found");
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
      return ok({ value: null, events: [{ kind: "summary_section_saved", handoverId, section }] });
    },
  );

/** Sends what has changed since the newest version as a version of its own. */
export const sendVersion = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, handoverId, version, sentOn, sentHow }: SendVersion,
) =>
  writeToCase(
    { scope, actor, requestKey, action: "send_summary_version", reference },
    async ({ tx, facts, today }) => {
      const summary = await findSummaryOf(tx, { caseId: facts.id, handoverId });
      if (!summary) return refuse("not_found");
      const may = maySendAgain(summary);
      if (!may.ok) return may;
      const same = sameNewest(summary, version);
      if (!same.ok) return same;
      const lastSentOn = summary.versions[0]?.sentOn ?? null;
      const day = maySendOn(sentOn, { lastSentOn, today });
      if (!day.ok) return day;

      const { version: made, event } = await makeVersion(tx, { actor, summary });
      return ok({
        value: null,
        events: [event, await recordSent(tx, { actor, summary, version: made, sentOn, sentHow })],
      });
    },
  );

/** Records the receipt of the newest version, where that is not a move of the handover. */
export const receiveVersion = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, handoverId, version, ...received }: ReceiveVersion,
) =>
  writeToCase(
    { scope, actor, requestKey, action: "receive_summary_version", reference },
    async ({ tx, facts, today }) => {
      const summary = await findSummaryOf(tx, { caseId: facts.id, handoverId });
      if (!summary) return refuse("not_found");
      const same = sameNewest(summary, version);
      if (!same.ok) return same;
      const may = mayReceiveOn(received.receivedOn, summary.versions[0], today);
      if (!may.ok) return may;

      const [event] = await recordReceipt(tx, { actor, handoverId, ...received });
      return event ? ok({ value: null, events: [event] }) : refuse("nothing_to_receive");
    },
  );
