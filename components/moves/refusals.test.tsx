import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { FormOutcome } from "@/components/ui/form-outcome";
import { refusedAlert } from "@/lib/alerts/messages";
import { closedToWrites } from "@/lib/cases/messages";
import { overtaken } from "@/lib/platform/overtaken";
import { refusedChecklistDecision } from "@/lib/checklists/messages";
import { refusedContact } from "@/lib/contacts/messages";
import { refusedCrisis } from "@/lib/crisis/messages";
import { alertRefusals } from "@/lib/domain/person/alert";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { caseGuards, type CaseGuardName } from "@/lib/domain/moves/case-guards";
import { caseEngine, type CaseMoveRefusal } from "@/lib/domain/moves/case-engine";
import { amendRefusals, markRefusals } from "@/lib/domain/contacts/contact";
import { crisisRefusals } from "@/lib/domain/person/crisis-contact";
import { guards, type GuardName } from "@/lib/domain/moves/handover-guards";
import { handoverEngine, type MoveRefusal } from "@/lib/domain/moves/handover-engine";
import { checklistRefusals } from "@/lib/domain/moves/checklist-entry";
import { letterRefusals } from "@/lib/domain/person/letter";
import { linkTargetLabels } from "@/lib/domain/vocabulary/link-targets";
import type { Refusal } from "@/lib/domain/moves/table";
import { involvementRefusals } from "@/lib/domain/contacts/involvement";
import { savingRefusals } from "@/lib/domain/person/review-saving";
import { sharingRefusals } from "@/lib/domain/sharing/decision";
import { summaryRefusals } from "@/lib/domain/summary/changes";
import { refusedMove } from "@/lib/handovers/messages";
import { refusedPosting } from "@/lib/letters/messages";
import { refusedCaseMove } from "@/lib/moves/messages";
import type { FormState } from "@/lib/platform/form-state";
import { refusedProfessional } from "@/lib/professionals/messages";
import { refusedPart } from "@/lib/review/messages";
import { refusedSharing } from "@/lib/sharing/messages";
import { refusedSummary } from "@/lib/summaries/messages";

vi.mock("next/link", () => ({
  default: ({ href, children }: { href: string; children: ReactNode }) => <a href={href}>{children}</a>,
}));

const reference = "YP-0001";
const today = calendarDate("2020-09-09");
const where = { reference, handoverId: "h", destinationId: "d" };

/** What a person reads when a form comes back refused, as text with its links in brackets. */
const seen = (state: FormState) =>
  renderToStaticMarkup(<FormOutcome state={state} formId="form" ref={null} />)
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll(/<a href="[^"]*">/g, "[")
    .replaceAll("</a>", "]")
    .replaceAll(/<[^>]*>/g, " ");

/** Beside the question that fixes it, with the way to the page that does, or plainly. */
function wayOut({ sentence, question, fix }: Refusal): string {
  if (question !== null) return `[${sentence}]`;
  return fix === null ? sentence : `${sentence} [${linkTargetLabels[fix]}]`;
}

describe("a refused move is seen with its sentence and the way to fix it", () => {
  it.each<CaseMoveRefusal>(["wrong_role", ...(Object.keys(caseGuards) as CaseGuardName[])])(
    "of a case: %s",
    (name) => {
      const state = refusedCaseMove({ refusals: [name] }, reference);
      expect(seen(state)).toContain(wayOut(caseEngine.refusalOf(name)));
    },
  );

  it.each<MoveRefusal>(["wrong_status", "wrong_role", ...(Object.keys(guards) as GuardName[])])(
    "of a handover: %s",
    (name) => {
      const state = refusedMove({ refusals: [name], since: null }, { ...where, today });
      expect(seen(state)).toContain(wayOut(handoverEngine.refusalOf(name)));
    },
  );
});

const answer = <Name extends string>(
  sentences: Record<Name, string>,
  refuse: (name: Name) => FormState,
): [string, string, FormState][] =>
  (Object.keys(sentences) as Name[]).map((name) => [name, sentences[name], refuse(name)]);

describe.each(
  Object.entries({
    "an alert": answer(alertRefusals, (name) => refusedAlert(name)),
    "a crisis contact": answer(crisisRefusals, (name) => refusedCrisis(name)),
    "an entry of a checklist": answer(checklistRefusals, (name) =>
      refusedChecklistDecision(name, { ...where, state: "done" }),
    ),
    "a contact": answer({ ...amendRefusals, ...markRefusals }, (name) => refusedContact(name)),
    "a letter": answer(letterRefusals, (name) => refusedPosting(name)),
    "a professional": answer(involvementRefusals, (name) => refusedProfessional(name, reference)),
    "a part of the review": answer(savingRefusals, (name) => refusedPart(name, reference)),
    "a sharing decision": answer(sharingRefusals, (name) => refusedSharing(name, where)),
    "a summary": answer(summaryRefusals, (name) => refusedSummary(name, where)),
    "any write on a case": answer(closedToWrites, (name) => refusedCaseMove(name, reference)),
    "a form that is sent once more": answer({ key_used_elsewhere: overtaken.key_used_elsewhere }, (name) =>
      refusedCaseMove(name, reference),
    ),
  }),
)("a refusal of %s", (_, refusals) => {
  it.each(refusals)("is seen in its words: %s", (_name, sentence, state) => {
    expect(seen(state)).toContain(sentence);
  });
});
