import { SummaryList, type Fact } from "@/components/ui/summary-list";
import type { DeathView } from "@/lib/deaths/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainInstant, sentenceDay } from "@/lib/domain/calendar/format";
import { deathExpectationLabels } from "@/lib/domain/vocabulary/deaths";

type Props = { death: DeathView; today: CalendarDate };

/** What is recorded of a death, and whether a second person has confirmed it. */
export const DeathFacts = ({ death, today }: Props) => (
  <SummaryList facts={factsOf(death, today).filter((fact) => fact !== null)} />
);

function factsOf(death: DeathView, today: CalendarDate): (Fact | null)[] {
  const { isDayKnown, commissioner, recorded, confirmed } = death;
  const day = sentenceDay(death.diedOn, today);
  return [
    isDayKnown
      ? { label: "Died", value: day }
      : { label: "Found", value: `${day}. The day of death is not known.` },
    { label: "Was it expected?", value: deathExpectationLabels[death.expectation] },
    { label: "Who informed us", value: death.source },
    { label: "How it was checked", value: death.checked ?? "Not asked by an earlier version" },
    death.coronersOfficer === null ? null : { label: "Coroner’s officer", value: death.coronersOfficer },
    commissioner && {
      label: "Commissioner informed",
      value: commissioner.isInformed ? "Yes" : `No. ${commissioner.whyNot ?? ""}`.trim(),
    },
    death.familyContact === null ? null : { label: "Family contact", value: death.familyContact },
    { label: "Recorded by", value: `${recorded.by}, ${plainInstant(recorded.at, today)}` },
    {
      label: "Confirmed by a second person",
      value: confirmed ? `${confirmed.by}, ${plainInstant(confirmed.at, today)}` : "Not yet",
    },
  ];
}
