import { Card } from "@/components/ui/card";
import { plainDay } from "@/lib/domain/calendar/format";
import type { MoveFacts } from "@/lib/domain/moves/handover-guards";
import { moveOf, type MoveName } from "@/lib/domain/moves/handover-moves";
import { statusLabels } from "@/lib/domain/vocabulary/handover-statuses";

type Props = { facts: Pick<MoveFacts, "today" | "handover"> };

/** What would be taken back, and how the handover would stand without it. */
export function LastEntry({ facts: { today, handover } }: Props) {
  const { last } = handover;
  if (!last) return null;
  return (
    <Card title="What is taken back">
      <p>
        “{moveOf(last.move as MoveName).past}”, recorded {plainDay(last.recordedOn, today)}. Without it the
        status is: {statusLabels[last.before.status].toLowerCase()}.
      </p>
    </Card>
  );
}
