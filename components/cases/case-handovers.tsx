import { HandoverCard } from "@/components/handovers/handover-card";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { CaseHead } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { HandoverView } from "@/lib/handovers/types";

type Props = {
  head: CaseHead;
  handovers: readonly HandoverView[];
  actor: Actor;
  today: CalendarDate;
  dueSoonDays: number;
};

/** Every attempt to place the person: the lead first, then the supporting ones, then those that ended. */
export function CaseHandovers({ head: { reference, endReason }, handovers, ...shared }: Props) {
  return (
    <section className="stack" id="handovers">
      <div className="section-head">
        <h2>Handovers</h2>
        {endReason === null && (
          <ButtonLink href={`/cases/${reference}/handovers/new`} variant="secondary">
            Plan a handover
          </ButtonLink>
        )}
      </div>
      {handovers.length === 0 ? (
        <div className="card">
          {endReason === null ? (
            <EmptyState title="No handover is planned yet.">
              <p>Choose the destination that can take over, and plan the handover there.</p>
            </EmptyState>
          ) : (
            <EmptyState title="No handover was planned." />
          )}
        </div>
      ) : (
        handovers.map((handover) => (
          <HandoverCard key={handover.id} handover={handover} reference={reference} {...shared} />
        ))
      )}
    </section>
  );
}
