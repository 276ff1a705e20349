import type { Metadata } from "next";
import { DestinationForm } from "@/components/destinations/destination-form";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { Measure } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/actor";
import { newRequestKey } from "@/lib/platform/request-key";
import { hrefTo } from "@/lib/routes";

export const metadata: Metadata = { title: "Add a destination" };

export default async function AddDestinationPage() {
  await requirePermission("edit_destinations");

  return (
    <Measure>
      <BackLink href={hrefTo("destinations")}>Destinations</BackLink>
      <PageHeader title="Add a destination" />
      <Card>
        <DestinationForm requestKey={newRequestKey()} />
      </Card>
    </Measure>
  );
}
