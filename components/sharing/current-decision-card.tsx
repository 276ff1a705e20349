import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonRow } from "@/components/ui/layout";
import { WarningText } from "@/components/ui/warning-text";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { sentenceDay } from "@/lib/domain/calendar/format";
import type { SharingLogLine, SharingView } from "@/lib/sharing/types";
import { DecisionFacts } from "./decision-facts";
import { sharingPath } from "./sharing-line";

type Step = "recall" | "approve" | "withdraw";

/** What can be done with the current decision; each step has its own page. */
const steps: readonly [Step, string][] = [
  ["recall", "Record the recall"],
  ["approve", "Approve sharing"],
  ["withdraw", "Withdraw sharing"],
];

type Props = {
  sharing: SharingView;
  /** What has still to be recalled. */
  due: readonly SharingLogLine[];
  /** Why a step cannot be taken; null when it can. */
  locked: Record<Step, string | null>;
  reference: string;
  today: CalendarDate;
};

/** The current decision, and what can be done with it. */
export function CurrentDecisionCard({ sharing, due, locked, reference, today }: Props) {
  const { current, destination } = sharing;
  const path = sharingPath(reference, destination.id);
  const waits = current?.decision === "without_consent" && current.approved === null;

  return (
    <Card title="Current decision">
      {due.map(({ id, happenedOn, versionNumber }) => (
        <WarningText key={id}>
          {versionNumber === null ? "The summary" : `Version ${versionNumber} of the summary`} is still with{" "}
          {destination.name}. It has been due for recall since {sentenceDay(happenedOn, today)}.
        </WarningText>
      ))}
      {current ? (
        <DecisionFacts made={current} today={today} />
      ) : (
        <EmptyState title="No decision yet. Nothing can be sent." />
      )}
      {waits && locked.approve !== null && <p className="quiet">{locked.approve}</p>}
      <ButtonRow>
        {steps
          .filter(([step]) => locked[step] === null)
          .map(([step, label]) => (
            <ButtonLink key={step} href={`${path}/${step}`} variant="secondary">
              {label}
            </ButtonLink>
          ))}
      </ButtonRow>
    </Card>
  );
}
