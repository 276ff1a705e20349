import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { OnTheWay } from "@/lib/destinations/types";
import { counted } from "@/lib/domain/text/count";
import { statusLabels } from "@/lib/domain/vocabulary/handover-statuses";
import { hrefTo } from "@/lib/routes";

type Props = {
  /** How many there are, the same for every reader. */
  count: number;
  /** Those whom the reader may see. */
  people: readonly OnTheWay[];
};

/** Whom a change of the destination concerns, before it is changed. */
export const PeopleOnTheWay = ({ count, people }: Props) => (
  <Card title={`${counted(count, "person is", "people are")} on the way there or with them`}>
    <p>
      If it pauses, closes or becomes inactive, someone has to decide for each of them what happens now. Their
      workers are told by a deadline.
    </p>
    {people.length > 0 && (
      <ul>
        {people.map(({ reference, status }) => (
          <li key={`${reference} ${status}`}>
            <Link href={hrefTo("case", { reference })}>{reference}</Link>:{" "}
            {statusLabels[status].toLowerCase()}
          </li>
        ))}
      </ul>
    )}
  </Card>
);
