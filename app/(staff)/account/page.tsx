import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/auth/change-password-form";
import { Card } from "@/components/ui/card";
import { Measure, Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { loadAccount } from "@/lib/auth/loaders";
import { roleLabels } from "@/lib/domain/vocabulary/staff-roles";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const { name, email, role } = await loadAccount();

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
        <Card title="Change your password">
          <ChangePasswordForm requestKey={newRequestKey()} />
        </Card>
      </Stack>
    </Measure>
  );
}
