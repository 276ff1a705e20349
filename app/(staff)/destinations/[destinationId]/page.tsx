import type { Metadata } from "next";
import { ConfirmEntryForm } from "@/components/destinations/confirm-entry-form";
import { HowToRefer, OurHandovers, WhoItIsFor } from "@/components/destinations/destination-facts";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { DoneBanner } from "@/components/ui/done-banner";
import { Columns } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { loadDestination } from "@/lib/destinations/loaders";
import { newRequestKey } from "@/lib/platform/request-key";
import { hrefTo } from "@/lib/routes";

export const metadata: Metadata = { title: "Destination" };

export default async function DestinationPage({
  params,
  searchParams,
}: PageProps<"/destinations/[destinationId]">) {
  const { destination, today, staleDays, mayEdit } = await loadDestination((await params).destinationId);

  return (
    <>
      <BackLink href={hrefTo("destinations")}>Destinations</BackLink>
      <DoneBanner done={(await searchParams).done} />
      <PageHeader
        title={destination.name}
        lead={destination.summary}
        actions={
          mayEdit && (
            <>
              <ConfirmEntryForm requestKey={newRequestKey()} destination={destination} />
              <ButtonLink href={hrefTo("editDestination", { destinationId: destination.id })}>
                Change
              </ButtonLink>
            </>
          )
        }
      />
      <Columns aside={<OurHandovers byStatus={destination.byStatus} />}>
        <HowToRefer destination={destination} />
        <WhoItIsFor destination={destination} today={today} staleDays={staleDays} />
      </Columns>
    </>
  );
}
