import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { Measure } from "@/components/ui/layout";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { hrefTo } from "@/lib/routes";
import { loadRecordsClosed } from "@/lib/screens/records-closed/loaders";

export const metadata: Metadata = { title: "The records are closed to you" };

export default async function RecordsClosedPage() {
  const { why, turnTo } = await loadRecordsClosed();

  return (
    <Measure>
      <PageHeader title="The records are closed to you" />
      <Card>
        <p>{why}</p>
        <p>{turnTo}</p>
        <p>
          <Link href={hrefTo("otherHelp")}>Other places to get help</Link>
        </p>
      </Card>
    </Measure>
  );
}
