import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { declineReasonLabels, declineReasons } from "@/lib/domain/vocabulary/handover-reasons";
import { needAreas, needLabels } from "@/lib/domain/vocabulary/need-areas";
import { people } from "@/lib/domain/text/count";
import type { UnmetFigures, UnmetReason } from "@/lib/unmet-needs/types";
import { CountTable } from "./count-table";

const reasons: readonly UnmetReason[] = [...declineReasons, "none_suitable"];
const reasonLabels: Record<UnmetReason, string> = {
  ...declineReasonLabels,
  none_suitable: "No service is suitable",
};

/** Needs that no destination meets, by area and by reason. */
export function UnmetNeed({ unmet: { people: count, byArea, byReason } }: { unmet: UnmetFigures }) {
  return (
    <Card title="Unmet need" aside={<span className="quiet number">{people(count)}</span>}>
      {count === 0 ? (
        <EmptyState title="No unmet needs recorded." />
      ) : (
        <>
          <CountTable
            label="Unmet need by area"
            of="Area of need"
            rows={needAreas.flatMap((area) => rowOf(needLabels[area], byArea[area]))}
          />
          <CountTable
            label="Unmet need by reason"
            of="Reason"
            rows={reasons.flatMap((reason) => rowOf(reasonLabels[reason], byReason[reason]))}
          />
        </>
      )}
    </Card>
  );
}

const rowOf = (label: string, count: number | undefined) => (count ? [{ label, count }] : []);
