import type { Metadata } from "next";
import { CarriedCards } from "@/components/hand-on/carried-cards";
import { BackLink } from "@/components/ui/back-link";
import { DoneBanner } from "@/components/ui/done-banner";
import { Measure, Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { hrefTo } from "@/lib/routes";
import { loadHandingOn } from "@/lib/screens/hand-on/loaders";

export const metadata: Metadata = { title: "Hand on everything" };

export default async function HandOnPage({ params, searchParams }: PageProps<"/staff/[staffId]/hand-on">) {
  const { member, ...carried } = await loadHandingOn((await params).staffId);

  return (
    <Measure>
      {carried.identified ? (
        <BackLink href={hrefTo("staffMember", { staffId: member.id })}>{member.name}</BackLink>
      ) : (
        <BackLink href={hrefTo("noResponsiblePerson")}>No responsible person</BackLink>
      )}
      <DoneBanner done={(await searchParams).done} />
      <PageHeader title={`Hand on everything of ${member.name}`} lead={member.email} />
      <Stack>
        <CarriedCards staffId={member.id} {...carried} />
      </Stack>
    </Measure>
  );
}
