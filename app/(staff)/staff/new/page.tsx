import type { Metadata } from "next";
import { AddStaffForm } from "@/components/staff/add-staff-form";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { Measure } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/actor";
import { newRequestKey } from "@/lib/platform/request-key";
import { hrefTo } from "@/lib/routes";

export const metadata: Metadata = { title: "Add a member of staff" };

export default async function AddStaffPage() {
  await requirePermission("manage_staff");

  return (
    <Measure>
      <BackLink href={hrefTo("staff")}>Staff</BackLink>
      <PageHeader
        title="Add a member of staff"
        lead="Their first password is shown here once. They can change it."
      />
      <Card>
        <AddStaffForm requestKey={newRequestKey()} />
      </Card>
    </Measure>
  );
}
