import type { Metadata } from "next";
import { AddStaffForm } from "@/components/staff/add-staff-form";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { Measure } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/actor";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: "Add someone to the staff" };

export default async function AddStaffPage() {
  await requirePermission("manage_staff");

  return (
    <Measure>
      <BackLink href="/staff">Staff</BackLink>
      <PageHeader
        title="Add someone to the staff"
        lead="They get a first password, which is shown here once and can be changed by them."
      />
      <Card>
        <AddStaffForm requestKey={newRequestKey()} />
      </Card>
    </Measure>
  );
}
