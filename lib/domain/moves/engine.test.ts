import { describe, expect, it } from "vitest";
import { addDays, calendarDate, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import type { ActingRole } from "./acting-roles";
import { makeEngine } from "./engine";
import type { Guard, Row } from "./table";

/*
 * A third table, which has nothing to do with handovers or cases: the loan of a book. The engine knows of a table
 * only what is written here.
 */

type Status = "on_shelf" | "on_loan" | "lost";

type Facts = {
  today: CalendarDate;
  roles: readonly ActingRole[];
  status: Status;
  lentOn: CalendarDate | null;
  reserved: boolean;
  fines: number;
};

const today = calendarDate("2020-09-09");

const guards = {
  not_in_future: {
    question: "happenedOn",
    refuses: ({ today: now }, { happenedOn }) => happenedOn > now,
    sentence: "The date must be today or in the past.",
  },
  not_reserved: {
    refuses: ({ reserved }) => reserved,
    sentence: "Someone has reserved this book.",
    fix: "case",
  },
  no_fines: {
    refuses: ({ fines }) => fines > 0,
    sentence: "There are fines to pay.",
    fix: "contacts",
  },
  why_late: {
    question: "whyNot",
    refuses: ({ lentOn, today: now }, { whyNot }) => lentOn !== null && addDays(lentOn, 28) < now && !whyNot,
    sentence: "The book is late. Enter the reason.",
  },
  needs_price: {
    refuses: ({ fines }) => fines === 0,
    sentence: "Enter the price of the book first.",
  },
} as const satisfies Record<string, Guard<Facts>>;
type GuardName = keyof typeof guards;

type Move = Row<GuardName, Status> & { to: Status };

const rows = {
  lend: {
    label: "Lend the book",
    past: "Lent",
    recorded: (book) => `Lent: ${book}.`,
    from: ["on_shelf"],
    to: "on_loan",
    by: ["worker", "manager"],
    asks: { who: "Who borrows it?", happenedOn: "When?" },
    guards: ["not_in_future", "not_reserved", "no_fines"],
  },
  take_back: {
    label: "Take the book back",
    past: "Returned",
    recorded: (book) => `Returned: ${book}.`,
    from: ["on_loan"],
    to: "on_shelf",
    by: ["worker"],
    asks: { happenedOn: "When did it come back?", whyNot: "Why is it late?" },
    optional: ["whyNot"],
    guards: ["not_in_future", "why_late"],
  },
  write_off: {
    label: "Write the book off",
    past: "Written off",
    recorded: (book) => `Written off: ${book}.`,
    from: ["on_shelf", "on_loan"],
    to: "lost",
    by: ["named_holder", "manager"],
    asks: {},
    guards: [],
    final: true,
  },
  remind: {
    label: "Remind the reader",
    past: "Reminded",
    recorded: (book) => `Reminded: ${book}.`,
    to: "on_loan",
    by: [],
    asks: {},
    guards: ["no_fines"],
  },
} as const satisfies Record<string, Move>;

type Chosen =
  { move: Exclude<keyof typeof rows, "write_off"> } | { move: "write_off"; because: "lost" | "worn" };

const engine = makeEngine<Chosen, Facts, GuardName, Status, Status>({
  rows,
  guards,
  rolesOf: ({ roles }) => roles,
  statusOf: ({ status }) => status,
  // Who owes that much is known.
  isAsked: (question, { fines }) => question !== "who" || fines < 10,
  kindOf: (chosen) =>
    chosen.move === "write_off" && chosen.because === "worn"
      ? { asks: { details: "What is wrong with it?" }, guards: ["not_reserved"] }
      : rows[chosen.move],
  moreGuards: ({ move }, { lentOn }) => (move === "write_off" && lentOn !== null ? ["needs_price"] : []),
  outcomeOf: ({ move }) => rows[move].to,
});

const facts = (over: Partial<Facts> = {}): Facts => ({
  today,
  roles: ["worker"],
  status: "on_shelf",
  lentOn: null,
  reserved: false,
  fines: 0,
  ...over,
});
const lent = (over: Partial<Facts> = {}) =>
  facts({ status: "on_loan", lentOn: calendarDate("2020-09-01"), ...over });
const late = lent({ lentOn: calendarDate("2020-08-01") });
const answers = { happenedOn: today };

describe("make", () => {
  it("leads to the outcome of a move that nothing refuses", () => {
    expect(engine.make({ move: "lend" }, facts(), answers)).toEqual({ ok: true, value: "on_loan" });
  });

  it("gives every reason of the guards, in the order of the row", () => {
    const tomorrow = { happenedOn: addDays(today, 1) };
    expect(engine.make({ move: "lend" }, facts({ fines: 2, reserved: true }), tomorrow)).toEqual({
      ok: false,
      refusal: ["not_in_future", "not_reserved", "no_fines"],
    });
  });

  it("looks at the status before anything else, and then at the role", () => {
    const elsewhere = lent({ roles: [], fines: 2 });
    expect(engine.make({ move: "lend" }, elsewhere, answers)).toEqual({
      ok: false,
      refusal: ["wrong_status"],
    });
    expect(engine.make({ move: "take_back" }, elsewhere, answers)).toEqual({
      ok: false,
      refusal: ["wrong_role"],
    });
  });

  it("takes a row without a status from any, and one without a maker as the product’s own", () => {
    expect(engine.make({ move: "remind" }, facts({ roles: [], status: "lost" }), answers).ok).toBe(true);
    expect(engine.make({ move: "remind" }, facts({ fines: 1 }), answers)).toEqual({
      ok: false,
      refusal: ["no_fines"],
    });
  });

  it("asks the guards of the kind that was chosen", () => {
    const reserved = facts({ roles: ["manager"], reserved: true });
    expect(engine.make({ move: "write_off", because: "lost" }, reserved, answers).ok).toBe(true);
    expect(engine.make({ move: "write_off", because: "worn" }, reserved, answers)).toEqual({
      ok: false,
      refusal: ["not_reserved"],
    });
  });

  it("asks further guards where the facts call for them", () => {
    const byManager = { roles: ["manager"] } as const;
    expect(engine.make({ move: "write_off", because: "lost" }, lent(byManager), answers)).toEqual({
      ok: false,
      refusal: ["needs_price"],
    });
    expect(
      engine.make({ move: "write_off", because: "lost" }, lent({ ...byManager, fines: 1 }), answers).ok,
    ).toBe(true);
  });
});

describe("refusalOf", () => {
  it("gives the sentence of a guard with its question and where it is fixed", () => {
    expect(engine.refusalOf("no_fines")).toEqual({
      sentence: "There are fines to pay.",
      question: null,
      fix: "contacts",
    });
    expect(engine.refusalOf("why_late")).toMatchObject({ question: "whyNot", fix: null });
  });

  it("has a sentence of its own for a wrong status and a wrong role", () => {
    expect(engine.refusalOf("wrong_status")).toEqual({
      sentence: expect.stringMatching(fullSentence),
      question: null,
      fix: "case",
    });
    expect(engine.refusalOf("wrong_role")).toEqual({
      sentence: expect.stringMatching(fullSentence),
      question: null,
      fix: null,
    });
    expect(engine.refusalOf("wrong_role").sentence).not.toBe(engine.refusalOf("wrong_status").sentence);
  });
});

describe("questionsOf and questionsOn", () => {
  const optionalOn = (on: Facts) =>
    engine.questionsOn({ move: "take_back" }, on).map(({ question, optional }) => [question, optional]);

  it("asks in the order of the row", () => {
    expect(engine.questionsOf({ move: "lend" }).map(({ question }) => question)).toEqual([
      "who",
      "happenedOn",
    ]);
    expect(engine.questionsOf({ move: "write_off", because: "worn" }).map(({ label }) => label)).toEqual([
      "What is wrong with it?",
    ]);
  });

  it("needs what silence is refused for on these facts, and only that", () => {
    expect(optionalOn(lent())).toEqual([
      ["happenedOn", false],
      ["whyNot", true],
    ]);
    expect(optionalOn(late)).toEqual([
      ["happenedOn", false],
      ["whyNot", false],
    ]);
  });
});

describe("isAsked", () => {
  it("leaves out a question that these facts answer, and no other", () => {
    const asked = (fines: number) =>
      engine.questionsOn({ move: "lend" }, facts({ fines })).map(({ question }) => question);
    expect(asked(9)).toEqual(["who", "happenedOn"]);
    expect(asked(10)).toEqual(["happenedOn"]);
  });
});

describe("blockersOf", () => {
  it("is what no answer can change", () => {
    expect(engine.blockersOf({ move: "lend" }, facts({ fines: 2, reserved: true }))).toEqual([
      "not_reserved",
      "no_fines",
    ]);
    expect(engine.blockersOf({ move: "take_back" }, late)).toEqual([]);
    expect(engine.blockersOf({ move: "lend" }, lent())).toEqual(["wrong_status"]);
  });
});

describe("who makes a move", () => {
  it("is what the row says", () => {
    expect(engine.makersOf("take_back")).toBe("the worker");
    expect(engine.makersOf("write_off")).toBe("the named holder or a manager");
  });

  it("and the status together say what is available", () => {
    expect(engine.availableTo(["worker"], "on_shelf")).toEqual(["lend"]);
    expect(engine.availableTo(["manager"], "on_shelf")).toEqual(["lend", "write_off"]);
    expect(engine.availableTo(["worker"], "lost")).toEqual([]);
  });
});

describe("offeredOn", () => {
  it("shows what can be made, and what is blocked only by something that can be fixed elsewhere", () => {
    expect(engine.offeredOn(facts())).toEqual(["lend"]);
    expect(engine.offeredOn(facts({ fines: 2 }))).toEqual(["lend"]);
    expect(engine.offeredOn(late)).toEqual(["take_back"]);
  });

  it("does not show what the state of the case rules out", () => {
    expect(engine.offeredOn(facts({ reserved: true }))).toEqual([]);
    expect(engine.offeredOn(facts({ fines: 2, reserved: true }))).toEqual([]);
    expect(engine.offeredOn(facts({ roles: [] }))).toEqual([]);
  });

  it("does not show what nothing can fix", () => {
    const priced = makeEngine<{ move: "price" }, Facts, GuardName, Status, null>({
      rows: {
        price: {
          label: "Price it",
          past: "Priced",
          recorded: () => "Priced.",
          by: ["worker"],
          asks: {},
          guards: ["needs_price"],
        },
      },
      guards,
      rolesOf: ({ roles }) => roles,
      statusOf: ({ status }) => status,
      outcomeOf: () => null,
    });
    expect(priced.offeredOn(facts())).toEqual([]);
    expect(priced.offeredOn(facts({ fines: 1 }))).toEqual(["price"]);
    expect(priced.make({ move: "price" }, facts(), answers)).toEqual({ ok: false, refusal: ["needs_price"] });
  });
});

describe("formOf", () => {
  it("is all that a form needs", () => {
    expect(engine.formOf({ move: "lend" }, facts({ fines: 2 }))).toEqual({
      label: "Lend the book",
      isFinal: false,
      questions: engine.questionsOf({ move: "lend" }),
      blockers: [engine.refusalOf("no_fines")],
    });
    expect(engine.formOf({ move: "take_back" }, late).questions).toEqual(
      engine.questionsOn({ move: "take_back" }, late),
    );
    expect(engine.formOf({ move: "write_off", because: "lost" }, facts()).isFinal).toBe(true);
  });

  it("says who can make the move to a person who cannot", () => {
    const asManager = { ...lent(), roles: ["manager"] as const };
    expect(engine.formOf({ move: "take_back" }, asManager).blockers).toEqual([
      { ...engine.refusalOf("wrong_role"), sentence: "This can only be recorded by the worker." },
    ]);
  });
});
