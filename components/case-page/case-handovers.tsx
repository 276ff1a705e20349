import { HandoverCard } from "@/components/handovers/handover-card";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { CaseHead } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { SharingLine } from "@/lib/sharing/types";
import type { EntryView } from "@/lib/checklists/types";
import type { HandoverView } from "@/lib/handovers/types";
import { hrefTo } from "@/lib/routes";

type Props = {
  head: CaseHead;
  handovers: readonly HandoverView[];
  sharing: readonly SharingLine[];
  checklists: readonly EntryView[];
  actor: Actor;
  today: CalendarDate;
  dueSoonDays: number;
};

/** All handovers of the case: the lead first, then supporting ones, then those that ended. */
export function CaseHandovers({
  head: { reference, endReason, diedOn },
  handovers,
  sharing,
  checklists,
  ...shared
}: Props) {
  const mayBegin = endReason === null && diedOn === null;

  return (
    <section className="stack" id="handovers">
      <div className="section-head">
        <h2>Handovers</h2>
        {mayBegin && (
          <ButtonLink href={hrefTo("newHandover", { reference })} variant="secondary">
            Plan a handover
          </ButtonLink>
        )}
      </div>
      {handovers.length === 0 ? (
        <div className="card">
          {mayBegin ? (
            <EmptyState title="No handovers planned yet.">
              <p>Plan a handover with the destination that can take over.</p>
            </EmptyState>
          ) : (
            <EmptyState title="No handovers were planned." />
          )}
        </div>
      ) : (
        handovers.map((handover) => (
          <HandoverCard
            key={handover.id}
            handover={handover}
            sharing={sharing.find(({ destination }) => destination.id === handover.destination.id) ?? null}
            entries={checklists.filter(({ handoverId }) => handoverId === handover.id)}
            reference={reference}
            {...shared}
          />
        ))
      )}
    </section>
  );
}
