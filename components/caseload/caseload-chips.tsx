import type { ReactNode } from "react";
import { Chips } from "@/components/ui/chips";
import { UrgencyTag } from "@/components/ui/tag";
import {
  caseloadViews,
  type CaseloadFigures,
  type CaseloadFilter,
  type CaseloadView,
} from "@/lib/screens/caseload/types";
import { urgencyLabels } from "@/lib/domain/deadlines/urgency";
import { caseloadAddress } from "./caseload-address";

const labels: Record<CaseloadView, ReactNode> = {
  outstanding: "All outstanding",
  overdue: <UrgencyTag urgency="overdue">{urgencyLabels.overdue}</UrgencyTag>,
  due_soon: <UrgencyTag urgency="due_soon">{urgencyLabels.due_soon}</UrgencyTag>,
  on_track: <UrgencyTag urgency="on_track">{urgencyLabels.on_track}</UrgencyTag>,
  held: "Held",
  done: "Done",
};

type Props = { filter: CaseloadFilter; byView: CaseloadFigures["byView"] };

/** The views of a caseload. Search and filters are kept from one view to the next. */
export function CaseloadChips({ filter, byView }: Props) {
  return (
    <Chips
      label="Views"
      chips={caseloadViews.map((view) => ({
        href: caseloadAddress({ ...filter, view, page: 1 }),
        label: labels[view],
        count: byView[view],
        isCurrent: view === filter.view,
      }))}
    />
  );
}
