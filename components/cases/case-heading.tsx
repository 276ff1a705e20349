import { Link } from "@/components/ui/link";
import { CellNote, RowHeading } from "@/components/ui/table";
import { hrefTo } from "@/lib/routes";

/** Which case a row is about. Only for someone who reads the case has it a name and leads there. */
export function CaseHeading({ reference, name }: { reference: string; name: string | undefined }) {
  if (name === undefined) return <RowHeading>{reference}</RowHeading>;
  return (
    <RowHeading>
      <Link href={hrefTo("case", { reference })}>{name}</Link>
      <CellNote>{reference}</CellNote>
    </RowHeading>
  );
}
