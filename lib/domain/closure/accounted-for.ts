import { earliest, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { endReasons, type EndReason } from "@/lib/domain/vocabulary/end-reasons";
import { openPositionOf } from "@/lib/domain/facts/position";
import type { EffectiveEvents } from "@/lib/domain/history/effective-events";
import { accountFor, type Account } from "./accounted";

/** The events of a case's history that change a person's position. Nothing else does. */
export type PositionChange = { on: CalendarDate } & (
  | {
      kind:
        | "opened"
        | "hold_accepted"
        | "hold_ended"
        | "taken_over"
        | "taken_back"
        | "taken_on_again"
        | "reopened";
    }
  | { kind: "closed"; reason: EndReason }
);

/** A person's position on a day: with the service, with the commissioner's office, or at one of the ends. */
export const accountPositions = ["outstanding", "held", ...endReasons] as const;
export type AccountPosition = (typeof accountPositions)[number];

/** A position, and the day from which the person had it. */
export type AccountPositionSince = { position: AccountPosition; since: CalendarDate };

type Situation = { byOffice: boolean; takenOver: boolean; ended: EndReason | null };

/**
 * A person's position at the end of a day, from the changes to their case in the order they were recorded; null if the
 * case was not open by then. After a destination takes over, the person stays outstanding until the case is closed. If
 * the handover breaks down, they return to the commissioner's office if it had held them.
 */
export function accountPositionOn(
  day: CalendarDate,
  history: EffectiveEvents<PositionChange>,
): AccountPositionSince | null {
  return history.filter(({ on }) => on <= day).reduce<Found>(next, { situation: null, found: null }).found;
}

type Found = { situation: Situation | null; found: AccountPositionSince | null };

function next({ situation: before, found }: Found, change: PositionChange): Found {
  const situation = after(before, change);
  if (!situation) return { situation, found };
  const position = accountPositionOf(situation);
  return { situation, found: position === found?.position ? found : { position, since: change.on } };
}

function after(before: Situation | null, change: PositionChange): Situation | null {
  if (change.kind === "opened") return { byOffice: false, takenOver: false, ended: null };
  if (!before) return null;

  switch (change.kind) {
    case "hold_accepted":
      return { ...before, byOffice: true };
    case "hold_ended":
      return { ...before, byOffice: false };
    case "taken_over":
      return { ...before, takenOver: true };
    case "taken_back":
    case "taken_on_again":
      return { ...before, takenOver: false, ended: null };
    case "closed":
      return { ...before, ended: change.reason };
    case "reopened":
      return { ...before, ended: null };
  }
}

const accountPositionOf = ({ byOffice, takenOver, ended }: Situation): AccountPosition =>
  ended ?? openPositionOf({ by: takenOver ? "destination" : byOffice ? "office" : "worker" });

/** A case with every recorded change of its person's position. */
export type CaseHistory = {
  id: string;
  /** The opening day stored on the case itself. */
  openedOn: CalendarDate;
  changes: EffectiveEvents<PositionChange>;
};

/** Everyone taken on by the end of a day, with their position. */
export type CaseloadOnDay = {
  account: Account;
  placed: ({ id: string } & AccountPositionSince)[];
  /** Cases that are stored although their history does not say that they were opened. */
  missing: string[];
};

/** The caseload on a day: opened = outstanding + held + the sum of all ends, each with its cases. */
export function caseloadOn(day: CalendarDate, cases: readonly CaseHistory[]): CaseloadOnDay {
  const placed = cases.flatMap(({ id, changes }) => {
    const position = accountPositionOn(day, changes);
    return position ? [{ id, ...position }] : [];
  });
  const missing = cases.filter((one) => !wasOpened(one) && one.openedOn <= day).map(({ id }) => id);
  const count = (position: AccountPosition) => placed.filter((one) => one.position === position).length;

  return {
    account: accountFor({
      opened: placed.length + missing.length,
      outstanding: count("outstanding"),
      held: count("held"),
      byEndReason: Object.fromEntries(endReasons.map((reason) => [reason, count(reason)])),
    }),
    placed,
    missing,
  };
}

/** The first day of history, on which the first person was taken on; null if there is none. */
export const firstDayOf = (cases: readonly CaseHistory[]): CalendarDate | null =>
  earliest(
    cases.map(({ changes, openedOn }) => changes.find(({ kind }) => kind === "opened")?.on ?? openedOn),
  );

const wasOpened = ({ changes }: CaseHistory) => changes.some(({ kind }) => kind === "opened");

/** Why there is no caseload for a day; null when there is. */
export function refusalOfDay(
  day: CalendarDate,
  { first, today }: { first: CalendarDate | null; today: CalendarDate },
): "after_today" | "before_first" | null {
  if (day > today) return "after_today";
  return first === null || day < first ? "before_first" : null;
}
