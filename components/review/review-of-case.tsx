import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { CaseHead } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import type { Review } from "@/lib/review/types";
import { hrefTo } from "@/lib/routes";
import { NeedsCard, OwnWordsCard, RiskCard } from "./review-cards";

type Props = { reference: string; review: Review; head: CaseHead; today: CalendarDate };

/** The progress of the needs review and its most important answers, on the page of the case. */
export function ReviewOfCase({ reference, review, head, today }: Props) {
  const of = { reference, review };
  return (
    <>
      <Card title="Needs review" aside={<Link href={hrefTo("review", { reference })}>Open</Link>}>
        <p>{head.reviewedOn ? `Completed on ${plainDay(head.reviewedOn, today)}.` : "Not completed yet."}</p>
      </Card>
      <OwnWordsCard {...of} />
      <NeedsCard {...of} />
      <RiskCard {...of} today={today} />
    </>
  );
}
