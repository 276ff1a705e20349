import type { Refusal } from "@/lib/domain/moves/table";
import { reassignRefusals } from "@/lib/domain/case/reassign";
import { linkTargetLabels, type LinkTarget } from "@/lib/domain/vocabulary/link-targets";
import { caseWriteRefusals, type CaseWriteRefused } from "@/lib/cases/messages";
import { overtaken } from "@/lib/platform/overtaken";
import { refusedWrite, type ChangedSince } from "@/lib/platform/refusals";
import { caseEngine, type CaseMoveRefusal } from "@/lib/domain/moves/case-engine";
import {
  refused,
  type CurrentState,
  type FormState,
  type FixLink,
  type Missing,
} from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";

/** Why a move of a case was not made. */
export type CaseMoveRefused =
  | CaseWriteRefused
  | ChangedSince
  | "holder_unknown"
  | "deputy_unknown"
  | "worker_unknown"
  | { refusals: readonly CaseMoveRefusal[] };

const sentences = {
  ...caseWriteRefusals,
  holder_unknown: "Select an active member of the commissioner’s office.",
  deputy_unknown: "Select an active member of the commissioner’s office as the deputy.",
  worker_unknown: reassignRefusals.worker_not_active,
} as const;

/** A refusal as its form shows it. */
export const refusedCaseMove = (refusal: CaseMoveRefused, reference: string): FormState =>
  typeof refusal === "object" && "refusals" in refusal
    ? refusedByRules(refusal.refusals.map(caseEngine.refusalOf), { reference })
    : refusedWrite(refusal, {
        sentences,
        fields: { holder_unknown: "holderId", deputy_unknown: "deputyId", worker_unknown: "workerId" },
      });

const checkAnswers = "Check your answers.";

/** A refusal that belongs to a question of a move, or to another field of its form. */
type Shown = Omit<Refusal, "question"> & { question: string | null };

type Since = {
  /** A sentence on what was recorded since the form was opened. */
  sentence?: string | undefined;
  /** The same side by side with what was typed, where sending again would replace it. */
  current?: CurrentState | undefined;
};

/**
 * What the rules of a table refuse, as its form shows it: each sentence next to its question, with the link to where
 * it is fixed, or above the form.
 */
export function refusedByRules(
  refusals: readonly Shown[],
  where: Where,
  { sentence: since, current }: Since = {},
): FormState {
  const above = refusals.filter(({ question, fix }) => question === null && fix === null);
  const missing = missingOf(refusals, where);
  const sentences = [...above.map(({ sentence }) => sentence), ...(since ? [since] : [])];
  const otherwise = current
    ? overtaken.changed_since
    : missing.length > 0
      ? "Nothing has been recorded yet."
      : checkAnswers;

  return refused(sentences.join(" ") || otherwise, {
    missing,
    faults: Object.fromEntries(
      refusals.flatMap(({ question, sentence }) => (question ? [[question, [sentence]]] : [])),
    ),
    current,
  });
}

/** What an address is made of. */
export type Where = {
  reference: string;
  handoverId?: string;
  destinationId?: string;
  alertId?: string;
  involvementId?: string;
};

/** Where what a refusal misses can be fixed, or a step be done. */
export function fixLink(place: LinkTarget, where: Where): FixLink {
  return { href: addressOf(place, where), label: linkTargetLabels[place] };
}

function addressOf(place: LinkTarget, where: Where): string {
  const { reference, handoverId, destinationId, alertId, involvementId } = where;
  const ofCase = hrefTo("case", { reference });
  switch (place) {
    case "case":
      return ofCase;
    case "reassign":
      return `${ofCase}/reassign`;
    case "held":
      return hrefTo("held");
    case "handovers":
      return `${ofCase}#handovers`;
    case "plan":
      return `${ofCase}/handovers/new`;
    case "handover":
    case "checklist":
      return handoverId ? `${ofCase}#handover-${handoverId}` : `${ofCase}#handovers`;
    case "make_version":
      return handoverId ? `${ofCase}/handovers/${handoverId}/make_version` : `${ofCase}#handovers`;
    case "contacts":
      return `${ofCase}/contacts/new`;
    case "review":
      return `${ofCase}/review`;
    case "risk":
    case "needs":
    case "own_words":
    case "safe_contact":
      return `${ofCase}/review/${place}`;
    case "professionals":
      return `${ofCase}/professionals`;
    case "notification":
      return involvementId ? `${ofCase}/professionals/${involvementId}/contact` : `${ofCase}/professionals`;
    case "alert":
      return alertId ? `${ofCase}/alerts/${alertId}` : ofCase;
    case "sharing":
      return destinationId ? `${ofCase}/sharing/${destinationId}` : `${ofCase}#handovers`;
    case "recall":
      return destinationId ? `${ofCase}/sharing/${destinationId}/recall` : `${ofCase}#handovers`;
    case "summary":
      return handoverId ? `${ofCase}/handovers/${handoverId}/summary` : `${ofCase}#handovers`;
    case "destination":
      return destinationId ? hrefTo("destination", { destinationId }) : hrefTo("destinations");
    case "hold":
      return `${ofCase}/moves/propose_hold`;
    case "hold_review":
      return `${ofCase}/moves/review_hold`;
    case "closure":
      return ofCase;
    case "closure_reasons":
      return `${ofCase}/closure`;
    case "death":
      return `${ofCase}/moves/record_death`;
    case "confirm_death":
      return `${ofCase}#death`;
    case "contact_after_end":
      return `${ofCase}/moves/review_contact_after_end`;
    case "letter":
      return `${ofCase}/letters/other_help`;
    case "unmet_need":
      return `${ofCase}/moves/record_unmet_need`;
  }
}

/** The refusals that are fixed on another page, each with the way there. */
export const missingOf = (refusals: readonly Shown[], where: Where): Missing[] =>
  refusals.flatMap(({ sentence, fix, question }) =>
    fix !== null && question === null ? [{ sentence, fixLink: fixLink(fix, where) }] : [],
  );
