import type { Metadata } from "next";
import { DestinationForm } from "@/components/destinations/destination-form";
import { PeopleOnTheWay } from "@/components/destinations/on-the-way";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { Measure } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { loadDestinationToEdit } from "@/lib/destinations/loaders";
import { newRequestKey } from "@/lib/platform/request-key";
import { hrefTo } from "@/lib/routes";

export const metadata: Metadata = { title: "Change a destination" };

export default async function EditDestinationPage({
  params,
}: PageProps<"/destinations/[destinationId]/edit">) {
  const { destination, onTheWay, count } = await loadDestinationToEdit((await params).destinationId);

  return (
    <Measure>
      <BackLink href={hrefTo("destination", { destinationId: destination.id })}>{destination.name}</BackLink>
      <PageHeader title={`Change ${destination.name}`} lead="Saving also marks the entry as checked today." />
      <PeopleOnTheWay count={count} people={onTheWay} />
      <Card>
        <DestinationForm requestKey={newRequestKey()} destination={destination} />
      </Card>
    </Measure>
  );
}
