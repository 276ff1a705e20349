import type { Metadata } from "next";
import { OwnAbsences } from "@/components/absences/own-absences";
import { ChangePasswordForm } from "@/components/auth/change-password-form";
import { Card } from "@/components/ui/card";
import { Measure, Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { loadOwnAbsences } from "@/lib/absences/loaders";
import { loadAccount } from "@/lib/auth/loaders";
import { roleLabels } from "@/lib/domain/vocabulary/staff-roles";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const { name, email, role } = await loadAccount();
  const { absences, today } = await loadOwnAbsences();

  return (
    <Measure>
      <PageHeader title="Your account" lead="An administrator can change your name and your role." />
      <Stack>
        <Card>
          <SummaryList
            facts={[
              { label: "Name", value: name },
              { label: "Email address", value: email },
              { label: "Role", value: roleLabels[role] },
            ]}
          />
        </Card>
        <OwnAbsences absences={absences} today={today} />
        <Card title="Change your password">
          <ChangePasswordForm requestKey={newRequestKey()} />
        </Card>
      </Stack>
    </Measure>
  );
}
