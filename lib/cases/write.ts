import "server-only";
import type { EventToRecord } from "@/lib/audit/events";
import { recordCaseEvents } from "@/lib/audit/record";
import type { CaseScope, OfficeScope } from "@/lib/auth/scope";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { SharedFacts } from "@/lib/domain/moves/shared-guards";
import type { Actor } from "@/lib/domain/permissions/actor";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { db, type Tx } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import type { Programme } from "@/lib/programmes/types";
import { deriveLocked } from "./derive";
import type { CaseWithFacts } from "./facts";
import { lockCases } from "./lock";
import type { CaseClosedToWrites } from "./messages";

/** Who writes, and which cases they reach. */
type Writer = { scope: CaseScope | OfficeScope; actor: Actor };

/** A form that writes to a case. */
type CaseForm = Writer & {
  requestKey: string;
  /** Names the form. A key that was used for one form is refused for another. */
  action: string;
};

/** What a rule may look at and a write may use, once the cases are locked. */
type Locked = {
  tx: Tx;
  actor: Actor;
  programme: Programme;
  today: CalendarDate;
};

/** The same for one case. Its facts were read after it was locked: nothing else changes them until the write ends. */
export type CaseWrite = Locked & CaseWithFacts;

/** What a rule looks at that is not about one handover or one decision. */
export const sharedFactsOf = ({ today, actor, programme, facts }: CaseWrite): SharedFacts => ({
  today,
  actor,
  dates: programme.dates,
  settings: programme.settings,
  staff: programme.staff,
  case: facts,
});

/** What was done to a case, in the order in which it is recorded: at least one event. */
export type EventsDone =
  readonly [EventToRecord, ...EventToRecord[]] | readonly [...EventToRecord[], EventToRecord];

/** The result of a write: the answer to repeat if the form is sent again, and what was done. */
type Done<Value> = { value: Value; events: EventsDone };

/** The same for several cases. Each of them has at least one event. */
type DoneToSeveral<Value> = { value: Value; events: readonly { caseId: string; event: EventToRecord }[] };

/** Why a write was refused before its own rule was asked. */
type RefusedBefore = CaseClosedToWrites | "key_used_elsewhere";

type ValueOf<Outcome> = Outcome extends { ok: true; value: { value: infer Value } } ? Value : never;
type RefusalOf<Outcome> = Outcome extends { ok: false; refusal: infer Refusal } ? Refusal : never;

/** What a form is answered: its value, or why it was refused, before its own rule or by it. */
type Answer<Outcome> = Result<ValueOf<Outcome>, RefusalOf<Outcome> | RefusedBefore>;

/**
 * The only way to write to a case. Claims the form's key, locks the case, reads it, runs the write, records what it
 * has done and derives what follows, all in one transaction. A refusal undoes everything, the key included.
 */
export const writeToCase = <Outcome extends Result<Done<unknown>, unknown>>(
  { reference, ...form }: CaseForm & { reference: string },
  run: (write: CaseWrite) => Promise<Outcome>,
): Promise<Answer<Outcome>> =>
  claimAndWrite({ ...form, references: [reference] }, async ({ cases: [only], ...locked }) => {
    if (!only) return refuse("not_found");
    const done = await run({ ...locked, ...only });
    if (!done.ok) return done;
    const { value, events } = done.value;
    return ok({ value, events: events.map((event) => ({ caseId: only.facts.id, event })) });
  }) as Promise<Answer<Outcome>>;

type SeveralCases = CaseForm & {
  references: readonly string[];
  /** Locks what has to be locked before the cases, so that two writes never wait for each other. */
  lockFirst?: (tx: Tx) => Promise<unknown>;
};
type WriteToSeveral<Outcome> = (write: Locked & { cases: readonly CaseWithFacts[] }) => Promise<Outcome>;

/** The same for several cases, all or none. */
export const writeToCases = <Outcome extends Result<DoneToSeveral<unknown>, unknown>>(
  form: SeveralCases,
  run: WriteToSeveral<Outcome>,
): Promise<Answer<Outcome>> => claimAndWrite(form, run) as Promise<Answer<Outcome>>;

const claimAndWrite = (
  { requestKey, action, scope, actor, references, lockFirst }: SeveralCases,
  run: WriteToSeveral<Result<DoneToSeveral<unknown>, unknown>>,
): Promise<Result<unknown, unknown>> =>
  writeOnce({ requestKey, actorId: actor.id, action }, async (tx): Promise<Result<unknown, unknown>> => {
    await lockFirst?.(tx);
    const locked = await lockCases(tx, { scope, actor, references });
    if (!locked.ok) return locked;

    const { programme, cases } = locked.value;
    const done = await run({ tx, actor, ...locked.value });
    if (!done.ok) return done;

    const ids = cases.map(({ facts }) => facts.id);
    const { value, events } = done.value;
    if (!ids.every((id) => events.some(({ caseId }) => caseId === id))) {
      throw new Error("A case was written to and nothing was recorded");
    }
    await recordCaseEvents(tx, { programmeId: programme.id, byId: actor.id }, events);
    await deriveLocked(tx, programme, ids);
    return ok(value);
  });

/** Checks the rule of a write without writing, so that answers can be shown once more before they become final. */
export const rehearseOnCase = <Value, Refusal>(
  { reference, scope, actor }: Writer & { reference: string },
  run: (write: CaseWrite) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | CaseClosedToWrites>> =>
  db.$transaction(async (tx): Promise<Result<Value, Refusal | CaseClosedToWrites>> => {
    const locked = await lockCases(tx, { scope, actor, references: [reference] });
    if (!locked.ok) return locked;
    const { cases, ...rest } = locked.value;
    const [only] = cases;
    return only ? run({ tx, actor, ...rest, ...only }) : refuse("not_found");
  });
