import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { CaseHead } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/words";
import type { Review } from "@/lib/review/types";
import { CircumstancesCard, NeedsCard, OwnWordsCard, RiskCard, SafeContactCard } from "./review-cards";

type Props = { reference: string; review: Review; head: CaseHead; today: CalendarDate };

/** What the needs review says of a person, on the page of their case, and how far it has come. */
export function ReviewOfCase({ reference, review, head, today }: Props) {
  const of = { reference, review };
  return (
    <>
      <Card title="Needs review" aside={<Link href={`/cases/${reference}/review`}>Open</Link>}>
        <p>{head.reviewedOn ? `Completed on ${plainDay(head.reviewedOn, today)}.` : "Not completed yet."}</p>
      </Card>
      <OwnWordsCard {...of} />
      <NeedsCard {...of} />
      <RiskCard {...of} today={today} />
      <SafeContactCard {...of} head={head} />
      <CircumstancesCard {...of} />
    </>
  );
}
