import fc from "fast-check";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import { describe, expect, it } from "vitest";
import { addDays, calendarDate, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { endReasons, type EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { HolderChange } from "@/lib/domain/facts/holder-change";
import { holderAfter, type Responsibility } from "@/lib/domain/case/holder";
import {
  firstDayOf,
  caseloadOn,
  refusalOfDay,
  accountPositionOn,
  type AccountPosition,
  type PositionChange,
} from "./accounted-for";

const day = (text: string) => calendarDate(`2020-${text}`);
const on = (text: string, kind: Exclude<PositionChange["kind"], "closed">): PositionChange => ({
  on: day(text),
  kind,
});
const closed = (text: string, reason: EndReason): PositionChange => ({
  on: day(text),
  kind: "closed",
  reason,
});

describe("where a person stood on a day", () => {
  const history = [
    on("07-01", "opened"),
    on("08-03", "hold_accepted"),
    closed("08-20", "moved_away"),
    on("08-25", "reopened"),
    on("09-01", "hold_ended"),
  ];

  it.each([
    ["06-30", null],
    ["07-01", { position: "outstanding", since: "2020-07-01" }],
    ["08-02", { position: "outstanding", since: "2020-07-01" }],
    ["08-03", { position: "held", since: "2020-08-03" }],
    ["08-20", { position: "moved_away", since: "2020-08-20" }],
    ["08-25", { position: "held", since: "2020-08-25" }],
    ["09-09", { position: "outstanding", since: "2020-09-01" }],
  ])("%s", (text, position) => {
    expect(accountPositionOn(day(text), effectiveEvents(history))).toEqual(position);
  });

  it("is outstanding while a destination has taken over, and the office's again when it gives them back", () => {
    const back = [
      on("07-01", "opened"),
      on("07-02", "hold_accepted"),
      on("07-03", "taken_over"),
      closed("07-04", "handed_over"),
      on("07-05", "taken_back"),
    ];
    const positions = ["07-02", "07-03", "07-04", "07-05"].map(
      (text) => accountPositionOn(day(text), effectiveEvents(back))?.position,
    );
    expect(positions).toEqual(["held", "outstanding", "handed_over", "held"]);
  });

  it("counts a person never held as outstanding from the first day, even when a destination takes over or gives back", () => {
    const moved = [on("07-01", "opened"), on("07-03", "taken_over"), on("07-05", "taken_back")];
    expect(accountPositionOn(day("07-05"), effectiveEvents(moved))).toEqual({
      position: "outstanding",
      since: "2020-07-01",
    });
  });

  it("does not return to an office whose hold had ended", () => {
    const back = [
      on("07-01", "opened"),
      on("07-02", "hold_accepted"),
      on("07-03", "hold_ended"),
      on("07-04", "taken_over"),
      on("07-05", "taken_back"),
    ];
    expect(accountPositionOn(day("07-05"), effectiveEvents(back))).toEqual({
      position: "outstanding",
      since: "2020-07-03",
    });
  });

  it("is what the last of several changes on one day says", () => {
    const busy = [on("07-01", "opened"), closed("07-01", "duplicate_or_error"), on("07-01", "reopened")];
    expect(accountPositionOn(day("07-01"), effectiveEvents(busy))).toEqual({
      position: "outstanding",
      since: "2020-07-01",
    });
  });

  it("is nowhere for a case that was never opened", () => {
    expect(accountPositionOn(day("09-09"), effectiveEvents([on("07-02", "hold_accepted")]))).toBeNull();
  });
});

describe("the caseload on a day", () => {
  const cases = [
    { id: "a", openedOn: day("07-01"), changes: effectiveEvents([on("07-01", "opened")]) },
    {
      id: "b",
      openedOn: day("07-01"),
      changes: effectiveEvents([on("07-01", "opened"), closed("08-01", "lost_contact")]),
    },
    {
      id: "c",
      openedOn: day("07-02"),
      changes: effectiveEvents([on("07-02", "opened"), closed("07-03", "duplicate_or_error")]),
    },
    {
      id: "d",
      openedOn: day("07-02"),
      changes: effectiveEvents([on("07-02", "opened"), on("08-02", "hold_accepted")]),
    },
    { id: "e", openedOn: day("08-15"), changes: effectiveEvents([on("08-15", "opened")]) },
  ];

  it("accounts for everyone who was there by then, duplicates apart", () => {
    const { account, placed, missing } = caseloadOn(day("08-14"), cases);
    expect(account).toEqual({
      opened: 4,
      outstanding: 1,
      held: 1,
      ended: [{ reason: "lost_contact", count: 1 }],
      duplicates: 1,
      isWhole: true,
    });
    expect(placed.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
    expect(missing).toEqual([]);
  });

  it("does not add up when a case is here whose opening no one recorded, and names it", () => {
    const lost = {
      id: "lost",
      openedOn: day("08-01"),
      changes: effectiveEvents([on("08-01", "hold_accepted")]),
    };
    expect(caseloadOn(day("07-31"), [...cases, lost]).account.isWhole).toBe(true);
    const { account, missing } = caseloadOn(day("08-01"), [...cases, lost]);
    expect(account).toMatchObject({ opened: 5, isWhole: false });
    expect(missing).toEqual(["lost"]);
  });

  it("begins with the first person", () => {
    expect(firstDayOf(cases)).toBe("2020-07-01");
    expect(firstDayOf([])).toBeNull();
    expect(
      firstDayOf([
        { id: "later", openedOn: day("07-05"), changes: effectiveEvents([on("07-01", "opened")]) },
      ]),
    ).toBe("2020-07-01");
    const unopened = {
      id: "lost",
      openedOn: day("07-05"),
      changes: effectiveEvents([on("07-02", "hold_accepted")]),
    };
    expect(firstDayOf([unopened])).toBe("2020-07-05");
  });

  it("is refused for a day before that, and for one to come", () => {
    const span = { first: day("07-01"), today: day("09-09") };
    expect(refusalOfDay(day("06-30"), span)).toBe("before_first");
    expect(refusalOfDay(day("07-01"), span)).toBeNull();
    expect(refusalOfDay(day("09-09"), span)).toBeNull();
    expect(refusalOfDay(day("09-10"), span)).toBe("after_today");
    expect(refusalOfDay(day("09-09"), { ...span, first: null })).toBe("before_first");
  });
});

/** What can happen to a case now, as the history records it and as the holder changes. */
type Case = { holder: Responsibility; ended: EndReason | null };
type Step = { possible: (now: Case) => boolean; change: HolderChange; tells: PositionChange["kind"] };
const steps: readonly Step[] = [
  {
    possible: ({ holder, ended }) => !ended && holder.holder.by === "worker",
    change: { kind: "hold_accepted", staffId: "alex" },
    tells: "hold_accepted",
  },
  {
    possible: ({ holder, ended }) => !ended && holder.holder.by === "office",
    change: { kind: "hold_ended" },
    tells: "hold_ended",
  },
  {
    possible: ({ holder, ended }) => !ended && !holder.takenOverBy,
    change: { kind: "lead_completed", destinationId: "mind" },
    tells: "taken_over",
  },
  {
    possible: ({ holder }) => holder.takenOverBy !== null,
    change: { kind: "lead_broken_down" },
    tells: "taken_back",
  },
  { possible: ({ ended }) => !ended, change: { kind: "closed" }, tells: "closed" },
  { possible: ({ ended }) => ended !== null, change: { kind: "reopened" }, tells: "reopened" },
  {
    possible: ({ ended, holder }) => ended !== null || holder.takenOverBy !== null,
    change: { kind: "taken_on_again", workerId: "ruth" },
    tells: "taken_on_again",
  },
];

const chosen = fc.array(
  fc.record({ step: fc.constantFrom(...steps), later: fc.nat(3), reason: fc.constantFrom(...endReasons) }),
  { maxLength: 30 },
);

/** A random history, with the position after each of its changes by the rule of the holder. */
function lived(choices: typeof chosen extends fc.Arbitrary<infer Choices> ? Choices : never) {
  let now: Case = { holder: holderAfter({ kind: "opened", workerId: "sam" }, null), ended: null };
  let date: CalendarDate = day("07-01");
  const history: { change: PositionChange; expected: AccountPosition }[] = [
    { change: { on: date, kind: "opened" }, expected: "outstanding" },
  ];
  for (const { step, later, reason } of choices) {
    if (!step.possible(now)) continue;
    date = addDays(date, later);
    const ends = step.tells === "closed" ? reason : null;
    const isBack = ["reopened", "taken_back", "taken_on_again"].includes(step.tells);
    now = {
      holder: holderAfter(step.change, now.holder),
      ended: isBack ? null : (ends ?? now.ended),
    };
    history.push({
      change: step.tells === "closed" ? { on: date, kind: "closed", reason } : { on: date, kind: step.tells },
      expected: now.ended ?? (now.holder.holder.by === "office" ? "held" : "outstanding"),
    });
  }
  return history;
}

it("agrees with the rule of the holder after any history", () => {
  fc.assert(
    fc.property(chosen, (choices) => {
      const history = lived(choices);
      const changes = history.map(({ change }) => change);
      for (const { on } of changes) {
        const last = history.findLast(({ change }) => change.on <= on);
        expect(accountPositionOn(on, effectiveEvents(changes))?.position).toBe(last?.expected);
      }
    }),
  );
});

it("adds up on every day of any histories", () => {
  fc.assert(
    fc.property(fc.array(chosen, { maxLength: 12 }), fc.nat(120), (many, later) => {
      const cases = many.map((choices, index) => ({
        id: String(index),
        openedOn: day("07-01"),
        changes: effectiveEvents(lived(choices).map(({ change }) => change)),
      }));
      const { account, placed } = caseloadOn(addDays(day("07-01"), later), cases);
      expect(account.isWhole).toBe(true);
      expect(placed).toHaveLength(cases.length);
    }),
  );
});
