import { describe, expect, it } from "vitest";
import { addDays, calendarDate } from "@/lib/domain/calendar/calendar-date";
import { actingRoles, type ActingRole } from "./acting-roles";
import {
  aHandoverFacts,
  aContactFacts,
  anAttempt,
  caseMoveFacts,
  closesOn,
  everyAnswer,
  today,
} from "@/lib/domain/testing/facts";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { actorIn, afterCareBy, alex, bo, holdFor, nadia, omar } from "@/lib/domain/testing/people";
import { endReasons } from "@/lib/domain/vocabulary/end-reasons";
import { caseEngine, type ChosenCaseMove } from "./case-engine";
import { caseMoveNames, caseMoveOf, type CaseMoveName } from "./case-moves";

type Over = NonNullable<Parameters<typeof caseMoveFacts>[0]>;
type Case = NonNullable<Over["case"]>;

const asks = (move: CaseMoveName): ChosenCaseMove =>
  move === "request_closure" ? { move, endReason: "moved_away" } : { move };

const request = {
  closureRequest: {
    id: "request",
    reason: "moved_away",
    requestedOn: today,
    requestedById: "ruth",
    requesterCannotActFrom: null,
    hasOtherManager: true,
  },
} as const satisfies Case;
const held = { holder: { by: "office", staffId: "alex" }, hold: holdFor("alex") } as const satisfies Case;
const proposed = { hold: holdFor(null, "proposed") } as const satisfies Case;
const silent = {
  handovers: [aHandoverFacts({ status: "referred", sentOn: addDays(today, -40) })],
} as const satisfies Case;
const handedOver = { handovers: [aHandoverFacts({ status: "completed" })] } as const satisfies Case;
const withCheck = {
  holder: { by: "destination", destinationId: "mind" },
  handovers: [aHandoverFacts({ status: "completed", completedOn: today })],
} as const satisfies Case;
const died = {
  diedOn: today,
  deathRecordedAt: new Date("2020-09-09T09:00:00Z"),
  death: { id: "death", expectation: "expected", recordedById: "ruth", confirmedAt: null },
} as const satisfies Case;
const afterClosing = addDays(closesOn, 1);

/** A case on which this move is open, for someone who may make it. */
const ready: Record<CaseMoveName, Over> = {
  complete_review: {},
  lose_contact: { case: { contacts: [anAttempt("2020-09-05")] } },
  propose_hold: {},
  take_back_hold: { case: proposed },
  accept_hold: { case: proposed },
  take_hold: { today: closesOn },
  return_hold: { case: proposed },
  review_hold: { case: held },
  hand_on_hold: { case: held },
  stand_in: { case: held },
  step_in: { case: silent },
  end_hold: { case: held },
  propose_after_care: { case: withCheck },
  take_back_after_care: { case: { ...withCheck, afterCare: afterCareBy(null, "proposed") } },
  accept_after_care: { case: { ...withCheck, afterCare: afterCareBy(null, "proposed") } },
  take_after_care: { today: closesOn, case: withCheck },
  return_after_care: { case: { ...withCheck, afterCare: afterCareBy(null, "proposed") } },
  hand_on_after_care: { case: { ...withCheck, afterCare: afterCareBy("alex") } },
  request_closure: {},
  approve_closure: { today: afterClosing, case: { ...held, ...request } },
  send_back_closure: { today: afterClosing, case: { ...held, ...request } },
  take_back_closure: {
    case: {
      ...held,
      closureRequest: { ...request.closureRequest, requestedById: "sam", requesterCannotActFrom: today },
    },
  },
  reopen: { case: { endReason: "moved_away", holder: { by: "no_one" } } },
  take_on_again: { case: { holder: { by: "destination", destinationId: "mind" } } },
  review_alone: { case: { decidedAlone: [{ id: "alone", byId: "alex" }] } },
  review_contact_after_end: {
    case: {
      endReason: "moved_away",
      endedAt: new Date("2020-09-01T10:00:00Z"),
      holder: { by: "no_one" },
      contacts: [aContactFacts()],
    },
  },
  record_death: {},
  confirm_death: { case: died },
  take_back_death: { case: died },
  record_unmet_need: {},
};

