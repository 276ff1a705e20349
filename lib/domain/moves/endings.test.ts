import { describe, expect, it } from "vitest";
import { endReasons, type EndReason } from "@/lib/domain/vocabulary/end-reasons";
import { caseEngine } from "./case-engine";
import { questions, yesNo, type MoveQuestion } from "./questions";
import {
  aHandoverFacts,
  anAttempt,
  anItem,
  caseMoveFacts,
  everyAnswer,
  everyRoute,
  today,
} from "@/lib/domain/testing/facts";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { endingOf, endings, guardsOfEndings } from "./endings";

type Over = NonNullable<NonNullable<Parameters<typeof caseMoveFacts>[0]>["case"]>;

/** What this end needs of a case besides its answers. */
const ready: Record<EndReason, Over> = {
  handed_over: { handovers: [aHandoverFacts({ status: "completed" })] },
  no_further_support_needed: {},
  person_declined_support: {},
  lost_contact: {
    contacts: [
      anAttempt("2020-08-10"),
      anAttempt("2020-08-15", { medium: "text" }),
      anAttempt("2020-08-20", { medium: "letter" }),
    ],
  },
  moved_away: {},
  deceased: { diedOn: today },
  long_term_hospital: {},
  custody: {},
  no_service_available: { unmetNeeds: 1, holdReturned: true },
  duplicate_or_error: {},
};

const ask = (reason: EndReason, over: Over = {}) => {
  const facts = caseMoveFacts({ case: { ...ready[reason], ...over } });
  const moved = caseEngine.make({ move: "request_closure", endReason: reason }, facts, everyAnswer);
  return moved.ok ? [] : moved.refusal;
};

const asked = (reason: EndReason) => Object.keys(endingOf(reason).asks) as MoveQuestion[];
const isYesNo = (question: MoveQuestion) => {
  const shape = questions[question];
  return shape.kind === "choice" && shape.options.map(({ value }) => value).join() === yesNo.join();
};

/** A death and a mistaken record end a case whatever else is under way, and no one has to be informed first. */
const atOnce: readonly EndReason[] = ["deceased", "duplicate_or_error"];
const allDecidedFirst = endReasons.filter((reason) => !atOnce.includes(reason));

describe.each(endReasons)("ending a case: %s", (reason) => {
  const { guards, optional = [] } = endingOf(reason);

  it("can be requested once, when nothing is missing", () => {
    expect(ask(reason)).toEqual([]);
    const closureRequest = {
      id: "request",
      reason,
      requestedOn: today,
      requestedById: "ruth",
      requesterCannotActFrom: null,
      hasOtherManager: true,
    };
    expect(ask(reason, { closureRequest })).toEqual(["not_requested"]);
    expect(ask(reason, { endReason: reason })).toEqual(["not_ended"]);
  });

  it("asks every question that one of its refusals belongs to", () => {
    const shownBeside = guards.map((guard) => caseEngine.refusalOf(guard).question);
    expect(shownBeside.filter((question) => question && !asked(reason).includes(question))).toEqual([]);
  });

  it("asks its optional questions, and a guard may still require them", () => {
    expect(optional.filter((question) => !asked(reason).includes(question))).toEqual([]);
    const lookedAt = guards.flatMap((guard) => caseEngine.refusalOf(guard).question ?? []);
    const otherwise: readonly MoveQuestion[] = reason === "duplicate_or_error" ? ["whyNot"] : [];
    expect(optional.filter((question) => !lookedAt.includes(question))).toEqual(otherwise);
  });

  it("takes no bare no for an answer", () => {
    if (!asked(reason).some(isYesNo)) return;
    expect(asked(reason)).toContain("whyNot");
    expect(guards).toContain("no_has_reason");
  });

  it("says what led to it, and is explained in a full sentence if at all", () => {
    expect(asked(reason)).toContain(reason === "person_declined_support" ? "statement" : "details");
    expect(endingOf(reason).hint ?? "Nothing.").toMatch(fullSentence);
  });

  it("names each guard once", () => {
    expect(new Set(guards).size).toBe(guards.length);
  });
});

describe.each(allDecidedFirst)("before a case ends: %s", (reason) => {
  it("needs every professional informed, every checklist done and every handover decided", () => {
    expect(ask(reason, { involvements: [{ id: "gp", addedOn: today }] })).toContain("professionals_informed");
    const supporting = aHandoverFacts({
      id: "beside",
      kind: "supporting",
      status: "handing_over",
      checklist: [anItem("open")],
    });
    expect(ask(reason, { handovers: [...(ready[reason].handovers ?? []), supporting] })).toEqual([
      "no_open_item",
      "handovers_decided",
    ]);
  });

  it("asks whether the person and the GP were informed, or why not", () => {
    expect(asked(reason)).toEqual(expect.arrayContaining(["personInformed", "gpInformed", "whyNot"]));
  });

  it("is not the end of someone who has died", () => {
    expect(ask(reason, { diedOn: today })).toContain("alive");
  });
});

it.each(atOnce)("ends a case whatever else is under way: %s", (reason) => {
  expect(
    ask(reason, {
      handovers: [aHandoverFacts({ status: "referred" })],
      involvements: [{ id: "gp", addedOn: today }],
    }),
  ).toEqual([]);
});

/** What each end needs of its own, section 8 of the contract: without it, it is refused by this name. */
it.each<[EndReason, Over, string]>([
  ["handed_over", { handovers: [] }, "lead_completed"],
  ["no_further_support_needed", { contacts: [] }, "contact_recent"],
  [
    "no_further_support_needed",
    { needs: [{ area: "housing", term: "short", outcome: null }] },
    "needs_have_outcome",
  ],
  ["lost_contact", { contacts: [] }, "attempts_enough"],
  ["lost_contact", { contacts: [anAttempt("2020-08-10")] }, "media_enough"],
  ["lost_contact", { contacts: [anAttempt("2020-09-01")] }, "long_enough"],
  ["lost_contact", { risk: "high" }, "visited_if_high"],
  ["lost_contact", { contacts: [], routes: everyRoute(true) }, "letter_sent"],
  ["deceased", { diedOn: null }, "death_recorded"],
  ["no_service_available", { unmetNeeds: 0 }, "need_unmet"],
  ["no_service_available", { holdReturned: false }, "office_has_answered"],
])("%s needs what it says", (reason, over, guard) => {
  expect(ask(reason, over)).toContain(guard);
});

it("asks a lost contact at high risk of every known professional", () => {
  const involvements = [{ id: "gp", addedOn: today }];
  expect(ask("lost_contact", { risk: "high", involvements })).toContain("professionals_asked_if_high");
});

it("names each guard of an ending once", () => {
  expect(new Set(guardsOfEndings).size).toBe(guardsOfEndings.length);
  for (const reason of endReasons) {
    for (const guard of endings[reason].guards) expect(guardsOfEndings).toContain(guard);
  }
});
