import { scaleLinear } from "d3-scale";
import type { DestinationFigures } from "@/lib/dashboard/types";
import { handoverStatuses, statusLabels, type HandoverStatus } from "@/lib/domain/handover/statuses";
import { hrefOfOutstanding } from "@/lib/outstanding/schema";
import { Link } from "@/components/ui/link";

const whole = 560;

/** Where cases wait: one bar for each destination, parted by how far the handovers have come. */
export function DestinationBars({ rows }: { rows: readonly DestinationFigures[] }) {
  const shown = handoverStatuses.filter((status) => rows.some(({ byStatus }) => byStatus[status]));
  const width = scaleLinear([0, Math.max(1, ...rows.map(({ total }) => total))], [0, whole]);

  return (
    <>
      <ul className="legend">
        {shown.map((status) => (
          <li key={status}>
            <svg width="12" height="12" aria-hidden="true">
              <rect className={`bar-part bar-part--${tones[status]}`} width="12" height="12" rx="2" />
            </svg>
            {statusLabels[status]}
          </li>
        ))}
      </ul>
      <ul className="bars">
        {rows.map((row) => (
          <li key={row.id}>
            <p className="bars__head">
              <Link href={hrefOfOutstanding({ destination: row.id })}>{row.name}</Link>
              <span className="bars__count">{row.total}</span>
            </p>
            <svg className="bars__bar" viewBox={`0 0 ${whole} 18`} preserveAspectRatio="none" role="img">
              <title>{inWords(row, shown)}</title>
              {parts(row, shown).map(({ status, from, count }) => (
                <rect
                  key={status}
                  className={`bar-part bar-part--${tones[status]}`}
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

type Part = { status: HandoverStatus; from: number; count: number };

/** The parts of one bar, each beginning where the one before it ends. */
const parts = ({ byStatus }: DestinationFigures, shown: readonly HandoverStatus[]): Part[] =>
  shown.reduce<Part[]>((before, status) => {
    const count = byStatus[status] ?? 0;
    const last = before.at(-1);
    return count === 0 ? before : [...before, { status, from: last ? last.from + last.count : 0, count }];
  }, []);

const inWords = ({ name, byStatus }: DestinationFigures, shown: readonly HandoverStatus[]) =>
  `${name}: ${shown.flatMap((status) => (byStatus[status] ? [`${byStatus[status]} ${statusLabels[status].toLowerCase()}`] : [])).join(", ")}`;

/** From far to near: the darker, the closer the person is to being there. */
const tones: Record<HandoverStatus, "ended" | "far" | "asked" | "listed" | "agreed" | "near" | "there"> = {
  draft: "far",
  referred: "asked",
  waiting_list: "listed",
  accepted: "agreed",
  handing_over: "near",
  completed: "there",
  decline_reported: "ended",
  declined: "ended",
  person_declined: "ended",
  withdrawn: "ended",
  broken_down: "ended",
};
