import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import { professionalRoleLabels } from "@/lib/domain/vocabulary/professionals";
import type { CaseProfessionals } from "@/lib/professionals/types";
import { hrefTo } from "@/lib/routes";
import { InformedTag } from "./informed-tag";
import { informedLabel } from "./informed-label";

type Props = {
  reference: string;
  professionals: Omit<CaseProfessionals, "removed">;
  today: CalendarDate;
};

/** Who else works with the person, and whether each was informed; links to the full table. */
export function ProfessionalsCard({ reference, professionals, today }: Props) {
  const path = hrefTo("professionals", { reference });
  const { involved } = professionals;

  return (
    <Card title="Professionals" id="professionals" aside={<Link href={path}>See all</Link>}>
      <p>{informedLabel(professionals)}</p>
      {involved.length > 0 && (
        <TaskList>
          {involved.map(({ id, professional, notification }) => (
            <TaskRow
              key={id}
              title={professional.name}
              href={`${path}/${id}/contact`}
              note={[
                professionalRoleLabels[professional.role],
                professional.organisation,
                notification.on && plainDay(notification.on, today),
              ]
                .filter(Boolean)
                .join(", ")}
              status={<InformedTag notification={notification} />}
            />
          ))}
        </TaskList>
      )}
      <p className="no-print">
        <Link href={`${path}/new`}>Add a professional</Link>
      </p>
    </Card>
  );
}
