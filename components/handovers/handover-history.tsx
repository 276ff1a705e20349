import { TakenBackLine } from "@/components/moves/taken-back-line";
import { SummaryList } from "@/components/ui/summary-list";
import { Timeline, TimelineEntry } from "@/components/ui/timeline";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dayOf } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import { handoverEngine } from "@/lib/domain/moves/handover-engine";
import { moveOf, type MoveName } from "@/lib/domain/moves/handover-moves";
import { onlyRecordedSentence } from "@/lib/domain/moves/only-recorded";
import { shownAnswers } from "@/lib/domain/moves/shown-answers";
import type { MoveMade } from "@/lib/handovers/types";

type Props = { history: readonly MoveMade[]; today: CalendarDate };

/** Every move of a handover with its evidence, newest first. */
export const HandoverHistory = ({ history, today }: Props) => (
  <Timeline>
    {history.toReversed().map((made) => {
      const evidence = evidenceOf(made, today);
      const takenBack = history.find(({ cancelsId }) => cancelsId === made.id);
      return (
        <TimelineEntry key={made.id} title={moveOf(made.move).past} by={byLine(made, today)}>
          {takenBack && (
            <TakenBackLine
              taken={{ at: takenBack.at, by: takenBack.by, reason: takenBack.answers.reason ?? "" }}
              today={today}
            />
          )}
          {made.onlyRecorded && <p className="quiet small">{onlyRecordedSentence}</p>}
          {evidence.length > 0 && <SummaryList facts={evidence} />}
        </TimelineEntry>
      );
    })}
  </Timeline>
);

/** All answers except the day, which is in the heading. */
const evidenceOf = ({ move, answers, contactOn }: MoveMade, today: CalendarDate) =>
  shownAnswers(questionsEverOf(move), answers, { today, contactOn }).filter(
    ({ question }) => question !== "happenedOn",
  );

/** Earlier versions asked for the first contact when a handover was completed. */
const questionsEverOf = (move: MoveName) => [
  ...(move === "complete" ? handoverEngine.questionsOf({ move: "confirm_first_contact" }) : []),
  ...handoverEngine.questionsOf({ move }),
];

/** When it happened, who recorded it, and when they did if that was another day. */
export function byLine({ answers: { happenedOn }, at, by }: MoveMade, today: CalendarDate) {
  const line = `${plainDay(happenedOn, today)}, ${by}`;
  const recordedOn = dayOf(at);
  return recordedOn === happenedOn ? line : `${line}, recorded ${plainDay(recordedOn, today)}`;
}
