import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import { TypedText } from "@/components/ui/timeline";
import { plainInstant } from "@/lib/domain/calendar/format";
import { dayOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { endReasonLabels } from "@/lib/domain/vocabulary/end-reasons";
import type { OfficeHold } from "@/lib/holds/types";
import { HoldMoves } from "./proposals";
import { WaitingTag } from "./waiting-tag";

type Props = { holds: readonly OfficeHold[]; today: CalendarDate; actorId: string };

/** The closure requests for held cases, which the office decides after the closing date, by reference alone. */
export function ClosuresWhileHeld({ holds, today, actorId }: Props) {
  return holds.map((hold) => {
    const { closure, reference, holder } = hold;
    if (!closure) return null;
    const isOwn = closure.by.id === actorId;

    return (
      <Card
        key={hold.id}
        title={`Closure requested: ${reference}`}
        aside={<WaitingTag since={dayOf(closure.at)} today={today} />}
      >
        <SummaryList
          spread
          facts={[
            { label: "Why the case ends", value: endReasonLabels[closure.reason] },
            { label: "What led to this", value: <TypedText>{closure.statement}</TypedText> },
            { label: "Requested by", value: `${closure.by.name}, ${plainInstant(closure.at, today)}` },
            { label: "Named holder", value: holder?.name ?? "No one" },
          ]}
        />
        {isOwn ? (
          <p className="quiet">
            You requested this closure yourself. Another person in the office must decide.
          </p>
        ) : (
          <HoldMoves hold={hold} moves={["approve_closure", "send_back_closure"]} />
        )}
      </Card>
    );
  });
}
