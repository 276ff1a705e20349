import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import { PhoneLink } from "@/components/ui/phone-link";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { isTerminal, kindLabels } from "@/lib/domain/handover/statuses";
import type { Actor } from "@/lib/domain/permissions/actor";
import { counted } from "@/lib/domain/text/count";
import type { HandoverView } from "@/lib/handovers/types";
import { HandoverDays } from "./handover-days";
import { HandoverHistory } from "./handover-history";
import { HandoverMoves } from "./handover-moves";
import { HandoverStatusTag } from "./handover-status-tag";

type Props = {
  handover: HandoverView;
  /** The reference of the case, for the way to the pages of its moves. */
  reference: string;
  /** Who looks at it: the moves are offered by role. */
  actor: Pick<Actor, "id" | "role">;
  today: CalendarDate;
  dueSoonDays: number;
};

/** One attempt to place the person: where it stands, what can be done next, and all that has happened. */
export function HandoverCard({ handover, reference, actor, today, dueSoonDays }: Props) {
  const { id, kind, status, destination, history, facts } = handover;
  const isUnderWay = !facts.case.ended && !isTerminal(status);

  return (
    <Card
      id={`handover-${id}`}
      title={`${kindLabels[kind]} handover`}
      aside={<HandoverStatusTag status={status} />}
    >
      <p>
        <Link href={`/destinations/${destination.id}`}>{destination.name}</Link>{" "}
        {destination.phone !== null && <PhoneLink number={destination.phone} />}
      </p>
      <HandoverDays handover={handover} today={today} dueSoonDays={dueSoonDays} />
      {isUnderWay && <HandoverMoves handover={handover} reference={reference} actor={actor} today={today} />}
      <Details summary={`What has happened: ${counted(history.length, "move", "moves")}`}>
        <HandoverHistory history={history} today={today} />
      </Details>
    </Card>
  );
}
