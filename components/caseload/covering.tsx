import { plainDay } from "@/lib/domain/calendar/format";
import { people } from "@/lib/domain/text/count";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Covering } from "@/lib/screens/caseload/types";

/** For whom the reader covers today: their people are in this list too. */
export function CoveringNote({ covering, today }: { covering: readonly Covering[]; today: CalendarDate }) {
  return covering.map(({ workerId, name, endsOn, count }) => (
    <p key={workerId}>
      You are covering for <strong>{name}</strong> until {plainDay(endsOn, today)}: {people(count)}. What you
      record is under your own name.
    </p>
  ));
}
