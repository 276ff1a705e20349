import { Chips } from "@/components/ui/chips";
import { dayGroups } from "@/lib/domain/deadlines/day-groups";
import { todayViews, type TodayView } from "@/lib/domain/deadlines/whose";
import { hrefOfToday } from "@/lib/screens/today/schema";
import type { TodayCounts } from "@/lib/screens/today/types";

const labels: Record<TodayView, string> = { manager: "For a manager", all: "All" };

/** The steps that are for a manager, or all steps. */
export const TodayChips = ({ show, counts }: { show: TodayView; counts: TodayCounts }) => (
  <Chips
    label="Views"
    chips={todayViews.map((view) => ({
      href: hrefOfToday(view),
      label: labels[view],
      count: dayGroups.reduce((sum, group) => sum + counts[view][group], 0),
      isCurrent: view === show,
    }))}
  />
);
