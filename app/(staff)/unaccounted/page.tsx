import type { Metadata } from "next";
import { UnaccountedTable } from "@/components/unaccounted/unaccounted-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { daysFromNow, fullDay } from "@/lib/domain/calendar/format";
import { people } from "@/lib/domain/text/count";
import { hrefTo } from "@/lib/routes";
import { loadUnaccounted } from "@/lib/screens/unaccounted/loaders";

export const metadata: Metadata = { title: "Unaccounted for" };

export default async function UnaccountedPage() {
  const { rows, today, closesOn, beginsOn, hasBegun, ...shown } = await loadUnaccounted();

  return (
    <>
      <PageHeader
        title="Unaccounted for"
        lead={
          hasBegun
            ? `Support ended on ${fullDay(closesOn)}. ${people(rows.length)} ${rows.length === 1 ? "is" : "are"} outstanding and not held by the commissioner’s office.`
            : `This list starts on ${fullDay(beginsOn)}, the day after the closing date.`
        }
      />
      <Card flush>
        {rows.length > 0 ? (
          <UnaccountedTable rows={rows} today={today} closesOn={closesOn} {...shown} />
        ) : hasBegun ? (
          <EmptyState title="Everyone is accounted for." />
        ) : (
          <EmptyState title={`This list is empty until then. It starts ${daysFromNow(beginsOn, today)}.`}>
            <Link href={hrefTo("outstanding")}>See everyone who is outstanding today</Link>
          </EmptyState>
        )}
      </Card>
    </>
  );
}
