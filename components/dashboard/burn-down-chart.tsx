import { scaleLinear, scaleUtc } from "d3-scale";
import { area, line } from "d3-shape";
import { addDays, columnOf, daysBetween, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import type { BurnPoint } from "@/lib/domain/closure/burn-down";
import type { Band } from "@/lib/domain/closure/forecast";
import { people } from "@/lib/domain/text/count";

export type ChartData = {
  points: readonly BurnPoint[];
  /** Null when there is no forecast. Nothing is drawn after today then. */
  band: Band | null;
  today: CalendarDate;
  closesOn: CalendarDate;
};

type Size = { width: number; height: number; ticks: number; className: string };

/** Drawn twice; the style sheet shows one. A single drawing would make its text too small to read on a phone. */
const sizes: readonly Size[] = [
  { width: 720, height: 300, ticks: 6, className: "chart--wide" },
  { width: 360, height: 260, ticks: 3, className: "chart--narrow" },
];

/** Outstanding cases by week, with a forecast to the closing date if the pace continues. */
export function BurnDownChart(data: ChartData) {
  return sizes.map((size) => <Drawing key={size.className} data={data} size={size} />);
}

function Drawing({ data, size }: { data: ChartData; size: Size }) {
  const { points, band, today, closesOn } = data;
  const { width, height, ticks, className } = size;
  const first = points[0] ?? { day: today, outstanding: 0 };
  const last = points.at(-1) ?? first;
  const edge = { top: 16, right: width > 500 ? 96 : 72, bottom: 30, left: 36 };

  const end = closesOn > today ? closesOn : today;
  const days = scaleUtc([columnOf(first.day), columnOf(end)], [edge.left, width - edge.right]);
  const most = Math.max(1, ...points.map(({ outstanding }) => outstanding));
  const counts = scaleLinear([0, most], [height - edge.bottom, edge.top]).nice(5);
  const x = (day: CalendarDate) => days(columnOf(day));

  const path = line<BurnPoint>(
    ({ day }) => x(day),
    ({ outstanding }) => counts(outstanding),
  );
  const cone = area<{ day: CalendarDate; low: number; high: number }>(
    ({ day }) => x(day),
    ({ low }) => counts(low),
    ({ high }) => counts(high),
  );
  const closing = (outstanding: number): BurnPoint => ({ day: closesOn, outstanding });
  const labelled = band && Math.min(counts(band.mid) + 4, counts(0) - 20);
  const titles = `${className}-title`;

  return (
    <svg
      className={`chart ${className}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${titles} ${titles}-finding`}
    >
      <title id={titles}>Outstanding cases, week by week, with a forecast to the closing date</title>
      <desc id={`${titles}-finding`}>{findingOf(data)}</desc>
      {counts
        .ticks(5)
        .filter(Number.isInteger)
        .map((count) => (
          <g key={count}>
            <line
              className="chart__grid"
              x1={edge.left}
              x2={width - edge.right}
              y1={counts(count)}
              y2={counts(count)}
            />
            <text x={edge.left - 8} y={counts(count) + 4} textAnchor="end">
              {count}
            </text>
          </g>
        ))}
      {dayTicks(first.day, end, ticks).map((day) => (
        <text key={day} x={x(day)} y={height - 8} textAnchor="middle">
          {plainDay(day, today)}
        </text>
      ))}
      {band && (
        <>
          <path
            className="chart__band"
            d={
              cone([
                { day: last.day, low: last.outstanding, high: last.outstanding },
                { day: closesOn, low: band.low, high: band.high },
              ]) ?? ""
            }
          />
          <path className="chart__forecast" d={path([last, closing(band.mid)]) ?? ""} />
          <path className="chart__needed" d={path([last, closing(0)]) ?? ""} />
          <text className="chart__label" x={x(closesOn) + 8} y={labelled ?? 0}>
            {band.mid} left
          </text>
          <text x={x(closesOn) + 8} y={(labelled ?? 0) + 16}>
            forecast
          </text>
        </>
      )}
      <path className="chart__line" d={path(points) ?? ""} />
      <circle className="chart__now" cx={x(last.day)} cy={counts(last.outstanding)} r="5" />
      <text className="chart__label" x={x(last.day) + 8} y={counts(last.outstanding) - 10}>
        {last.outstanding} today
      </text>
      <line className="chart__closing" x1={x(end)} x2={x(end)} y1={edge.top} y2={height - edge.bottom} />
      <text className="chart__label" x={x(end)} y={height - 8} textAnchor="middle">
        {closesOn > today ? `Closes ${plainDay(closesOn, today)}` : plainDay(today, today)}
      </text>
    </svg>
  );
}

/** Evenly spaced days. Leaves out any so close to the closing date that their labels would overlap. */
function dayTicks(first: CalendarDate, end: CalendarDate, count: number): CalendarDate[] {
  const days: CalendarDate[] = [];
  const step = Math.max(1, Math.ceil(daysBetween(first, end) / count / 7)) * 7;
  for (let day = first; day < addDays(end, -step + 3); day = addDays(day, step)) days.push(day);
  return days;
}

/** What the chart shows, as text. */
function findingOf({ points, band, today, closesOn }: ChartData): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return "No cases have been opened yet.";
  const past = `From ${first.outstanding} on ${plainDay(first.day, today)} to ${last.outstanding} on ${plainDay(last.day, today)}.`;
  if (!band) return past;
  return `${past} At this pace ${people(band.mid)} will be outstanding on ${plainDay(closesOn, today)}, likely between ${band.low} and ${band.high}.`;
}