const factsFor = (move: CaseMoveName, capacity: ActingRole) => {
  const over = ready[move];
  const hold = capacity === "named_holder" ? (over.case?.hold ?? holdFor("alex")) : over.case?.hold;
  return caseMoveFacts({
    ...over,
    actor: actorIn[capacity],
    case: { ...over.case, ...(hold && { hold }) },
  });
};

const answers = { ...everyAnswer, reviewOn: addDays(today, 7) };
/** The move of a named holder needs their hold; a proposal has none yet. */
const canBeHeld = (move: CaseMoveName) => ready[move].case?.hold?.holderId !== null;

describe.each(caseMoveNames)("moving a case: %s", (move) => {
  it.each(actingRoles.filter((capacity) => capacity !== "named_holder" || canBeHeld(move)))(
    "is open to its makers and to no one else: %s",
    (capacity) => {
      const moved = caseEngine.make(asks(move), factsFor(move, capacity), {
        ...answers,
        reviewOn: addDays(factsFor(move, capacity).today, 7),
        ...((move === "hand_on_hold" || move === "hand_on_after_care") && {
          holderId: "bo",
          deputyId: "alex",
        }),
      });

      if (caseMoveOf(move).by.includes(capacity)) expect(moved).toEqual({ ok: true, value: null });
      // The named holder is of the office too.
      else if (!(capacity === "named_holder" && caseMoveOf(move).by.includes("office")))
        expect(moved).toEqual({ ok: false, refusal: ["wrong_role"] });
    },
  );
});

describe("moveCase", () => {
  it("gives every reason at once", () => {
    const nothing = {
      risk: "not_assessed",
      needs: [],
      ownWords: [],
      routes: {},
      noProfessionalsOn: null,
    } as const;

    expect(caseEngine.make({ move: "complete_review" }, caseMoveFacts({ case: nothing }), answers)).toEqual({
      ok: false,
      refusal: [
        "risk_assessed",
        "needs_with_term",
        "own_words_written",
        "routes_answered",
        "professionals_listed",
      ],
    });
  });

  it.each(endReasons)("asks for a closure by the guards of its reason: %s", (reason) => {
    const facts = caseMoveFacts({ case: { endReason: "custody" } });
    const moved = caseEngine.make({ move: "request_closure", endReason: reason }, facts, answers);
    expect(moved.ok ? [] : moved.refusal).toContain("not_ended");
  });
});

describe("approving a closure", () => {
  const approve = (over: Over) => {
    const moved = caseEngine.make(
      { move: "approve_closure" },
      caseMoveFacts({ actor: nadia, ...over }),
      answers,
    );
    return moved.ok ? [] : moved.refusal;
  };
  const requested = (reason: (typeof endReasons)[number], over: Case = {}): Over => ({
    case: { closureRequest: { ...request.closureRequest, reason }, ...over },
  });

  it.each(endReasons)("does not ask again for the answers given with the request: %s", (reason) => {
    const facts = caseMoveFacts({ actor: nadia, ...requested(reason) });
    const moved = caseEngine.make({ move: "approve_closure" }, facts, { happenedOn: today, note: "Agreed." });
    const asked = (moved.ok ? [] : moved.refusal).filter((name) => caseEngine.refusalOf(name).question);

    expect(asked).toEqual([]);
  });

  it("needs what was true at the request to be true still", () => {
    expect(approve(requested("handed_over", handedOver))).toEqual([]);
    expect(
      approve(requested("handed_over", { handovers: [aHandoverFacts({ status: "broken_down" })] })),
    ).toEqual(["lead_completed"]);
    expect(approve(requested("moved_away", { handovers: [aHandoverFacts()] }))).toEqual([
      "handovers_decided",
    ]);
    expect(approve(requested("moved_away", { diedOn: today }))).toEqual(["alive"]);
  });

  it("does not ask again what was answered then", () => {
    expect(approve(requested("person_declined_support"))).toEqual([]);
    expect(approve(requested("duplicate_or_error"))).toEqual([]);
  });

  it("does not refuse the request because there is one", () => {
    expect(approve(requested("moved_away"))).toEqual([]);
  });

  it("is no one's own, a manager's least of all", () => {
    const mine = requested("moved_away", {
      closureRequest: { ...request.closureRequest, requestedById: nadia.id },
    });
    expect(approve(mine)).toEqual(["not_own_request"]);
    expect(approve({ ...mine, actor: omar })).toEqual([]);
  });

  it("has nothing to decide without a request", () => {
    expect(approve({})).toEqual(["requested"]);
  });

  it("can send back what could not be approved any more", () => {
    const broken = caseMoveFacts({ actor: nadia, ...requested("handed_over") });
    expect(caseEngine.make({ move: "send_back_closure" }, broken, answers).ok).toBe(true);
  });
});

