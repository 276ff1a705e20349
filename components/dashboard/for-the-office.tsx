import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import type { Figures } from "@/lib/screens/dashboard/types";
import { people } from "@/lib/domain/text/count";
import { hrefTo } from "@/lib/routes";
import { hrefOfOutstanding } from "@/lib/screens/outstanding/schema";

type Props = {
  figures: Figures;
  heldHref: string;
  mayDecideHolds: boolean;
  /** The change of the dates that waits, and whether the first dates were confirmed. */
  change: { openId: string | null; isConfirmed: boolean } | null;
};

/** What waits for the commissioner's office: destinations that have not answered; holds, closures and changes of the dates. */
export function ForTheOffice({ figures, heldHref, mayDecideHolds, change }: Props) {
  const { overdue, holdsWaiting, closuresWaiting, account } = figures;
  const silent = overdue.answer_to_commissioner ?? 0;

  return (
    <Card title="For the commissioner’s office">
      <TaskList>
        <TaskRow
          title="No answer from the destination"
          {...(silent > 0 && { href: hrefOfOutstanding({ overdue: "answer_to_commissioner" }) })}
          note="No reply for so long that the office must step in."
          status={<Waiting count={silent} tone="red" />}
        />
        <TaskRow
          title="Proposed holds and after-care"
          {...(holdsWaiting > 0 && mayDecideHolds && { href: hrefTo("held") })}
          note="Waiting for the office’s decision."
          status={<Waiting count={holdsWaiting} tone="amber" />}
        />
        <TaskRow
          title="Closure requests"
          {...(closuresWaiting > 0 && mayDecideHolds && { href: hrefTo("held") })}
          note="After the closing date, or where no other manager can decide."
          status={<Waiting count={closuresWaiting} tone="amber" />}
        />
        <TaskRow
          title="Held by the office"
          {...(account.held > 0 && { href: heldHref })}
          status={<Tag>{people(account.held)}</Tag>}
        />
        {change !== null && (change.openId !== null || !change.isConfirmed) && (
          <TaskRow
            title={change.openId === null ? "Dates of the programme" : "Proposed change of the dates"}
            href={
              change.openId === null
                ? hrefTo("programme")
                : hrefTo("programmeChange", { changeId: change.openId })
            }
            note={
              change.openId === null
                ? "Not yet confirmed by a commissioning manager."
                : "Waiting for the office’s decision."
            }
            status={
              <Tag tone="amber" shape="square">
                To decide
              </Tag>
            }
          />
        )}
      </TaskList>
    </Card>
  );
}

function Waiting({ count, tone }: { count: number; tone: "red" | "amber" }) {
  if (count === 0) return <Tag>No one</Tag>;
  return (
    <Tag tone={tone} shape={tone === "red" ? "triangle" : "square"}>
      {people(count)}
    </Tag>
  );
}
