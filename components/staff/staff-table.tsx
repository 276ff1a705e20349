import { roleLabels } from "@/lib/domain/vocabulary/staff-roles";
import { staffStatusLabels, type StaffStatus } from "@/lib/domain/vocabulary/staff-statuses";
import { people } from "@/lib/domain/text/count";
import type { StaffList, StaffMember } from "@/lib/staff/types";
import { Link } from "@/components/ui/link";
import {
  Cell,
  CellNote,
  ColumnHeading,
  RowHeading,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { hrefTo } from "@/lib/routes";

const tones: Record<StaffStatus, "green" | "amber" | "grey"> = {
  active: "green",
  suspended: "amber",
  left: "grey",
};

/** All staff, past and present, with what the reader may do. */
export function StaffTable({ members, mayReassign }: Pick<StaffList, "members" | "mayReassign">) {
  return (
    <Table label="Staff" asCards>
      <TableHead>
        <ColumnHeading>Name</ColumnHeading>
        <ColumnHeading>Signing in</ColumnHeading>
        <ColumnHeading>Role</ColumnHeading>
        <ColumnHeading>Caseload</ColumnHeading>
      </TableHead>
      <TableBody>
        {members.map((member) => (
          <TableRow key={member.id}>
            <RowHeading>
              <Link href={hrefTo("staffMember", { staffId: member.id })}>{member.name}</Link>
              <CellNote>{member.email}</CellNote>
            </RowHeading>
            <Cell beside>
              <Tag tone={tones[member.status]}>{staffStatusLabels[member.status]}</Tag>
            </Cell>
            <Cell label="Role">{roleLabels[member.role]}</Cell>
            <Cell label="Caseload">
              <Caseload member={member} mayReassign={mayReassign} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Caseload({ member, mayReassign }: { member: StaffMember; mayReassign: boolean }) {
  if (member.held > 0) return `Holds ${people(member.held)}`;
  if (member.people === 0) return member.role === "worker" ? "No one" : "–";
  return (
    <>
      {people(member.people)}
      {mayReassign && (
        <>
          {" "}
          <Link href={hrefTo("reassign", { query: { from: member.id } })}>
            Reassign <span className="govuk-visually-hidden">the people of {member.name}</span>
          </Link>
        </>
      )}
    </>
  );
}
