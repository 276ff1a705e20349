import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import type { Figures } from "@/lib/screens/dashboard/types";
import { people } from "@/lib/domain/text/count";
import { hrefTo } from "@/lib/routes";
import { hrefOfOutstanding } from "@/lib/screens/outstanding/schema";

type Props = { figures: Figures; heldHref: string; mayDecideHolds: boolean };

/** What waits for the commissioner's office: destinations that have not answered, and holds to decide. */
export function ForTheOffice({ figures, heldHref, mayDecideHolds }: Props) {
  const { overdue, holdsWaiting, account } = figures;
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
          title="Proposed holds"
          {...(holdsWaiting > 0 && mayDecideHolds && { href: hrefTo("held") })}
          note="Waiting for the office’s decision."
          status={<Waiting count={holdsWaiting} tone="amber" />}
        />
        <TaskRow
          title="Held by the office"
          {...(account.held > 0 && { href: heldHref })}
          status={<Tag>{people(account.held)}</Tag>}
        />
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
