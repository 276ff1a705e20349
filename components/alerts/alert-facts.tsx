import { SummaryList } from "@/components/ui/summary-list";
import type { AlertView } from "@/lib/alerts/types";
import { alertLabels } from "@/lib/domain/vocabulary/alerts";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";

/** An alert and its status. */
export const AlertFactsList = ({ alert, today }: { alert: AlertView; today: CalendarDate }) => (
  <SummaryList
    facts={[
      { label: "Alert", value: alertLabels[alert.kind] },
      { label: "Details", value: alert.details ?? "No details" },
      { label: "Raised", value: `${plainDay(alert.raisedOn, today)}, by ${alert.raisedBy}` },
      alert.ended
        ? { label: "Ended", value: `${plainDay(alert.ended.on, today)}: ${alert.ended.why}` }
        : { label: "Next review", value: plainDay(alert.reviewOn, today) },
    ]}
  />
);
