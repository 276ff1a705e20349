import { scopeOf } from "@/lib/auth/scope";
import { addDays, storedDay, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { HandoverKind } from "@/lib/domain/vocabulary/handover-statuses";
import { sharesSomething } from "@/lib/domain/facts/sharing-allows";
import { isWritten, type SummarySection } from "@/lib/domain/vocabulary/summary-sections";
import { defaultSettings } from "@/lib/domain/programme/settings";
import { atInstant, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { findSharing } from "@/lib/sharing/reads";
import { approveSharing, recordRecall, recordSharing, withdrawSharing } from "@/lib/sharing/writes";
import { findSummary } from "@/lib/summaries/reads";
import { writeSection } from "@/lib/summaries/writes";
import type { Cast, Person } from "./person";
import { assessed } from "./review-steps";
import { applied, minuteByMinute, type Step } from "./step";
import { decisionFor, summaryWords } from "./care-notes";

/*
 * What a referral requires: a current risk assessment, a sharing decision and a summary without gaps.
 */

type To = { destination?: string; kind?: HandoverKind };

/** Everything that a referral requires. With gaps, only the first sections of the summary are written. */
export const prepared = (
  who: Person,
  on: CalendarDate,
  { gaps = "filled", ...to }: To & { gaps?: "filled" | "left" } = {},
): Step[] => [
  assessedIfStale(who, on),
  sharingDecided(who, on, to),
  summaryWritten(who, on, { ...to, upTo: gaps === "left" ? 2 : undefined }),
];

const assessedIfStale = (who: Person, on: CalendarDate): Step => ({
  on,
  run: async (cast) => {
    const { riskAssessedOn } = await db.case.findFirstOrThrow({
      where: { reference: who.reference },
      select: { riskAssessedOn: true },
    });
    const holdsUntil = riskAssessedOn && addDays(storedDay(riskAssessedOn), defaultSettings.riskReviewDays);
    // The referral is sent within one working day, perhaps after a weekend.
    if (holdsUntil === null || holdsUntil <= addDays(on, 4)) await assessed(who, on).run(cast);
  },
});

const idOf = ({ destinationIds }: Cast, name: string) => destinationIds.get(name) ?? name;

export const sharingDecided = (
  who: Person,
  on: CalendarDate,
  { destination = who.destination }: To = {},
): Step => ({
  on,
  run: async (cast) => {
    const { reference, worker, chance } = who;
    const asked = { reference, destinationId: idOf(cast, destination) };
    const sharing = await findSharing(scopeOf(worker), asked);
    if (sharing?.current && sharesSomething(sharing.current.decision)) return;

    const version = sharing?.version ?? 0;
    const decision = { ...decisionFor(who, destination), decidedOn: on };
    const written = { requestKey: newRequestKey(), ...asked, version, ...decision };
    const reviewOn = chance.happens(0.7) ? addDays(on, chance.whole(21, 90)) : null;
    applied(reference, await recordSharing(scopeOf(worker), worker, { ...written, reviewOn }));
    if (decision.decision !== "without_consent") return;

    const { manager } = cast;
    const approval = { requestKey: newRequestKey(), ...asked, version: version + 1 };
    await atInstant(new Date(now().getTime() + 8 * 60_000), async () =>
      applied(reference, await approveSharing(scopeOf(manager), manager, approval)),
    );
  },
});

/** Writes the sections that the record does not provide, for this destination. */
const summaryWritten = (
  who: Person,
  on: CalendarDate,
  { destination = who.destination, kind = "lead", upTo }: To & { upTo: number | undefined },
): Step => ({
  on,
  run: async (cast) => {
    const { reference, worker } = who;
    const { id: handoverId } = await db.handover.findFirstOrThrow({
      where: { case: { reference }, kind, status: "draft", destinationId: idOf(cast, destination) },
      select: { id: true },
      orderBy: { id: "desc" },
    });
    const summary = await findSummary(scopeOf(worker), { reference, handoverId });
    const write = async (section: SummarySection) => {
      const of = { requestKey: newRequestKey(), reference, handoverId, section, version: 0 };
      const text = isWritten(section)
        ? { answer: "words" as const, words: summaryWords(section, who, destination) }
        : { answer: section === "gp" ? ("not_recorded" as const) : ("none_known" as const), words: "" };
      applied(`${reference} ${section}`, await writeSection(scopeOf(worker), worker, { ...of, ...text }));
    };
    const known: SummarySection[] = who.chance.happens(0.2) ? ["history"] : [];
    const sections = [...(summary?.gaps ?? []), ...known].slice(0, upTo);
    await minuteByMinute(sections.map((section) => () => write(section)));
  },
});

/** The person withdraws their consent. */
export const sharingTakenBack = (who: Person, on: CalendarDate): Step => ({
  on,
  run: async (cast) => {
    const { reference, worker } = who;
    const asked = { reference, destinationId: idOf(cast, who.destination) };
    const sharing = await findSharing(scopeOf(worker), asked);
    applied(
      reference,
      await withdrawSharing(scopeOf(worker), worker, {
        requestKey: newRequestKey(),
        ...asked,
        version: sharing?.version ?? 0,
        givenBy: "The person",
        how: "phone",
        reason: "A cousin works there. They do not want their name on a desk in that office.",
        decidedOn: on,
      }),
    );
  },
});

export const recalled = (who: Person, on: CalendarDate): Step => ({
  on,
  run: async (cast) => {
    const { reference, worker } = who;
    applied(
      reference,
      await recordRecall(scopeOf(worker), worker, {
        requestKey: newRequestKey(),
        reference,
        destinationId: idOf(cast, who.destination),
        details: "Their team lead has confirmed in writing that the summary is deleted.",
        happenedOn: on,
      }),
    );
  },
});
