import { MoveForm } from "@/components/moves/move-form";
import type { Fact } from "@/components/ui/summary-list";
import type { CaseHead } from "@/lib/cases/types";
import type { ContactVersion } from "@/lib/contacts/types";
import { handoverEngine } from "@/lib/domain/moves/handover-engine";
import type { MoveFacts } from "@/lib/domain/moves/handover-guards";
import type { LaterMove } from "@/lib/domain/moves/handover-moves";
import { kindLabels } from "@/lib/domain/vocabulary/handover-statuses";
import { moveHandoverAction } from "@/lib/handovers/actions";
import type { HandoverView } from "@/lib/handovers/types";
import { MoveBackground } from "./move-background";
import { BlockedMove } from "./blocked-move";

type Props = {
  head: CaseHead;
  handover: HandoverView;
  move: LaterMove;
  facts: MoveFacts;
  /** The contacts that an answer may name. */
  contacts: readonly ContactVersion[];
  requestKey: string;
};

/** The form of any move of a handover. */
export function HandoverMoveForm({ head: { name, reference }, handover, move, facts, ...rest }: Props) {
  const form = handoverEngine.formOf({ move }, facts);
  return (
    <>
      <MoveBackground handover={handover} move={move} today={facts.today} />
      <MoveForm
        form={form}
        action={moveHandoverAction}
        hidden={{ reference, handoverId: handover.id, move }}
        version={handover.version}
        about={[{ label: "Person", value: `${name}, ${reference}` }, ...aboutHandover(handover, move)]}
        today={facts.today}
        reference={reference}
        blocked={<BlockedMove {...{ handover, move, reference }} blockers={form.blockers} />}
        {...rest}
      />
    </>
  );
}

/** Where the person goes, repeated before something final: the wrong destination is worse than a slow form. */
const aboutHandover = ({ kind, destination }: HandoverView, move: LaterMove): Fact[] => [
  { label: `${kindLabels[kind]} handover to`, value: destination.name },
  ...(kind === "lead" && move === "complete"
    ? [{ label: "Responsible from then on", value: destination.name }]
    : []),
];
