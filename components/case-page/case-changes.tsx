import { movesOfDeath } from "@/components/deaths/death-card";
import { caseMoveAddress } from "@/components/moves/move-buttons";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { caseMoveOf, type CaseMoveName } from "@/lib/domain/moves/case-moves";
import { hrefTo } from "@/lib/routes";

type Props = {
  reference: string;
  /** The moves that the reader can make on the case now. */
  moves: readonly CaseMoveName[];
  mayReassign: boolean;
};

/** Moves shown elsewhere: a decision in its banner, the review on its own page, a hold, after-care or a death on its card. */
const elsewhere: ReadonlySet<CaseMoveName> = new Set([
  "complete_review",
  "take_back_hold",
  "review_hold",
  "hand_on_hold",
  "stand_in",
  "end_hold",
  "take_back_after_care",
  "hand_on_after_care",
  "approve_closure",
  "send_back_closure",
  "take_back_closure",
  "reopen",
  ...movesOfDeath,
]);

/** Links to the changes that concern the whole case. */
export function CaseChanges({ reference, moves, mayReassign }: Props) {
  const here = moves.filter((move) => !elsewhere.has(move));
  if (here.length === 0 && !mayReassign) return null;

  return (
    <div className="no-print">
      <Card title="Change this case">
        <ul className="plain-list">
          {here.map((move) => (
            <li key={move}>
              <Link href={caseMoveAddress(move, reference)}>{caseMoveOf(move).label}</Link>
            </li>
          ))}
          {mayReassign && (
            <li>
              <Link href={hrefTo("reassignCase", { reference })}>Reassign to another worker</Link>
            </li>
          )}
        </ul>
      </Card>
    </div>
  );
}