describe("caseEngine.refusalOf", () => {
  it("is a full sentence, with its question and where it is fixed, if there are any", () => {
    expect(caseEngine.refusalOf("wrong_role")).toEqual({
      sentence: expect.stringMatching(fullSentence),
      question: null,
      fix: null,
    });
    expect(caseEngine.refusalOf("noted")).toMatchObject({ question: "note", fix: null });
    expect(caseEngine.refusalOf("attempts_enough")).toMatchObject({ question: null, fix: "contacts" });
  });
});

describe("caseEngine.questionsOf", () => {
  it("asks in the order of the table, and says what may stay empty", () => {
    const asked = caseEngine
      .questionsOf({ move: "accept_hold" })
      .map(({ question, optional }) => [question, optional]);
    expect(asked).toEqual([
      ["holderId", false],
      ["deputyId", true],
      ["noDeputy", true],
      ["reviewOn", false],
      ["lawfulBasis", false],
      ["article9Condition", false],
      ["personInformed", false],
      ["whyNot", true],
    ]);
  });

  it("asks for a closure what its reason asks", () => {
    const questionsOf = (reason: (typeof endReasons)[number]) =>
      caseEngine.questionsOf({ move: "request_closure", endReason: reason }).map(({ question }) => question);

    expect(questionsOf("deceased")).toEqual(["details"]);
    expect(questionsOf("moved_away")).toContain("newArea");
  });
});

describe("the blockers of a move of a case", () => {
  it("leaves out what an answer can change", () => {
    expect(
      caseEngine.blockersOf({ move: "accept_hold" }, caseMoveFacts({ actor: bo, case: proposed })),
    ).toEqual([]);
    expect(
      caseEngine.blockersOf(
        { move: "approve_closure" },
        caseMoveFacts({ actor: nadia, case: { risk: "high", ...request } }),
      ),
    ).toEqual([]);
  });

  it("gives beforehand what no answer can change", () => {
    expect(
      caseEngine.blockersOf({ move: "request_closure", endReason: "handed_over" }, caseMoveFacts()),
    ).toEqual(["lead_completed"]);
    expect(caseEngine.blockersOf({ move: "propose_hold" }, caseMoveFacts())).toEqual(["wrong_role"]);
  });
});

describe("caseQuestionsOn", () => {
  const needed = (chosen: ChosenCaseMove, over: Over = {}) =>
    caseEngine
      .questionsOn(chosen, caseMoveFacts(over))
      .filter(({ optional }) => !optional)
      .map(({ question }) => question);

  it("needs a note where one is required", () => {
    expect(needed({ move: "approve_closure" }, { actor: nadia, case: request })).toEqual([]);
    expect(needed({ move: "approve_closure" }, { actor: nadia, case: { risk: "high", ...request } })).toEqual(
      ["note"],
    );
  });

  it("needs to know who was informed when a person at high risk declines", () => {
    const declined = { move: "request_closure", endReason: "person_declined_support" } as const;
    const more = ["professionalInformed", "lawfulBasis"];

    expect(needed(declined)).not.toEqual(expect.arrayContaining(more));
    expect(needed(declined, { case: { risk: "high" } })).toEqual(expect.arrayContaining(more));
  });
});

