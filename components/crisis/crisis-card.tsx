import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ButtonRow } from "@/components/ui/layout";
import { Link } from "@/components/ui/link";
import { Timeline, TimelineEntry, TypedText } from "@/components/ui/timeline";
import type { CrisisView } from "@/lib/crisis/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay, plainInstant } from "@/lib/domain/calendar/format";
import { crisisLabels } from "@/lib/domain/vocabulary/crisis-contacts";
import { counted } from "@/lib/domain/text/count";
import { hrefTo } from "@/lib/routes";

type Props = {
  reference: string;
  /** Those of the last 12 months, newest first. */
  crises: readonly CrisisView[];
  /** Nothing more is recorded once the case has ended. */
  ended: boolean;
  today: CalendarDate;
};

/** How often the person met the police, an ambulance or another crisis service in the last 12 months. */
export function CrisisCard({ reference, crises, ended, today }: Props) {
  const active = crises.filter(({ voided }) => voided === null).length;

  return (
    <Card title="Crisis contacts">
      <p>
        {active === 0
          ? "None recorded in the last 12 months."
          : `${counted(active, "crisis contact", "crisis contacts")} in the last 12 months.`}
      </p>
      {crises.length > 0 && (
        <Timeline>
          {crises.map((crisis) => (
            <CrisisEntry key={crisis.id} reference={reference} crisis={crisis} today={today} />
          ))}
        </Timeline>
      )}
      {!ended && (
        <ButtonRow>
          <ButtonLink href={hrefTo("newCrisisContact", { reference })} variant="secondary">
            Record a crisis contact
          </ButtonLink>
        </ButtonRow>
      )}
    </Card>
  );
}

type EntryProps = { reference: string; crisis: CrisisView; today: CalendarDate };

function CrisisEntry({ reference, crisis, today }: EntryProps) {
  const { kind, happenedOn, by, details, voided } = crisis;
  const day = plainDay(happenedOn, today);

  return (
    <TimelineEntry title={crisisLabels[kind]} by={`${day}, recorded by ${by}`} isQuiet={voided !== null}>
      {details !== null && <TypedText>{details}</TypedText>}
      {voided ? (
        <p>
          Entered in error, marked {plainInstant(voided.at, today)} by {voided.by}: {voided.why}
        </p>
      ) : (
        <p className="no-print">
          <Link href={hrefTo("crisisContact", { reference, crisisId: crisis.id })}>
            Entered in error?
            <span className="govuk-visually-hidden">
              {" "}
              {crisisLabels[kind]}, {day}
            </span>
          </Link>
        </p>
      )}
    </TimelineEntry>
  );
}
