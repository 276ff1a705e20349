import { CheckStep } from "@/components/ui/check-step";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import type { CaseHead } from "@/lib/cases/types";
import type { ContactVersion } from "@/lib/contacts/types";
import type { MoveFacts } from "@/lib/domain/moves/handover-guards";
import { moveOf, type LaterMove } from "@/lib/domain/moves/handover-moves";
import { blockersOf, questionsOn } from "@/lib/domain/moves/availability";
import { kindLabels } from "@/lib/domain/vocabulary/handover-statuses";
import { moveHandoverAction } from "@/lib/handovers/actions";
import type { HandoverView } from "@/lib/handovers/types";
import { BlockedMove } from "./blocked-move";
import { MoveField } from "@/components/moves/move-field";

type Props = {
  head: CaseHead;
  handover: HandoverView;
  move: LaterMove;
  facts: MoveFacts;
  /** The contacts that an answer may name. */
  contacts: readonly ContactVersion[];
  requestKey: string;
};

/** The form of any move, read off the table of moves, or what the move waits for. What is final is shown once more before it is recorded. */
export function MoveForm({ head, handover, move, facts, contacts, requestKey }: Props) {
  const { label, final } = moveOf(move);
  const fields = (
    <>
      <input type="hidden" name="reference" value={head.reference} />
      <input type="hidden" name="handoverId" value={handover.id} />
      <input type="hidden" name="move" value={move} />
      {questionsOn(move, facts).map((asked) => (
        <MoveField
          key={asked.question}
          asked={asked}
          today={facts.today}
          contacts={contacts}
          reference={head.reference}
        />
      ))}
      <SubmitButton>{final ? "Check your answers" : label}</SubmitButton>
    </>
  );

  const isLocked = blockersOf(move, facts).length > 0;

  return (
    <ActionForm
      action={moveHandoverAction}
      requestKey={requestKey}
      version={handover.version}
      label={label}
      keepDraft
    >
      <UnlessBlocked
        locked={isLocked ? <BlockedMove {...{ handover, move, facts }} reference={head.reference} /> : null}
      >
        {final ? (
          <CheckStep about={aboutOf(head, handover, move)} confirm={label}>
            {fields}
          </CheckStep>
        ) : (
          fields
        )}
      </UnlessBlocked>
    </ActionForm>
  );
}

/** Who and where, repeated before something final: the wrong destination is worse than a slow form. */
const aboutOf = (head: CaseHead, { kind, destination }: HandoverView, move: LaterMove) => [
  { label: "Person", value: `${head.name}, ${head.reference}` },
  { label: `${kindLabels[kind]} handover to`, value: destination.name },
  ...(kind === "lead" && move === "complete"
    ? [{ label: "Responsible from then on", value: destination.name }]
    : []),
];
