import { MoveButtons } from "@/components/moves/move-buttons";
import { Card } from "@/components/ui/card";
import { TypedText } from "@/components/ui/timeline";
import { WarningText } from "@/components/ui/warning-text";
import type { CaseHead, ClosureRequested } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainInstant, sentenceDay } from "@/lib/domain/calendar/format";
import { endReasonLabels } from "@/lib/domain/vocabulary/end-reasons";
import type { CaseMoveName } from "@/lib/domain/moves/case-moves";

type EndedProps = {
  head: CaseHead;
  /** Who approved it. */
  endedBy: string | null;
  today: CalendarDate;
  /** The moves that the reader can make here. */
  moves: readonly CaseMoveName[];
};

/** Why and when a case ended, and who approved it. */
export function EndedBanner({ head, endedBy, today, moves }: EndedProps) {
  const { endReason, endedOn, reference } = head;
  if (!endReason || !endedOn) return null;

  return (
    <Card title="This case has ended">
      <p>
        {endReasonLabels[endReason]}, on {sentenceDay(endedOn, today)}
        {endedBy && `, approved by ${endedBy}`}.
      </p>
      <MoveButtons
        moves={moves.filter((move) => move === "reopen" || move === "review_contact_after_end")}
        reference={reference}
      />
    </Card>
  );
}

type AskedProps = {
  asked: ClosureRequested;
  reference: string;
  today: CalendarDate;
  actorId: string;
  /** The moves that the reader can make here. No one can decide their own request. */
  moves: readonly CaseMoveName[];
};

/** A closure request that waits for another person's decision. */
export function ClosureAskedBanner({ asked, reference, today, actorId, moves }: AskedProps) {
  const isOwn = asked.by.id === actorId;
  const isOf = (...names: CaseMoveName[]) => moves.filter((move) => names.includes(move));
  const deciding = isOf("approve_closure", "send_back_closure");

  return (
    <Card title="Closure requested">
      <WarningText>
        {isOwn ? "You" : asked.by.name} requested closure on {plainInstant(asked.at, today)}:{" "}
        {endReasonLabels[asked.reason]}.
      </WarningText>
      <TypedText>{asked.statement}</TypedText>
      <MoveButtons moves={[...deciding, ...isOf("take_back_closure")]} reference={reference} />
      {deciding.length === 0 && <p className="quiet">Another person must decide this.</p>}
    </Card>
  );
}
