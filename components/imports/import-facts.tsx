import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainInstant } from "@/lib/domain/calendar/format";
import { delimiterWords } from "@/lib/imports/messages";
import type { ImportDetail } from "@/lib/imports/types";
import { ImportStatusTag } from "./import-status-tag";

/** The result for a file, where it came from and how it was read. */
export function ImportFacts({ found, today }: { found: ImportDetail; today: CalendarDate }) {
  const { uploadedAt, uploadedBy, status, encoding, delimiter, confirmedAt, undoneAt } = found;
  const sentences = [
    `Loaded ${plainInstant(uploadedAt, today)} by ${uploadedBy}, read as ${encoding} with ${delimiterWords[delimiter]}.`,
    ...(confirmedAt ? [`Confirmed ${plainInstant(confirmedAt, today)}.`] : []),
    ...(undoneAt ? [`Undone ${plainInstant(undoneAt, today)}.`] : []),
  ];

  return (
    <p>
      <ImportStatusTag status={status} /> <span className="quiet">{sentences.join(" ")}</span>
    </p>
  );
}
