import type { Metadata } from "next";
import { StaffTable } from "@/components/staff/staff-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DoneBanner } from "@/components/ui/done-banner";
import { WarningText } from "@/components/ui/warning-text";
import { PageHeader } from "@/components/ui/page-header";
import { counted, people } from "@/lib/domain/text/count";
import { hrefTo } from "@/lib/routes";
import { thinRoleWords } from "@/lib/staff/messages";
import { loadStaffList } from "@/lib/staff/loaders";

export const metadata: Metadata = { title: "Staff" };

export default async function StaffPage({ searchParams }: PageProps<"/staff">) {
  const list = await loadStaffList();
  const active = list.members.filter((member) => member.status === "active").length;

  return (
    <>
      <DoneBanner done={(await searchParams).done} />
      <PageHeader
        title="Staff"
        lead={`${counted(active, "person", "people")} can sign in.`}
        actions={
          list.mayManage && (
            <>
              <ButtonLink href={hrefTo("programme")} variant="secondary">
                Dates and thresholds
              </ButtonLink>
              <ButtonLink href={hrefTo("newStaffMember")}>Add a member of staff</ButtonLink>
            </>
          )
        }
      />
      {list.withoutResponsible > 0 && (
        <WarningText>
          {people(list.withoutResponsible)} without a responsible person: the colleague who is responsible for
          them cannot act. A manager or the commissioner’s office hands them on.
        </WarningText>
      )}
      {list.thinRoles.map((thin) => (
        <WarningText key={thin.role}>{thinRoleWords(thin, false)}</WarningText>
      ))}
      <Card flush>
        <StaffTable members={list.members} mayReassign={list.mayReassign} />
      </Card>
    </>
  );
}
