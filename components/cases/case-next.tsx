import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PhoneLink } from "@/components/ui/phone-link";
import type { CaseDetail, CaseHead } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow, sentenceDay } from "@/lib/domain/calendar/words";
import { nextStepOf } from "@/lib/domain/case/next-step";
import type { DeadlineKind } from "@/lib/domain/deadlines/kinds";
import type { HandoverView } from "@/lib/handovers/types";
import { SafeContact } from "./safe-contact";

type Props = {
  head: CaseHead;
  deadlines: CaseDetail["deadlines"];
  handovers: readonly HandoverView[];
  today: CalendarDate;
};

/** The one thing to do next, by when, and the number to ring for it. */
export function CaseNext({ head, deadlines, handovers, today }: Props) {
  const step = nextStepOf(head.stage, head.next);
  if (step === null)
    return head.stage === "closed" ? null : <Card title="What to do next">Nothing is due.</Card>;

  return (
    <Card title="What to do next">
      <p>
        {step}
        {whenWords(head.next?.dueOn ?? null, today)}
      </p>
      {head.next ? (
        <Means head={head} kind={head.next.kind} destination={destinationOf(deadlines, handovers)} />
      ) : (
        <p>
          <Link href={`/cases/${head.reference}/closure`}>Ask to close the case</Link>
        </p>
      )}
    </Card>
  );
}

function whenWords(dueOn: CalendarDate | null, today: CalendarDate): string {
  if (dueOn === null) return ".";
  const day = sentenceDay(dueOn, today);
  return dueOn < today ? `. This was due on ${day}, ${daysFromNow(dueOn, today)}.` : ` by ${day}.`;
}

/** The destination that the nearest deadline is about. */
const destinationOf = ([nearest]: CaseDetail["deadlines"], handovers: readonly HandoverView[]) =>
  handovers.find(({ id }) => id === nearest?.subject)?.destination ?? null;

type MeansProps = { head: CaseHead; kind: DeadlineKind; destination: HandoverView["destination"] | null };

/** Whom to ring, or where to go, for it. */
function Means({ head, kind, destination }: MeansProps) {
  switch (kind) {
    case "first_review":
    case "contact_due":
      return (
        <p>
          <SafeContact {...head} />
        </p>
      );
    case "answer_due":
    case "waiting_list_review":
      return (
        destination && (
          <p>
            {destination.phone === null ? (
              destination.name
            ) : (
              <PhoneLink number={destination.phone} label={destination.name} />
            )}
          </p>
        )
      );
    case "latest_safe_start":
    case "confirm_decline":
      return (
        <p className="no-print">
          <a href="#handovers" className="link">
            Go to the handovers
          </a>
        </p>
      );
    case "closure_request":
      return null;
  }
}
