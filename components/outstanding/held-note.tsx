import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { people } from "@/lib/domain/text/count";
import { hrefTo } from "@/lib/routes";

type Props = {
  held: number;
  identified: boolean;
  /** The office has a page of its own for whom it holds and what waits for it. */
  mayDecideHolds: boolean;
};

/** People for whom the commissioner's office has accepted responsibility are not left, and are counted apart. */
export function HeldNote({ held, identified, mayDecideHolds }: Props) {
  return (
    <Card id="held" title="Held by the commissioner’s office">
      <p>
        {held === 0 ? "The office holds no one." : `${people(held)}, who are not counted above.`} Someone
        counts here once a named person of the office has become responsible for them.
      </p>
      {held > 0 && identified && (
        <p>
          <Link href={hrefTo("caseload", { query: { view: "held" } })}>Show them</Link>
        </p>
      )}
      {mayDecideHolds && (
        <p>
          <Link href={hrefTo("held")}>Held cases and decisions</Link>
        </p>
      )}
    </Card>
  );
}
