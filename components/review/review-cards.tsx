import type { ReactNode } from "react";
import { SafeContact } from "@/components/cases/safe-contact";
import { gpWords, riskWords } from "@/components/cases/person-label";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { SummaryList } from "@/components/ui/summary-list";
import { TypedText } from "@/components/ui/timeline";
import type { CaseHead } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow, plainDay } from "@/lib/domain/calendar/format";
import { textOf, type Fields, type ValuesOf } from "@/lib/domain/person/field";
import { reviewFields } from "@/lib/domain/person/review-fields";
import { needLabels } from "@/lib/domain/vocabulary/need-areas";
import { needOutcomeLabels, needTermLabels } from "@/lib/domain/vocabulary/need-terms";
import type { NeedAnswer } from "@/lib/domain/person/review-answers";
import type { ReviewPart } from "@/lib/domain/vocabulary/review-parts";
import type { Review } from "@/lib/review/types";
import { hrefTo } from "@/lib/routes";

type Of = { reference: string; review: Review };

/** A card with what one part of the review says, and the way to change it while the case has not ended. */
function PartCard({
  title,
  part,
  of: { reference, review },
  children,
}: {
  title: string;
  part: ReviewPart;
  of: Of;
  children: ReactNode;
}) {
  const change = (
    <Link href={hrefTo("reviewPart", { reference, part })} className="link no-print">
      Change<span className="govuk-visually-hidden"> {title.toLowerCase()}</span>
    </Link>
  );
  return (
    <Card title={title} aside={review.ended ? undefined : change}>
      {children}
    </Card>
  );
}

/** How high the risk is, how old the assessment, and whose. */
export function RiskCard({ today, ...of }: Of & { today: CalendarDate }) {
  const { level, assessedOn, assessor } = of.review.answers.risk;

  return (
    <PartCard title="Risk" part="risk" of={of}>
      <p>{riskWords(level)}</p>
      <p className="quiet">
        {assessedOn
          ? `Assessed ${daysFromNow(assessedOn, today)}, on ${plainDay(assessedOn, today)}, by ${assessor}.`
          : "Not assessed since the case came in. The level comes from the earlier record."}
      </p>
    </PartCard>
  );
}

/** What the person needs help with, for how long, and with what outcome. */
export function NeedsCard(of: Of) {
  const { needs } = of.review.answers.needs;

  return (
    <PartCard title="Needs" part="needs" of={of}>
      {needs.length === 0 ? (
        <p>None recorded yet.</p>
      ) : (
        <SummaryList
          facts={needs.map((need) => ({ label: needLabels[need.area], value: <Need {...need} /> }))}
        />
      )}
    </PartCard>
  );
}

const Need = ({ term, outcome, details }: NeedAnswer) => (
  <>
    {term ? needTermLabels[term] : "Term not recorded"}
    {outcome && `; ${needOutcomeLabels[outcome].toLowerCase()}`}
    {details !== null && <TypedText>{details}</TypedText>}
  </>
);

/** What matters most, as the person said it. */
export function OwnWordsCard(of: Of) {
  const { ownWords } = of.review.answers.own_words;

  return (
    <PartCard title="What matters most" part="own_words" of={of}>
      {ownWords.length === 0 && <p>Nothing recorded yet.</p>}
      {ownWords.map((text) => (
        <blockquote className="own-words" key={text}>
          <TypedText>{text}</TypedText>
        </blockquote>
      ))}
    </PartCard>
  );
}

/** How the person can be contacted safely. */
export function SafeContactCard({ head, ...of }: Of & { head: CaseHead }) {
  return (
    <PartCard title="Safe ways to make contact" part="safe_contact" of={of}>
      <SafeContact {...head} />
      <SummaryList
        facts={factsOf(without(reviewFields.safe_contact, "phone", "contactNotes"), {
          ...of.review.answers.safe_contact,
        })}
      />
    </PartCard>
  );
}

/** The GP, communication needs, family and circumstances. */
export function CircumstancesCard(of: Of) {
  const values = of.review.answers.circumstances;

  return (
    <PartCard title="GP, family and circumstances" part="circumstances" of={of}>
      <SummaryList
        facts={[
          { label: "GP", value: gpWords(values) },
          ...factsOf(without(reviewFields.circumstances, "gpStatus", "gpPractice"), values),
        ]}
      />
    </PartCard>
  );
}

/** What is recorded in each field. */
const factsOf = <Table extends Fields>(fields: Table, values: ValuesOf<Table>) =>
  Object.entries(fields).map(([key, field]) => {
    const text = textOf(field, values[key] ?? null);
    return {
      label: field.label,
      value: text === null ? "Not recorded" : <TypedText>{text}</TypedText>,
    };
  });

/** The fields of a part without those that the card shows in another way. */
const without = <Table extends Fields, Key extends keyof Table>(fields: Table, ...keys: Key[]) =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.some((one) => one === key))) as Omit<
    Table,
    Key
  >;
