import { EmptyState } from "@/components/ui/empty-state";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import { Tag } from "@/components/ui/tag";
import type { WorkerWithCases } from "@/lib/cases/types";
import { people } from "@/lib/domain/text/count";
import { hrefTo } from "@/lib/routes";

/** Workers whose cases can be reassigned. A worker who has left should have none. */
export function WorkersWithCases({ holders }: { holders: readonly WorkerWithCases[] }) {
  if (holders.length === 0) return <EmptyState title="No one has a case to reassign." />;

  return (
    <TaskList>
      {holders.map(({ id, name, active, cases }) => (
        <TaskRow
          key={id}
          title={name}
          href={hrefTo("reassign", { query: { from: id } })}
          note={people(cases)}
          status={
            !active && (
              <Tag tone="amber" shape="square">
                Has left
              </Tag>
            )
          }
        />
      ))}
    </TaskList>
  );
}