describe("caseMovesOffered", () => {
  const offered = (over: Over = {}) => caseEngine.offeredOn(caseMoveFacts(over));

  it("offers to a worker what the case needs, also what is blocked by something that can be fixed", () => {
    expect(offered()).toEqual([
      "complete_review",
      "lose_contact",
      "request_closure",
      "record_death",
      "record_unmet_need",
    ]);
    expect(offered({ case: { reviewedOn: null, needs: [], risk: "not_assessed" } })).toContain(
      "complete_review",
    );
  });

  it("does not offer what the state of the case rules out", () => {
    expect(
      offered({ case: { contactLostAt: new Date("2020-09-08T12:00:00Z"), contacts: [] } }),
    ).not.toContain("lose_contact");
    expect(offered({ case: request })).not.toContain("request_closure");
    expect(offered({ case: { diedOn: today } })).toEqual(["request_closure"]);
    expect(offered({ case: { endReason: "custody" } })).toEqual(["record_death"]);
  });

  it("offers a manager to decide, and the office what it decides on", () => {
    expect(offered({ actor: nadia })).toContain("propose_hold");
    expect(offered({ actor: nadia, case: request })).toEqual(
      expect.arrayContaining(["approve_closure", "send_back_closure"]),
    );
    expect(offered({ actor: nadia, case: { endReason: "custody" } })).toEqual(["reopen", "record_death"]);
    expect(offered({ actor: bo, case: proposed })).toEqual(["accept_hold", "return_hold"]);
    expect(offered({ actor: bo })).toEqual([]);
  });

  it("offers the named holder what a worker does, and the hold itself", () => {
    expect(offered({ actor: alex, case: held })).toEqual(expect.arrayContaining(["review_hold", "end_hold"]));
    expect(offered({ actor: alex, today: afterClosing, case: held })).not.toContain("end_hold");
    expect(offered({ actor: alex, today: afterClosing, case: { ...held, ...request } })).toEqual(
      expect.arrayContaining(["approve_closure", "send_back_closure"]),
    );
  });

  it("offers the office a request that no manager but its author could decide", () => {
    const alone = { closureRequest: { ...request.closureRequest, hasOtherManager: false } };
    expect(offered({ actor: bo, case: request })).toEqual([]);
    expect(offered({ actor: bo, case: alone })).toEqual(["approve_closure", "send_back_closure"]);
  });

  it("does not offer to decide one's own request", () => {
    const mine = { closureRequest: { ...request.closureRequest, requestedById: nadia.id } };
    expect(offered({ actor: nadia, case: mine })).not.toContain("approve_closure");
  });
});

describe("a death", () => {
  const offered = (over: Over = {}) => caseEngine.offeredOn(caseMoveFacts(over));

  it("is confirmed and taken back by a manager, and confirmed by no one who recorded it", () => {
    expect(offered({ actor: nadia, case: died })).toEqual([
      "request_closure",
      "confirm_death",
      "take_back_death",
    ]);
    const own = { ...died, death: { ...died.death, recordedById: nadia.id } };
    expect(offered({ actor: nadia, case: own })).not.toContain("confirm_death");
    expect(offered({ actor: omar, case: own })).toContain("confirm_death");
  });

  it("is taken back after it was confirmed, and on a case that ended because of it only once that is reopened", () => {
    const confirmed = { ...died, death: { ...died.death, confirmedAt: new Date("2020-09-09T12:00:00Z") } };
    expect(offered({ actor: nadia, case: confirmed })).toEqual(["request_closure", "take_back_death"]);
    const ended = { ...confirmed, endReason: "deceased", holder: { by: "no_one" } } as const;
    expect(offered({ actor: nadia, case: ended })).toEqual(["reopen"]);
    expect(offered({ actor: nadia, case: { ...ended, endReason: "custody" } })).toContain("take_back_death");
  });

  it("asks more of one that was unexpected", () => {
    const bare = { happenedOn: today, deathDay: "died_on", who: "Her sister", checked: "By phone" } as const;
    const record = (expectation: "expected" | "unexpected") =>
      caseEngine.make({ move: "record_death" }, caseMoveFacts(), { ...bare, expectation });
    expect(record("expected")).toEqual({ ok: true, value: null });
    expect(record("unexpected")).toEqual({
      ok: false,
      refusal: ["coroner_if_unexpected", "commissioner_if_unexpected", "family_if_unexpected"],
    });
  });
});

it("dates nothing before the case", () => {
  const early = { ...answers, happenedOn: calendarDate("2019-05-14") };
  expect(caseEngine.make({ move: "record_death" }, caseMoveFacts(), early)).toEqual({
    ok: false,
    refusal: ["not_before_case"],
  });
});
