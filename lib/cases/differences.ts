import type { CaseEvent } from "@/lib/audit/events";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { derive } from "@/lib/domain/case/derive";
import type { CaseFacts, HandoverFacts, Holder } from "@/lib/domain/facts/case";
import { endAfter, responsibilityAfter } from "@/lib/domain/case/holder";
import type { Deadline } from "@/lib/domain/deadlines/deadline";
import { replay, type PastMove } from "@/lib/domain/moves/handover-outcome";
import type { EffectiveEvents } from "@/lib/domain/history/effective-events";
import { plannedRecord, type HandoverRecord } from "@/lib/domain/facts/handover-record";
import { holderChangesIn } from "./holder-changes";

/** A case as it is stored, with everything its derived columns follow from. */
export type StoredCase = {
  id: string;
  reference: string;
  workerId: string;
  derived: {
    position: string;
    outstandingReason: string | null;
    stage: string;
    leadHandoverId: string | null;
    lastContactOn: CalendarDate | null;
    nextKind: string | null;
    nextOn: CalendarDate | null;
    deadlines: readonly Deadline[];
  };
  facts: CaseFacts;
  rules: Parameters<typeof derive>[1];
  /** What was recorded on the case, oldest first. */
  changes: EffectiveEvents<CaseEvent>;
  /** The moves of each handover, oldest first. */
  moves: ReadonlyMap<string, EffectiveEvents<PastMove>>;
};

/** Something stored that is not what follows from the history. */
export type Difference = { reference: string; what: string; stored: string; follows: string };

/** What is stored and what follows from the facts, both as text that can be compared and printed. */
type Pair = Omit<Difference, "reference">;

/** Everything stored on a case that does not follow from its facts and its history. */
export function differencesOf(stored: StoredCase): Difference[] {
  const { reference, facts } = stored;
  const pairs = [
    ...facts.handovers.flatMap((handover) => handoverPairs(handover, stored.moves.get(handover.id))),
    ...responsibilityPairs(stored),
    ...officePairs(stored),
    ...milestonePairs(stored),
    ...derivedPairs(stored),
  ];
  return pairs
    .filter(({ stored: one, follows: other }) => one !== other)
    .map((pair) => ({ reference, ...pair }));
}

const recordColumns = Object.keys(plannedRecord) as (keyof HandoverRecord)[];

function handoverPairs(handover: HandoverFacts, moves: EffectiveEvents<PastMove> | undefined): Pair[] {
  const what = `handover ${handover.id}`;
  if (!moves) return [{ what, stored: handover.status, follows: "no move was recorded" }];

  const record = replay(moves);
  return recordColumns.map((column) => ({
    what: `${what}, ${column}`,
    stored: String(handover[column] ?? "none"),
    follows: String(record[column] ?? "none"),
  }));
}

function responsibilityPairs({ workerId, facts, changes }: StoredCase): Pair[] {
  const after = responsibilityAfter(holderChangesIn(changes));

  return [
    { what: "worker", stored: workerId, follows: after?.workerId ?? "no opening was recorded" },
    {
      what: "holder",
      stored: holderWords(facts.holder),
      follows: after ? holderWords(after.holder) : "no_one",
    },
  ];
}

/** Who acts as the named holder does, while the office holds the case; who makes the checks, and who acts as they do. */
function officePairs({ facts: { hold, afterCare }, changes }: StoredCase): Pair[] {
  const last = (kinds: readonly CaseEvent["kind"][], holdId: string) =>
    changes.findLast(
      (event): event is Named => kinds.includes(event.kind) && "holdId" in event && event.holdId === holdId,
    );
  const deputy = (stored: string | null, named: Named | undefined, what: string): Pair => ({
    what,
    stored: stored ?? "none",
    follows: named?.deputyId ?? "none",
  });
  const ofHold =
    hold?.state === "accepted" ? [deputy(hold.deputyId, last(namingAHolder, hold.id), "deputy")] : [];
  if (afterCare?.state !== "accepted") return ofHold;
  const named = last(namingAnAfterCarePerson, afterCare.id);
  return [
    ...ofHold,
    { what: "after-care person", stored: afterCare.holderId ?? "none", follows: named?.holderId ?? "none" },
    deputy(afterCare.deputyId, named, "deputy in after-care"),
  ];
}

