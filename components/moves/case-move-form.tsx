import type { Fact } from "@/components/ui/summary-list";
import { caseEngine, type ChosenCaseMove } from "@/lib/domain/moves/case-engine";
import type { CaseMoveFacts } from "@/lib/domain/moves/case-guards";
import { moveByOfficeAction, moveCaseAction } from "@/lib/moves/actions";
import { Blockers } from "./blockers";
import type { MoveChoices } from "./move-field";
import { MoveForm } from "./move-form";

type Props = Omit<MoveChoices, "today"> & {
  chosen: ChosenCaseMove;
  facts: CaseMoveFacts;
  version: number;
  requestKey: string;
  /** Shown before something final is recorded. */
  about: readonly Fact[];
  /** The office decides without knowing who the person is. */
  byOffice?: boolean;
};

/** The form of any move of a case. */
export function CaseMoveForm({ chosen, facts, byOffice = false, ...rest }: Props) {
  const form = caseEngine.formOf(chosen, facts);
  return (
    <MoveForm
      form={form}
      action={byOffice ? moveByOfficeAction : moveCaseAction}
      hidden={{ reference: rest.reference, ...chosen }}
      today={facts.today}
      blocked={
        // The office has no page of the case where anything could be fixed.
        <Blockers
          blockers={byOffice ? form.blockers.map((one) => ({ ...one, fix: null })) : form.blockers}
          where={{ reference: rest.reference }}
        />
      }
      {...rest}
    />
  );
}
