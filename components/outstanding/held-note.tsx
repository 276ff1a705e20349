import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { people } from "@/lib/domain/text/count";
import { hrefTo } from "@/lib/routes";

type Props = {
  held: number;
  identified: boolean;
  /** Whether to link to the office's own page of held cases and decisions. */
  mayDecideHolds: boolean;
};

/** People the commissioner's office is responsible for, who are counted separately. */
export function HeldNote({ held, identified, mayDecideHolds }: Props) {
  return (
    <Card id="held" title="Held by the commissioner’s office">
      <p>
        {held === 0 ? "The office does not hold anyone." : `${people(held)}, not counted above.`} A person is
        counted here once a named holder in the office is responsible for them.
      </p>
      {held > 0 && identified && (
        <p>
          <Link href={hrefTo("caseload", { query: { view: "held" } })}>Show the people held</Link>
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
