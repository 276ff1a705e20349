import { ButtonLink } from "@/components/ui/button";
import { ButtonRow } from "@/components/ui/layout";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { handoverEngine } from "@/lib/domain/moves/handover-engine";
import { isCorrecting, moveOf } from "@/lib/domain/moves/handover-moves";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { HandoverView } from "@/lib/handovers/types";
import { hrefTo } from "@/lib/routes";

type Props = {
  handover: Pick<HandoverView, "id" | "facts">;
  reference: string;
  actor: Pick<Actor, "id" | "role">;
  today: CalendarDate;
};

/** Links to put right what was recorded, beside the history that says what it was. */
export function HandoverCorrections({ handover: { id, facts }, reference, actor, today }: Props) {
  const about = { ...facts, today, actor };
  const corrections = handoverEngine
    .offeredOn(about)
    .filter((move) => isCorrecting(move) && handoverEngine.blockersOf({ move }, about).length === 0);
  if (corrections.length === 0) return null;

  return (
    <div className="no-print">
      <ButtonRow>
        {corrections.map((move) => (
          <ButtonLink
            key={move}
            href={hrefTo("handoverMove", { reference, handoverId: id, move })}
            variant="secondary"
          >
            {moveOf(move).label}
          </ButtonLink>
        ))}
      </ButtonRow>
    </div>
  );
}
