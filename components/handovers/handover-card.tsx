import { Checklist } from "@/components/checklists/checklist";
import { SharingLine } from "@/components/sharing/sharing-line";
import { VersionPdf } from "@/components/summaries/version-pdf";
import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import { PhoneLink } from "@/components/ui/phone-link";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { isTerminal, kindLabels } from "@/lib/domain/vocabulary/handover-statuses";
import type { Actor } from "@/lib/domain/permissions/actor";
import { counted } from "@/lib/domain/text/count";
import type { SharingLine as Line } from "@/lib/sharing/types";
import type { EntryView } from "@/lib/checklists/types";
import type { HandoverView } from "@/lib/handovers/types";
import { hrefTo } from "@/lib/routes";
import { HandoverCorrections } from "./handover-corrections";
import { HandoverDays } from "./handover-days";
import { HandoverHistory } from "./handover-history";
import { HandoverMoves } from "./handover-moves";
import { HandoverStatusTag } from "./handover-status-tag";

type Props = {
  handover: HandoverView;
  /** The current sharing decision for the destination; null when it is not shown. */
  sharing: Line | null;
  /** What has to be done while the person is handed over. */
  entries: readonly EntryView[];
  /** The reference of the case, for the way to the pages of its moves. */
  reference: string;
  /** Who looks at it: the moves are offered by role. */
  actor: Pick<Actor, "id" | "role">;
  today: CalendarDate;
  dueSoonDays: number;
};

/** One attempt to place the person: its status, what can be done next, and its history. */
export function HandoverCard({ handover, sharing, entries, reference, actor, today, dueSoonDays }: Props) {
  const { id, kind, status, destination, history, facts } = handover;
  const { draftVersion } = facts.handover;
  // A completed handover can be moved until its safety window ends, even after the case has ended.
  const canMove = status === "completed" || (facts.case.endReason === null && !isTerminal(status));

  return (
    <Card
      id={`handover-${id}`}
      title={`${kindLabels[kind]} handover`}
      aside={<HandoverStatusTag status={status} />}
    >
      <p>
        <Link href={hrefTo("destination", { destinationId: destination.id })}>{destination.name}</Link>{" "}
        {destination.phone !== null && <PhoneLink number={destination.phone} />}
      </p>
      <HandoverDays handover={handover} today={today} dueSoonDays={dueSoonDays} />
      {!isTerminal(status) && sharing && <SharingLine line={sharing} reference={reference} />}
      <p>
        <Link href={hrefTo("summary", { reference, handoverId: id })}>
          Transfer summary<span className="govuk-visually-hidden"> for {destination.name}</span>
        </Link>{" "}
        {draftVersion && <VersionPdf versionId={draftVersion.id} number={draftVersion.number} />}
      </p>
      {canMove && <HandoverMoves handover={handover} reference={reference} actor={actor} today={today} />}
      <Checklist
        entries={entries}
        reference={reference}
        isUnderWay={status === "handing_over"}
        today={today}
      />
      <Details summary={`What has happened: ${counted(history.length, "move", "moves")}`}>
        <HandoverHistory history={history} today={today} />
        <HandoverCorrections handover={handover} reference={reference} actor={actor} today={today} />
      </Details>
    </Card>
  );
}
