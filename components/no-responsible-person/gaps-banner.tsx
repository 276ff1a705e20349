import { Alarm } from "@/components/ui/alarm";
import { Link } from "@/components/ui/link";
import { people } from "@/lib/domain/text/count";
import { hrefTo } from "@/lib/routes";

/** Warns that no one who is responsible can act for some people. Renders nothing if there are none. */
export function GapsBanner({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Alarm title={`${people(count)} without a responsible person`}>
      <p>
        The member of staff who is responsible for {count === 1 ? "this person" : "each of them"} cannot act.{" "}
        <Link href={hrefTo("noResponsiblePerson")}>Show the people and hand them on</Link>
      </p>
    </Alarm>
  );
}
