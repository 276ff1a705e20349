import { scaleLinear } from "d3-scale";
import type { DestinationFigures } from "@/lib/screens/dashboard/types";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import { hrefOfOutstanding } from "@/lib/screens/outstanding/schema";
import { Link } from "@/components/ui/link";

/** How far a handover has come, the least first. Readers cannot tell more than these shades apart. */
const distances = ["ended", "not_sent", "asked", "agreed", "there"] as const;
type Distance = (typeof distances)[number];

const distanceLabels: Record<Distance, string> = {
  ended: "Declined or ended",
  not_sent: "Not sent",
  asked: "Sent or waiting",
  agreed: "Accepted or handing over",
  there: "Handed over, not closed",
};

const distanceOf: Record<HandoverStatus, Distance> = {
  draft: "not_sent",
  referred: "asked",
  waiting_list: "asked",
  accepted: "agreed",
  handing_over: "agreed",
  completed: "there",
  decline_reported: "ended",
  declined: "ended",
  person_declined: "ended",
  withdrawn: "ended",
  broken_down: "ended",
  came_back: "ended",
};

const whole = 560;

/** Where cases wait: one bar for each destination, divided by how far the handovers have come. */
export function DestinationBars({ rows }: { rows: readonly DestinationFigures[] }) {
  const width = scaleLinear([0, Math.max(1, ...rows.map(({ total }) => total))], [0, whole]);
  const parted = rows.map((row) => ({ ...row, parts: partsOf(row) }));
  const shown = distances.filter((distance) =>
    parted.some(({ parts }) => parts.some((part) => part.distance === distance)),
  );

  return (
    <>
      <ul className="legend">
        {shown.map((distance) => (
          <li key={distance}>
            <svg width="12" height="12" aria-hidden="true">
              <rect className={`bar-part bar-part--${distance}`} width="12" height="12" rx="2" />
            </svg>
            {distanceLabels[distance]}
          </li>
        ))}
      </ul>
      <ul className="bars">
        {parted.map(({ id, name, total, parts }) => (
          <li key={id}>
            <p className="bars__head">
              <Link href={hrefOfOutstanding({ destination: id })}>{name}</Link>
              <span className="bars__count">{total}</span>
            </p>
            <svg className="bars__bar" viewBox={`0 0 ${whole} 18`} preserveAspectRatio="none" role="img">
              <title>{inWords(name, parts)}</title>
              {parts.map(({ distance, from, count }) => (
                <rect
                  key={distance}
                  className={`bar-part bar-part--${distance}`}
                  x={width(from)}
                  width={Math.max(2, width(count) - 2)}
                  height="18"
                />
              ))}
            </svg>
          </li>
        ))}
      </ul>
    </>
  );
}

type Part = { distance: Distance; from: number; count: number };

/** The parts of one bar, each starting where the one before it ends. */
const partsOf = ({ byStatus }: DestinationFigures): Part[] =>
  distances.reduce<Part[]>((before, distance) => {
    const statuses = Object.entries(byStatus) as [HandoverStatus, number][];
    const count = statuses.reduce((sum, [status, n]) => (distanceOf[status] === distance ? sum + n : sum), 0);
    const last = before.at(-1);
    return count === 0 ? before : [...before, { distance, from: last ? last.from + last.count : 0, count }];
  }, []);

const inWords = (name: string, parts: readonly Part[]) =>
  `${name}: ${parts.map(({ distance, count }) => `${count} ${distanceLabels[distance].toLowerCase()}`).join(", ")}`;
