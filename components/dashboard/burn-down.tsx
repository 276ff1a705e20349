import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import type { BurnDown } from "@/lib/domain/closure/burn-down";
import type { Forecast } from "@/lib/domain/closure/forecast";
import { counted } from "@/lib/domain/text/count";
import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import {
  Cell,
  ColumnHeading,
  RowHeading,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import { BurnDownChart } from "./burn-down-chart";

type Props = { burnDown: BurnDown; forecast: Forecast; today: CalendarDate; closesOn: CalendarDate };

/** Outstanding cases over time: a chart, what its lines mean, and the numbers as a table. */
export function BurnDownCard({ burnDown: { points, endedByWeek }, forecast, today, closesOn }: Props) {
  const band = "band" in forecast && forecast.band.weeks > 0 ? forecast.band : null;
  if (points.length < 2) {
    return (
      <Card title="Outstanding cases to closure">
        <EmptyState title="No figures yet. They start after the first week." />
      </Card>
    );
  }

  return (
    <Card title="Outstanding cases to closure">
      <figure className="figure">
        <BurnDownChart points={points} band={band} today={today} closesOn={closesOn} />
        <figcaption className="figure__caption">
          Solid: outstanding cases.{" "}
          {band
            ? `Dotted with band: forecast from the last ${counted(band.weeks, "week", "weeks")}. Dashed: the pace needed.`
            : "No forecast yet: it needs four full weeks of figures."}
        </figcaption>
      </figure>
      <Details summary="Show as a table">
        <Table label="Outstanding cases by week">
          <TableHead>
            <ColumnHeading>Day</ColumnHeading>
            <ColumnHeading numeric>Outstanding</ColumnHeading>
            <ColumnHeading numeric>Ended in the week before</ColumnHeading>
          </TableHead>
          <TableBody>
            {points.map(({ day, outstanding }, at) => (
              <TableRow key={day}>
                <RowHeading>{plainDay(day, today)}</RowHeading>
                <Cell numeric>{outstanding}</Cell>
                <Cell numeric>{at === 0 ? "–" : endedByWeek[at - 1]}</Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Details>
    </Card>
  );
}
