import type { Metadata } from "next";
import { AbsencesCard } from "@/components/absences/absences-card";
import { AccountCards } from "@/components/staff/account-cards";
import { EditStaffForm } from "@/components/staff/edit-staff-form";
import { ResetPasswordForm } from "@/components/staff/reset-password-form";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { DoneBanner } from "@/components/ui/done-banner";
import { Measure, Stack } from "@/components/ui/layout";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { loadAbsencesOf } from "@/lib/absences/loaders";
import { newRequestKey } from "@/lib/platform/request-key";
import { hrefTo } from "@/lib/routes";
import { loadStaffPage } from "@/lib/staff/loaders";

export const metadata: Metadata = { title: "Member of staff" };

export default async function StaffMemberPage({ params, searchParams }: PageProps<"/staff/[staffId]">) {
  const page = await loadStaffPage((await params).staffId);
  const { member, isSelf, mayManage, mayMove } = page;
  const absences = await loadAbsencesOf(member);

  return (
    <Measure>
      <BackLink href={hrefTo("staff")}>Staff</BackLink>
      <DoneBanner done={(await searchParams).done} />
      <PageHeader title={member.name} lead={member.email} />
      <Stack>
        {mayManage && (
          <Card title="Name and role">
            <EditStaffForm requestKey={newRequestKey()} member={member} />
          </Card>
        )}
        {isSelf && (
          <Card title="Sign-in">
            <p>
              This is your account. Change your password on{" "}
              <Link href={hrefTo("account")}>your account page</Link>. Only a colleague can suspend you or
              change your role.
            </p>
          </Card>
        )}
        {absences && <AbsencesCard member={member} {...absences} />}
        {!isSelf && mayMove && <AccountCards {...page} />}
        {!isSelf && mayManage && (
          <Card title="New password">
            <ResetPasswordForm requestKey={newRequestKey()} member={member} />
          </Card>
        )}
      </Stack>
    </Measure>
  );
}