type Named = Extract<CaseEvent, { holdId: string; holderId: string }>;
const namingAHolder = ["hold_accepted", "hold_taken", "hold_handed_on"] as const satisfies Named["kind"][];
const namingAnAfterCarePerson = [
  "after_care_accepted",
  "after_care_taken",
  "after_care_handed_on",
] as const satisfies Named["kind"][];

/** What the moves of the case itself have changed: the review, the death, the end. */
function milestonePairs({ facts, changes }: StoredCase): Pair[] {
  const last = <Kind extends CaseEvent["kind"]>(kind: Kind) =>
    changes.findLast((event): event is Extract<CaseEvent, { kind: Kind }> => event.kind === kind);
  const end = endAfter(holderChangesIn(changes))?.event;

  return [
    { what: "review", stored: facts.reviewedOn ?? "none", follows: last("review_completed")?.on ?? "none" },
    { what: "death", stored: facts.diedOn ?? "none", follows: last("death_recorded")?.on ?? "none" },
    {
      what: "end",
      stored: facts.endReason ?? "none",
      follows: end?.kind === "case_closed" ? end.reason : "none",
    },
    { what: "record kept", stored: facts.keptCaseId ?? "none", follows: keptCaseAfter(end, facts) },
  ];
}

/** The case that is kept in place of this one. Earlier records of a duplicate do not name it. */
function keptCaseAfter(end: CaseEvent | undefined, { keptCaseId }: CaseFacts): string {
  if (end?.kind !== "case_closed" || end.reason !== "duplicate_or_error") return "none";
  return end.keptCaseId ?? keptCaseId ?? "none";
}

function holderWords(holder: Holder): string {
  switch (holder.by) {
    case "worker":
      return `worker ${holder.workerId}`;
    case "office":
      return `office ${holder.staffId}`;
    case "destination":
      return `destination ${holder.destinationId}`;
    case "no_one":
      return "no_one";
  }
}

function derivedPairs({ derived: stored, facts, rules }: StoredCase): Pair[] {
  const follows = derive(facts, rules);
  return [
    { what: "position", stored: stored.position, follows: follows.position },
    {
      what: "outstanding reason",
      stored: stored.outstandingReason ?? "none",
      follows: follows.outstandingReason ?? "none",
    },
    { what: "stage", stored: stored.stage, follows: follows.stage },
    {
      what: "lead handover",
      stored: stored.leadHandoverId ?? "none",
      follows: follows.leadHandoverId ?? "none",
    },
    {
      what: "last contact",
      stored: stored.lastContactOn ?? "none",
      follows: follows.lastContactOn ?? "none",
    },
    {
      what: "next deadline",
      stored: nextWords(stored.nextKind, stored.nextOn),
      follows: nextWords(follows.next?.kind, follows.next?.dueOn),
    },
    ...deadlinePairs(stored.deadlines, follows.deadlines),
  ];
}

const nextWords = (kind: string | null = null, on: CalendarDate | null = null) =>
  kind || on ? `${kind ?? "nothing"} on ${on ?? "no day"}` : "none";

function deadlinePairs(stored: readonly Deadline[], follows: readonly Deadline[]): Pair[] {
  const dayIn = (deadlines: readonly Deadline[], { kind, subject }: Deadline) =>
    deadlines.find((each) => each.kind === kind && each.subject === subject)?.dueOn ?? "none";

  const named = new Map([...stored, ...follows].map((each) => [`${each.kind} of ${each.subject}`, each]));
  return [...named].map(([name, deadline]) => ({
    what: `deadline ${name}`,
    stored: dayIn(stored, deadline),
    follows: dayIn(follows, deadline),
  }));
}
