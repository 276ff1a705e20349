import { Link } from "@/components/ui/link";
import { CellNote, RowHeading } from "@/components/ui/table";
import { hrefTo } from "@/lib/routes";

/** The case of a row. Only a reader who can see the case gets the name and the link. */
export function CaseHeading({ reference, name }: { reference: string; name: string | undefined }) {
  if (name === undefined) return <RowHeading>{reference}</RowHeading>;
  return (
    <RowHeading>
      <Link href={hrefTo("case", { reference })}>{name}</Link>
      <CellNote>{reference}</CellNote>
    </RowHeading>
  );
}
