import type { Metadata } from "next";
import { InACrisis } from "@/components/other-help/in-a-crisis";
import { LeaveQuickly } from "@/components/other-help/leave-quickly";
import { Place } from "@/components/other-help/place";
import { Measure } from "@/components/ui/layout";
import { PrintButton } from "@/components/ui/print-button";
import { loadOtherHelp } from "@/lib/destinations/loaders";
import { longDay } from "@/lib/domain/calendar/format";

export const metadata: Metadata = {
  title: "Other places to get help",
  robots: { index: true, follow: true },
};

export default async function OtherHelpPage() {
  const { programme, places, today } = await loadOtherHelp();

  return (
    <Measure>
      <LeaveQuickly />
      <h1>Other places to get help</h1>
      <InACrisis />
      {programme && (
        <p>
          {programme.closesOn >= today
            ? `${programme.name} ends its support on ${longDay(programme.closesOn)}. It takes no new people. If someone there works with you, they will talk with you about what comes next.`
            : `${programme.name} ended its support on ${longDay(programme.closesOn)}.`}
        </p>
      )}
      <h2>Who else can help</h2>
      {places.length > 0 ? (
        <ul className="places">
          {places.map((place) => (
            <Place key={place.id} place={place} />
          ))}
        </ul>
      ) : (
        <p>This list is not ready yet. Your GP can tell you who can help near you.</p>
      )}
      <PrintButton>Print this page</PrintButton>
    </Measure>
  );
}
