import { outcomeOf, proposalOf } from "./change-words";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import { differencesBetween } from "@/lib/domain/programme/change";
import { hrefTo } from "@/lib/routes";
import type { ProgrammeChange } from "@/lib/programme-changes/types";

/** Every change that was proposed, the newest first. */
export function ChangesCard({ changes }: { changes: readonly ProgrammeChange[] }) {
  return (
    <Card title="Changes">
      {changes.length === 0 ? (
        <EmptyState title="No change has been proposed." />
      ) : (
        <TaskList>
          {changes.map((change) => (
            <TaskRow
              key={change.id}
              title={differencesBetween(change.before, change.after)
                .map(({ label, to }) => `${label}: ${to}`)
                .join("; ")}
              href={hrefTo("programmeChange", { changeId: change.id })}
              note={proposalOf(change)}
              status={
                <Tag {...(change.outcome === null && { tone: "amber", shape: "square" })}>
                  {outcomeOf(change)}
                </Tag>
              }
            />
          ))}
        </TaskList>
      )}
    </Card>
  );
}
