import { DoneSentence } from "@/components/ui/done-banner";
import { caseMoveNames, caseMoveOf } from "@/lib/domain/moves/case-moves";
import { onlyRecordedSentence } from "@/lib/domain/moves/only-recorded";
import { moveNames, moveOf } from "@/lib/domain/moves/handover-moves";

import type { HandoverView } from "@/lib/handovers/types";

type Param = string | readonly string[] | undefined;

type Props = {
  /** `searchParams.done`: the move that was recorded. Anything unknown says nothing. */
  move: Param;
  /** The person of the case, or its reference where the reader does not know them. */
  who: string;
  /** `searchParams.handover`, and the handovers that it may name; without them the reader does not reach the case any more. */
  handoverId?: Param;
  handovers?: readonly Pick<HandoverView, "id" | "destination" | "history">[];
};

/**
 * Confirms what was recorded, about which person or destination. The address holds keys only, so no link can put words
 * here.
 */
export function RecordedBanner({ move, who, handoverId, handovers }: Props) {
  const ofCase = caseMoveNames.find((name) => name === move);
  if (ofCase) return <DoneSentence>{caseMoveOf(ofCase).recorded(who)}</DoneSentence>;

  const ofHandover = moveNames.find((name) => name === move);
  if (!ofHandover) return null;
  if (!handovers)
    return <DoneSentence>{moveOf(ofHandover).recorded(`the destination of ${who}`)}</DoneSentence>;
  const handover = handovers.find(({ id }) => id === handoverId);
  if (!handover) return null;
  const last = handover.history.at(-1);
  const isOnlyRecorded = last?.move === ofHandover && last.onlyRecorded;
  return (
    <DoneSentence>
      {[
        moveOf(ofHandover).recorded(handover.destination.name),
        ...(isOnlyRecorded ? [onlyRecordedSentence] : []),
      ].join(" ")}
    </DoneSentence>
  );
}
