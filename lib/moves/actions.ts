"use server";

import { redirect } from "next/navigation";
import { officeScopeOf, scopeOf, type CaseScope, type OfficeScope } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import { caseEngine, type ChosenCaseMove } from "@/lib/domain/moves/case-engine";
import { caseMoveOf } from "@/lib/domain/moves/case-moves";
import type { Actor } from "@/lib/domain/permissions/actor";
import { hrefTo } from "@/lib/routes";
import { refusedCaseMove } from "./messages";
import { pageAfter, runMove } from "./run";
import { moveByOfficeSchema, moveCaseSchema, type SentMove } from "./schema";
import { moveCase, rehearseCaseMove } from "./writes";

export const moveCaseAction = staffAction(moveCaseSchema, (sent, actor) =>
  run(scopeOf(actor), actor, sent, () => pageAfter(actor, sent.reference)),
);

export const moveByOfficeAction = staffAction(moveByOfficeSchema, (sent, actor) =>
  run(
    officeScopeOf(actor),
    actor,
    sent,
    // The one who stands in reaches the case from now on.
    () => (sent.chosen.move === "stand_in" ? "case" : "held"),
  ),
);

const run = async (
  scope: CaseScope | OfficeScope,
  actor: Actor,
  sent: SentMove<ChosenCaseMove>,
  pageOf: () => Page | Promise<Page>,
) =>
  (await runMove(sent, {
    isFinal: caseMoveOf(sent.chosen.move).final ?? false,
    questions: caseEngine.questionsOf(sent.chosen),
    rehearse: (input) => rehearseCaseMove(scope, actor, input),
    make: (requestKey, input) => moveCase(scope, actor, requestKey, input),
    refused: (refusal) => refusedCaseMove(refusal, sent.reference),
  })) ??
  redirect(
    `${addressOf(await pageOf(), sent.reference)}?done=${sent.chosen.move}&reference=${sent.reference}`,
  );

type Page = "case" | "held";
const addressOf = (page: Page, reference: string) =>
  page === "case" ? hrefTo("case", { reference }) : hrefTo("held");
