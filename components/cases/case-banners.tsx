import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ButtonRow } from "@/components/ui/layout";
import { TypedWords } from "@/components/ui/timeline";
import { WarningText } from "@/components/ui/warning-text";
import type { CaseHead, ClosureAsked } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainInstant, sentenceDay } from "@/lib/domain/calendar/words";
import { endReasonLabels } from "@/lib/domain/case/end-reasons";

type EndedProps = {
  head: CaseHead;
  /** Who approved it. */
  endedBy: string | null;
  today: CalendarDate;
  mayReopen: boolean;
};

/** Why and when a case has ended, and by whom. */
export function EndedBanner({ head, endedBy, today, mayReopen }: EndedProps) {
  const { endReason, endedOn, reference } = head;
  if (!endReason || !endedOn) return null;

  return (
    <Card title="This case has ended">
      <p>
        {endReasonLabels[endReason]}, on {sentenceDay(endedOn, today)}
        {endedBy && `, approved by ${endedBy}`}.
      </p>
      {mayReopen && (
        <ButtonRow>
          <ButtonLink href={`/cases/${reference}/reopen`} variant="secondary">
            Reopen
          </ButtonLink>
        </ButtonRow>
      )}
    </Card>
  );
}

type AskedProps = {
  asked: ClosureAsked;
  reference: string;
  today: CalendarDate;
  /** Who looks at it: nobody decides what they asked for themselves. */
  actorId: string;
  mayDecide: boolean;
};

/** A request to end the case that waits for somebody else's decision. */
export function ClosureAskedBanner({ asked, reference, today, actorId, mayDecide }: AskedProps) {
  const isOwn = asked.by.id === actorId;

  return (
    <Card title="Closure asked for">
      <WarningText>
        {isOwn ? "You" : asked.by.name} asked on {plainInstant(asked.at, today)} to end this case:{" "}
        {endReasonLabels[asked.reason]}.
      </WarningText>
      <TypedWords>{asked.words}</TypedWords>
      {mayDecide && !isOwn ? (
        <ButtonRow>
          <ButtonLink href={`/cases/${reference}/closure/decide`} variant="secondary">
            Decide
          </ButtonLink>
        </ButtonRow>
      ) : (
        <p className="quiet">It waits for {isOwn && mayDecide ? "another manager" : "a manager"}.</p>
      )}
    </Card>
  );
}
