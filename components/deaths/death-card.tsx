import { MoveButtons } from "@/components/moves/move-buttons";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { WarningText } from "@/components/ui/warning-text";
import type { DeathView } from "@/lib/deaths/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseMoveName } from "@/lib/domain/moves/case-moves";
import { DeathFacts } from "./death-facts";

type Props = {
  /** Null when no death is recorded: then there is no card. */
  death: DeathView | null;
  /** Nothing in the record may be removed. */
  isUnderLegalHold: boolean;
  reference: string;
  today: CalendarDate;
  /** The moves that the reader can make here. */
  moves: readonly CaseMoveName[];
};

/** The moves of a recorded death, which have their buttons here. */
export const movesOfDeath = ["confirm_death", "take_back_death"] as const satisfies readonly CaseMoveName[];

/** The recorded death of the person, with how a second person confirms it or a mistake is taken back. */
export function DeathCard({ death, isUnderLegalHold, reference, today, moves }: Props) {
  if (!death) return null;
  return (
    <Card
      id="death"
      title="Recorded death"
      aside={
        death.confirmed ? (
          <Tag>Confirmed</Tag>
        ) : (
          <Tag tone="amber" shape="square">
            To be confirmed
          </Tag>
        )
      }
    >
      {isUnderLegalHold && (
        <WarningText>
          Legal hold: keep everything. The death was unexpected, or it is not known whether it was expected.
        </WarningText>
      )}
      <DeathFacts death={death} today={today} />
      <MoveButtons moves={movesOfDeath.filter((move) => moves.includes(move))} reference={reference} />
      {!death.confirmed && !moves.includes("confirm_death") && (
        <p className="quiet">
          A second person must confirm this: a manager, or the named holder of a held case.
        </p>
      )}
    </Card>
  );
}
