import { CheckStep } from "@/components/ui/check-step";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Fact } from "@/components/ui/summary-list";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import type { ContactVersion } from "@/lib/contacts/types";
import type { CaseMoveFacts } from "@/lib/domain/moves/case-guards";
import {
  caseBlockersOf,
  caseQuestionsOn,
  refusalOfCaseMove,
  type CaseMoveAsked,
} from "@/lib/domain/moves/case-engine";
import { caseMoveOf } from "@/lib/domain/moves/case-moves";
import { moveByOfficeAction, moveCaseAction } from "@/lib/moves/actions";
import { MoveField } from "./move-field";
import { WaitingFor } from "./blockers";

type Props = {
  asked: CaseMoveAsked;
  facts: CaseMoveFacts;
  version: number;
  reference: string;
  requestKey: string;
  /** What is shown before something final: who, and what becomes of them. */
  about: readonly Fact[];
  /** The contacts that an answer may name. */
  contacts?: readonly ContactVersion[];
  /** The people of the commissioner's office whom an answer may name. */
  office?: readonly { id: string; name: string }[];
  /** The office decides without knowing who the person is. */
  byOffice?: boolean;
};

/** The form of any move of a case, read off its table, or what the move waits for. */
export function CaseMoveForm({ asked, facts, version, reference, requestKey, about, ...lists }: Props) {
  const { contacts = [], office = [], byOffice = false } = lists;
  const { label, final } = caseMoveOf(asked.move);
  // The office has no page of the case on which anything could be fixed.
  const locks = caseBlockersOf(asked, facts)
    .map(refusalOfCaseMove)
    .map((lock) => (byOffice ? { ...lock, fix: null } : lock));
  const fields = (
    <>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="move" value={asked.move} />
      {asked.move === "request_closure" && <input type="hidden" name="reason" value={asked.reason} />}
      {caseQuestionsOn(asked, facts).map((one) => (
        <MoveField
          key={one.question}
          asked={one}
          today={facts.today}
          contacts={contacts}
          office={office}
          reference={reference}
        />
      ))}
      <SubmitButton>{final ? "Check your answers" : label}</SubmitButton>
    </>
  );

  return (
    <ActionForm
      action={byOffice ? moveByOfficeAction : moveCaseAction}
      requestKey={requestKey}
      version={version}
      label={label}
      keepDraft
    >
      <UnlessBlocked locked={locks.length > 0 ? <WaitingFor refusals={locks} reference={reference} /> : null}>
        {final ? (
          <CheckStep about={about} confirm={label}>
            {fields}
          </CheckStep>
        ) : (
          fields
        )}
      </UnlessBlocked>
    </ActionForm>
  );
}
