import type { Metadata } from "next";
import { EditStaffForm } from "@/components/staff/edit-staff-form";
import { ResetPasswordForm } from "@/components/staff/reset-password-form";
import { SetActiveForm } from "@/components/staff/set-active-form";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { Measure, Stack } from "@/components/ui/layout";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { newRequestKey } from "@/lib/platform/request-key";
import { hrefTo } from "@/lib/routes";
import { loadStaffPage } from "@/lib/staff/loaders";

export const metadata: Metadata = { title: "Member of staff" };

export default async function StaffMemberPage({ params }: PageProps<"/staff/[staffId]">) {
  const { member, isSelf } = await loadStaffPage((await params).staffId);

  return (
    <Measure>
      <BackLink href={hrefTo("staff")}>Staff</BackLink>
      <PageHeader title={member.name} lead={member.email} />
      <Stack>
        <Card title="Name and role">
          <EditStaffForm requestKey={newRequestKey()} member={member} />
        </Card>
        {isSelf ? (
          <Card title="Sign-in">
            <p>
              This is your account. Change your password on{" "}
              <Link href={hrefTo("account")}>your account page</Link>. Only another administrator can change
              your role or disable your account.
            </p>
          </Card>
        ) : (
          <>
            <Card title={member.active ? "Disable" : "Enable"}>
              <SetActiveForm requestKey={newRequestKey()} member={member} />
            </Card>
            <Card title="New password">
              <ResetPasswordForm requestKey={newRequestKey()} member={member} />
            </Card>
          </>
        )}
      </Stack>
    </Measure>
  );
}
