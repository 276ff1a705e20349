import { DoneSentence } from "@/components/ui/done-banner";
import { caseMoveNames, caseMoveOf } from "@/lib/domain/moves/case-moves";
import { moveNames, moveOf } from "@/lib/domain/moves/handover-moves";

type Param = string | readonly string[] | undefined;

type Props = {
  /** `searchParams.done`: the move that was recorded. Anything unknown says nothing. */
  move: Param;
  /** The person of the case, or its reference where the reader does not know them. */
  who: string;
  /** `searchParams.handover`, and the handovers that it may name. */
  handoverId?: Param;
  handovers?: readonly { id: string; destination: { name: string } }[];
};

/**
 * Confirms what was recorded, about which person or destination. The address holds keys only, so no link can put words
 * here.
 */
export function RecordedBanner({ move, who, handoverId, handovers = [] }: Props) {
  const ofCase = caseMoveNames.find((name) => name === move);
  if (ofCase) return <DoneSentence>{caseMoveOf(ofCase).recorded(who)}</DoneSentence>;

  const ofHandover = moveNames.find((name) => name === move);
  const handover = handovers.find(({ id }) => id === handoverId);
  return (
    ofHandover &&
    handover && <DoneSentence>{moveOf(ofHandover).recorded(handover.destination.name)}</DoneSentence>
  );
}
