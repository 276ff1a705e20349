import { EmptyState } from "@/components/ui/empty-state";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import { Tag } from "@/components/ui/tag";
import type { WorkerWithCases } from "@/lib/cases/types";
import { staffStatusLabels } from "@/lib/domain/vocabulary/staff-statuses";
import { people } from "@/lib/domain/text/count";
import { hrefTo } from "@/lib/routes";

/** Workers whose cases can be reassigned. One who is suspended cannot act for theirs. */
export function WorkersWithCases({ holders }: { holders: readonly WorkerWithCases[] }) {
  if (holders.length === 0) return <EmptyState title="No one has a case to reassign." />;

  return (
    <TaskList>
      {holders.map(({ id, name, status, cases }) => (
        <TaskRow
          key={id}
          title={name}
          href={hrefTo("reassign", { query: { from: id } })}
          note={people(cases)}
          status={
            status !== "active" && (
              <Tag tone="amber" shape="square">
                {staffStatusLabels[status]}
              </Tag>
            )
          }
        />
      ))}
    </TaskList>
  );
}
