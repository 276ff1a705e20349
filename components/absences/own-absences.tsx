import { Card } from "@/components/ui/card";
import type { OpenAbsence } from "@/lib/absences/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { absenceWords } from "./absence-words";

/** What a member of staff reads of their own absences. */
export function OwnAbsences({ absences, today }: { absences: readonly OpenAbsence[]; today: CalendarDate }) {
  if (absences.length === 0) return null;
  return (
    <Card title="Your absences">
      {absences.map((absence) => (
        <p key={absence.id}>{absenceWords(absence, today)}</p>
      ))}
      <p>A manager records absences and who covers. Tell one if something is not right.</p>
    </Card>
  );
}
