import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { Tag } from "@/components/ui/tag";
import { Timeline, TimelineEntry, TypedText } from "@/components/ui/timeline";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import { sharingEventLabels, sharingLabels } from "@/lib/domain/vocabulary/sharing";
import type { SharingView } from "@/lib/sharing/types";
import { DecisionFacts } from "./decision-facts";

type Props = { sharing: SharingView; today: CalendarDate };

/** The earlier decisions, and the log of what was sent and what happened to it. */
export function SharingHistory({ sharing: { earlier, log }, today }: Props) {
  const takenBack = log.map(({ cancelsId }) => cancelsId);
  return (
    <>
      {earlier.length > 0 && (
        <Card title="Earlier decisions">
          {earlier.map((made) => (
            <Details
              key={made.id}
              summary={`${sharingLabels[made.decision]}, ${plainDay(made.decidedOn, today)}`}
            >
              <DecisionFacts made={made} today={today} />
            </Details>
          ))}
        </Card>
      )}
      <Card title="What was shared">
        {log.length === 0 ? (
          <p>Nothing has been sent to this destination.</p>
        ) : (
          <Timeline>
            {log.toReversed().map(({ id, event, versionNumber, decision, details, happenedOn, by }) => (
              <TimelineEntry
                key={id}
                title={
                  versionNumber === null
                    ? sharingEventLabels[event]
                    : `${sharingEventLabels[event]}, version ${versionNumber}`
                }
                by={`${plainDay(happenedOn, today)}, ${by}`}
              >
                {takenBack.includes(id) && <Tag tone="grey">Taken back</Tag>}
                {details !== "" && <TypedText>{details}</TypedText>}
                <p className="quiet small">Decision: {sharingLabels[decision]}</p>
              </TimelineEntry>
            ))}
          </Timeline>
        )}
      </Card>
    </>
  );
}
