import { SummaryList } from "@/components/ui/summary-list";
import { Timeline, TimelineEntry } from "@/components/ui/timeline";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dayOf } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/words";
import { answersInWords } from "@/lib/domain/handover/answer-words";
import { moveOf } from "@/lib/domain/handover/moves";
import type { MoveMade } from "@/lib/handovers/types";

type Props = { history: readonly MoveMade[]; today: CalendarDate };

/** Every move of a handover with its evidence, newest first. */
export const HandoverHistory = ({ history, today }: Props) => (
  <Timeline>
    {history.toReversed().map((made) => (
      <TimelineEntry key={made.id} title={moveOf(made.move).past} by={byLine(made, today)}>
        <SummaryList facts={answersInWords(made.move, made.answers, { today, contactOn: made.contactOn })} />
      </TimelineEntry>
    ))}
  </Timeline>
);

/** On which day it happened and who wrote it down, and when, if that was another day. */
export function byLine({ answers: { happenedOn }, at, by }: MoveMade, today: CalendarDate) {
  const line = `${plainDay(happenedOn, today)}, ${by}`;
  const recordedOn = dayOf(at);
  return recordedOn === happenedOn ? line : `${line}, written ${plainDay(recordedOn, today)}`;
}
