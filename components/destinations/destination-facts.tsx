import { handoverStatuses, statusLabels } from "@/lib/domain/vocabulary/handover-statuses";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { fullDay } from "@/lib/domain/calendar/format";
import { placesLeft } from "@/lib/domain/destinations/capacity";
import { routeLabels } from "@/lib/domain/vocabulary/destinations";
import { needLabels } from "@/lib/domain/vocabulary/need-areas";
import type { DestinationRow } from "@/lib/destinations/types";
import { Card } from "@/components/ui/card";
import { CopyBlock } from "@/components/ui/copy-block";
import { PhoneLink } from "@/components/ui/phone-link";
import { SummaryList } from "@/components/ui/summary-list";
import { AcceptingTag, answerWords, LastChecked, waitWords } from "./entry-tags";

type Props = { destination: DestinationRow; today: CalendarDate; staleDays: number };

/** How to reach the service and refer to it. */
export function HowToRefer({ destination }: Pick<Props, "destination">) {
  const { phone, secondPhone, email, hours, howToRefer } = destination;
  return (
    <Card title="How to refer">
      {howToRefer !== null && <CopyBlock label="How to refer" text={howToRefer} />}
      <SummaryList
        facts={[
          { label: "Who refers", value: routeLabels[destination.route] },
          { label: "Phone", value: phone === null ? "Not known" : <PhoneLink number={phone} /> },
          ...(secondPhone === null
            ? []
            : [{ label: "Second phone", value: <PhoneLink number={secondPhone} /> }]),
          ...(email === null ? [] : [{ label: "Email", value: email }]),
          { label: "Hours", value: hours ?? "Not known" },
        ]}
      />
    </Card>
  );
}

/** Until when it is paused, or its last day. */
const statusDay = ({ status, pausedUntil, closesOn }: DestinationRow) => [
  ...(status === "paused"
    ? [{ label: "Paused until", value: pausedUntil ? fullDay(pausedUntil) : "Not known" }]
    : []),
  ...(closesOn ? [{ label: "Last day", value: fullDay(closesOn) }] : []),
];

/** Who it is for, how long it takes, and when this was last checked. */
export function WhoItIsFor({ destination, today, staleDays }: Props) {
  const { status, accepting, waitWeeks, medianDaysToAnswer, placesOffered, byStatus, eligibility } =
    destination;
  const left = placesLeft(placesOffered, byStatus);
  return (
    <Card title="Who it is for">
      <SummaryList
        facts={[
          { label: "Taking people", value: <AcceptingTag status={status} accepting={accepting} /> },
          ...statusDay(destination),
          { label: "Who it is for", value: eligibility ?? "Not recorded" },
          { label: "Areas", value: destination.areas.join(", ") || "Not recorded" },
          {
            label: "Needs",
            value: destination.needs.map((need) => needLabels[need]).join(", ") || "Not recorded",
          },
          { label: "Wait", value: waitWords(waitWeeks) },
          { label: "Time to answer us", value: answerWords(medianDaysToAnswer) },
          {
            label: "Places left",
            value: left === null ? "No number offered" : `${left} of ${placesOffered}`,
          },
          {
            label: "Last checked",
            value: (
              <LastChecked lastCheckedOn={destination.lastCheckedOn} today={today} staleDays={staleDays} />
            ),
          },
          { label: "Public list", value: destination.listedPublicly ? "Shown" : "Not shown" },
          ...(destination.source === null ? [] : [{ label: "Source", value: destination.source }]),
        ]}
      />
    </Card>
  );
}

/** How many of our handovers there have each status. */
export function OurHandovers({ byStatus }: Pick<DestinationRow, "byStatus">) {
  const facts = handoverStatuses.flatMap((status) => {
    const count = byStatus[status];
    return count === undefined ? [] : [{ label: statusLabels[status], value: count }];
  });
  return (
    <Card title="Our handovers there">
      {facts.length > 0 ? <SummaryList facts={facts} /> : <p>No handovers have been planned yet.</p>}
    </Card>
  );
}
