import type { Figures } from "@/lib/screens/dashboard/types";
import type { Forecast } from "@/lib/domain/closure/forecast";
import { counted } from "@/lib/domain/text/count";
import { hrefOfOutstanding } from "@/lib/screens/outstanding/schema";
import { Tile, Tiles } from "@/components/ui/tile";

type Props = { figures: Figures; forecast: Forecast; daysLeft: number };

/** The six numbers that show whether everyone will be placed in time. Each links to its people. */
export function HeadlineTiles({ figures, forecast, daysLeft }: Props) {
  const { account, burnDown, overdue, withoutDestination } = figures;
  const lastWeek = burnDown.endedByWeek.at(-1);

  return (
    <Tiles label="The closure in numbers">
      <Tile
        label="Days left"
        value={daysLeft}
        note={daysLeft === 0 ? "support has ended or ends today" : "until support ends"}
      />
      <Tile
        label="Outstanding"
        value={account.outstanding}
        note={`of ${account.opened} opened`}
        href={hrefOfOutstanding({})}
      />
      <Tile label="Ended in the last 7 days" value={lastWeek ?? "–"} note={paceNote(forecast, daysLeft)} />
      <Tile
        label="No destination"
        value={withoutDestination}
        note="no lead handover planned"
        href={hrefOfOutstanding({ reason: "no_destination" })}
      />
      <Tile
        label="No contact in time"
        value={overdue.contact_due ?? 0}
        note="not contacted as often as their risk requires"
        href={hrefOfOutstanding({ overdue: "contact_due" })}
      />
      <Tile
        label="Held"
        value={account.held}
        note="by the commissioner’s office"
        href={`${hrefOfOutstanding({})}#held`}
      />
    </Tiles>
  );
}

function paceNote(forecast: Forecast, daysLeft: number) {
  if (forecast.outcome === "short") return `${forecast.neededPerWeek} a week needed`;
  if (forecast.outcome === "clear") return "enough, at this pace";
  return daysLeft === 0 ? "no week left" : counted(Math.ceil(daysLeft / 7), "week left", "weeks left");
}
