import { Tag } from "@/components/ui/tag";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import { endReasonLabels, type EndReason } from "@/lib/domain/vocabulary/end-reasons";
import { endingOf } from "@/lib/domain/moves/endings";
import type { Refusal } from "@/lib/domain/moves/table";
import { hrefTo } from "@/lib/routes";

type Props = {
  reasons: readonly { reason: EndReason; missing: readonly Refusal[] }[];
  reference: string;
};

/** The reasons a case can end: what each needs, and what is still missing. */
export const ClosureReasons = ({ reasons, reference }: Props) => (
  <TaskList>
    {reasons.map(({ reason, missing }) => (
      <TaskRow
        key={reason}
        title={endReasonLabels[reason]}
        href={hrefTo("closureForReason", { reference, reason })}
        note={endingOf(reason).hint}
        status={
          missing.length === 0 ? (
            <Tag tone="green" shape="circle">
              Open
            </Tag>
          ) : (
            <Tag>{missing.length === 1 ? "1 thing missing" : `${missing.length} things missing`}</Tag>
          )
        }
      />
    ))}
  </TaskList>
);
