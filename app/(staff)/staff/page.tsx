import type { Metadata } from "next";
import { StaffTable } from "@/components/staff/staff-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DoneBanner } from "@/components/ui/done-banner";
import { PageHeader } from "@/components/ui/page-header";
import { counted } from "@/lib/domain/text/count";
import { hrefTo } from "@/lib/routes";
import { loadStaffList } from "@/lib/staff/loaders";

export const metadata: Metadata = { title: "Staff" };

export default async function StaffPage({ searchParams }: PageProps<"/staff">) {
  const list = await loadStaffList();
  const active = list.members.filter((member) => member.active).length;

  return (
    <>
      <DoneBanner done={(await searchParams).done} />
      <PageHeader
        title="Staff"
        lead={`${counted(active, "person", "people")} can sign in.`}
        actions={
          list.mayManage && <ButtonLink href={hrefTo("newStaffMember")}>Add a member of staff</ButtonLink>
        }
      />
      <Card flush>
        <StaffTable {...list} />
      </Card>
    </>
  );
}
