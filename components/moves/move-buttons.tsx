import { ButtonLink } from "@/components/ui/button";
import { ButtonRow } from "@/components/ui/layout";
import { caseMoveOf, type CaseMoveName } from "@/lib/domain/moves/case-moves";
import { hrefTo } from "@/lib/routes";

type Props = { moves: readonly CaseMoveName[]; reference: string };

/** Links to the forms of some moves of a case. */
export function MoveButtons({ moves, reference }: Props) {
  if (moves.length === 0) return null;
  return (
    <ButtonRow>
      {moves.map((move) => (
        <ButtonLink key={move} href={caseMoveAddress(move, reference)} variant="secondary">
          {caseMoveOf(move).label}
        </ButtonLink>
      ))}
    </ButtonRow>
  );
}

/** A closure request starts with the choice of its reason. */
export const caseMoveAddress = (move: CaseMoveName, reference: string) =>
  move === "request_closure" ? hrefTo("closure", { reference }) : hrefTo("caseMove", { reference, move });
