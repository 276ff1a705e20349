import { MoveButtons } from "@/components/moves/move-buttons";
import { Card } from "@/components/ui/card";
import { SummaryList, type Fact } from "@/components/ui/summary-list";
import { Tag, type Tone } from "@/components/ui/tag";
import { Timeline, TimelineEntry, TypedText } from "@/components/ui/timeline";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow, plainDay } from "@/lib/domain/calendar/format";
import type { CaseMoveName } from "@/lib/domain/moves/case-moves";
import { holdStateLabels, type HoldState } from "@/lib/domain/vocabulary/holds";
import type { HoldView } from "@/lib/holds/types";

type Props = {
  /** The newest hold of the case; null when none has been proposed. */
  hold: HoldView | null;
  reference: string;
  today: CalendarDate;
  /** The moves that `caseMovesOffered` offers. This card shows those of a hold. */
  offered: readonly CaseMoveName[];
};

/** The hold moves made from the case. The office answers a proposal without seeing the case. */
const movesHere = [
  "propose_hold",
  "take_back_hold",
  "review_hold",
  "end_hold",
] as const satisfies readonly CaseMoveName[];

const tones: Record<HoldState, Tone> = {
  proposed: "amber",
  accepted: "info",
  returned: "grey",
  ended: "grey",
  settled: "grey",
  taken_back: "grey",
};

/** The commissioner's office's hold, on the case page. Renders nothing when there is none and none can be proposed. */
export function HoldCard({ hold, reference, today, offered }: Props) {
  const moves = movesHere.filter((move) => offered.includes(move));
  if (!hold && moves.length === 0) return null;

  return (
    <Card
      id="hold"
      title="Hold by the commissioner’s office"
      aside={hold && <Tag tone={tones[hold.state]}>{holdStateLabels[hold.state]}</Tag>}
    >
      {hold ? (
        <>
          <SummaryList facts={factsOf(hold, today)} />
          <Reviews reviews={hold.reviews} today={today} />
        </>
      ) : (
        <p>You can ask the office to hold the case if no destination can be found in time.</p>
      )}
      <MoveButtons moves={moves} reference={reference} />
    </Card>
  );
}

function factsOf(hold: HoldView, today: CalendarDate): Fact[] {
  const {
    state,
    reason,
    interimPlan,
    proposedBy,
    proposedOn,
    holder,
    deputy,
    standIns,
    reviewOn,
    personInformed,
    outcome,
  } = hold;
  const facts: (Fact | null)[] = [
    { label: "Reason", value: <TypedText>{reason}</TypedText> },
    { label: "Interim plan", value: <TypedText>{interimPlan}</TypedText> },
    { label: "Proposed", value: `By ${proposedBy} on ${plainDay(proposedOn, today)}` },
    holder === null ? null : { label: "Named holder", value: holder },
    deputy && { label: "Deputy", value: deputy.name ?? `None. ${deputy.whyNone ?? ""}`.trim() },
    standIns.length > 0
      ? {
          label: "Acted in their place",
          value: (
            <ul className="plain-list">
              {standIns.map(({ id, by, on, reason }) => (
                <li key={id}>
                  {by} on {plainDay(on, today)}: {reason}
                </li>
              ))}
            </ul>
          ),
        }
      : null,
    state === "accepted" && reviewOn
      ? { label: "Next review", value: `${plainDay(reviewOn, today)}, ${daysFromNow(reviewOn, today)}` }
      : null,
    personInformed && {
      label: "Person informed",
      value: personInformed.isInformed ? "Yes" : `No. ${personInformed.whyNot ?? ""}`.trim(),
    },
    outcome === null
      ? null
      : {
          label: state === "returned" ? "Why it was returned" : "How it ended",
          value: <TypedText>{outcome}</TypedText>,
        },
  ];
  return facts.filter((fact) => fact !== null);
}

function Reviews({ reviews, today }: { reviews: HoldView["reviews"]; today: CalendarDate }) {
  if (reviews.length === 0) return null;
  return (
    <Timeline>
      {reviews.map(({ id, on, by, notes, nextOn }) => (
        <TimelineEntry
          key={id}
          title={`Reviewed on ${plainDay(on, today)}`}
          by={`${by}; next on ${plainDay(nextOn, today)}`}
        >
          <TypedText>{notes}</TypedText>
        </TimelineEntry>
      ))}
    </Timeline>
  );
}
