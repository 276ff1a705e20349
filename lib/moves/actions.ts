"use server";

import { redirect } from "next/navigation";
import { officeScopeOf, scopeOf, type CaseScope, type OfficeScope } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import { caseEngine, type ChosenCaseMove } from "@/lib/domain/moves/case-engine";
import { caseMoveOf } from "@/lib/domain/moves/case-moves";
import type { Actor } from "@/lib/domain/permissions/actor";
import { hrefTo } from "@/lib/routes";
import { refusedCaseMove } from "./messages";
import { runMove } from "./run";
import { moveByOfficeSchema, moveCaseSchema, type SentMove } from "./schema";
import { moveCase, rehearseCaseMove } from "./writes";

export const moveCaseAction = staffAction(moveCaseSchema, (sent, actor) =>
  run(
    scopeOf(actor),
    actor,
    sent,
    leavesReach(sent.chosen) ? hrefTo("held") : hrefTo("case", { reference: sent.reference }),
  ),
);

export const moveByOfficeAction = staffAction(moveByOfficeSchema, (sent, actor) =>
  run(officeScopeOf(actor), actor, sent, hrefTo("held")),
);

/** A hold that ended, or was handed on, takes the case out of the holder's reach. */
const leavesReach = ({ move }: ChosenCaseMove) => move === "end_hold" || move === "hand_on_hold";

const run = async (
  scope: CaseScope | OfficeScope,
  actor: Actor,
  sent: SentMove<ChosenCaseMove>,
  page: string,
) =>
  (await runMove(sent, {
    isFinal: caseMoveOf(sent.chosen.move).final ?? false,
    questions: caseEngine.questionsOf(sent.chosen),
    rehearse: (input) => rehearseCaseMove(scope, actor, input),
    make: (requestKey, input) => moveCase(scope, actor, requestKey, input),
    refused: (refusal) => refusedCaseMove(refusal, sent.reference),
  })) ?? redirect(`${page}?done=${sent.chosen.move}&reference=${sent.reference}`);
