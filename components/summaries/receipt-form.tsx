import { Card } from "@/components/ui/card";
import { RadioTiles } from "@/components/ui/choice-fields";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { typedDay } from "@/lib/domain/calendar/format";
import { contactMedia, mediumLabels } from "@/lib/domain/vocabulary/contacts";
import { isReceiptAMove } from "@/lib/domain/summary/changes";
import { hrefTo } from "@/lib/routes";
import { receiveVersionAction } from "@/lib/summaries/actions";
import type { SummaryView } from "@/lib/summaries/types";

type Props = { summary: SummaryView; requestKey: string; today: CalendarDate };

/** Asks who at the destination received the newest version, until that is recorded. */
export function ReceiptForm({ summary, requestKey, today }: Props) {
  const {
    handover: { id, status },
    case: { reference },
    versions: [newest],
  } = summary;
  if (!newest || newest.receipt) return null;

  return (
    <div className="no-print">
      <Card title={`Receipt of version ${newest.number}`}>
        {isReceiptAMove(status, newest.number) ? (
          <p>
            No one has confirmed that it arrived.{" "}
            <Link href={hrefTo("handoverMove", { reference, handoverId: id, move: "acknowledge" })}>
              Record the receipt
            </Link>
          </p>
        ) : (
          <ActionForm
            action={receiveVersionAction}
            requestKey={requestKey}
            version={newest.number}
            label="Record the receipt"
          >
            <input type="hidden" name="reference" value={reference} />
            <input type="hidden" name="handoverId" value={id} />
            <TextField name="receivedBy" label="Who confirmed it?" hint="Name and role" />
            <RadioTiles
              name="receivedHow"
              legend="How was it confirmed?"
              options={contactMedia.map((value) => ({ value, label: mediumLabels[value] }))}
            />
            <DateField
              name="receivedOn"
              legend="When was it confirmed?"
              hint={`For example, ${typedDay(today)}`}
              defaultValue={today}
            />
            <SubmitButton variant="secondary">Record the receipt</SubmitButton>
          </ActionForm>
        )}
      </Card>
    </div>
  );
}
