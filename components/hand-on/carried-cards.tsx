import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { plainDay } from "@/lib/domain/calendar/format";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { people } from "@/lib/domain/text/count";
import { endReasonLabels } from "@/lib/domain/vocabulary/end-reasons";
import { hrefTo } from "@/lib/routes";
import type { CarriedList } from "@/lib/screens/hand-on/types";
import { HandOnForm } from "./hand-on-form";

type Props = CarriedList & {
  staffId: string;
  /** Whether the reader sees who the people are. */
  identified: boolean;
  names: ReadonlyMap<string, string>;
  workers: readonly { id: string; name: string }[];
  today: CalendarDate;
};

/** Everything that a member of staff carries, each part with how it is handed on. */
export function CarriedCards(carried: Props) {
  const {
    staffId,
    cases,
    names,
    workers,
    identified,
    held,
    inAfterCare,
    deputyFor,
    closureRequests,
    holdProposals,
    covers,
    today,
  } = carried;
  const parts = [cases.rows, held, inAfterCare, deputyFor, closureRequests, holdProposals, covers];
  if (parts.every(({ length }) => length === 0)) {
    return (
      <Card>
        <EmptyState title="Everything is handed on." />
      </Card>
    );
  }
  const refer = (reference: string) =>
    identified ? <Link href={hrefTo("case", { reference })}>{reference}</Link> : reference;

  return (
    <>
      {cases.rows.length > 0 && (
        <Card title={`Caseload: ${people(cases.total)}`}>
          {cases.rows.length < cases.total && <p>These are the first {cases.rows.length} by reference.</p>}
          <Items
            items={cases.rows.map(({ id, reference }) => [
              reference,
              <>
                {refer(reference)} {names.get(id)}
              </>,
            ])}
          />
          {workers.length > 0 ? (
            <HandOnForm from={staffId} cases={cases.rows} workers={workers} />
          ) : (
            <p>No other active worker can take them over. An administrator can add one.</p>
          )}
        </Card>
      )}
      {held.length > 0 && (
        <Card title={`Held: ${people(held.length)}`}>
          <p>The commissioner’s office hands each of them on to a colleague, on its page of held cases.</p>
          <Items items={held.map(({ id, reference }) => [id, reference])} />
        </Card>
      )}
      {inAfterCare.length > 0 && (
        <Card title={`In after-care: ${people(inAfterCare.length)}`}>
          <p>The commissioner’s office hands each of them on to a colleague, on its page of held cases.</p>
          <Items items={inAfterCare.map(({ id, reference }) => [id, reference])} />
        </Card>
      )}
      {deputyFor.length > 0 && (
        <Card title={`Deputy for ${people(deputyFor.length)}`}>
          <p>The commissioner’s office names another deputy when it hands the hold or the after-care on.</p>
          <Items items={deputyFor.map(({ id, reference }) => [id, reference])} />
        </Card>
      )}
      {closureRequests.length > 0 && (
        <Card title="Closure requests that wait for a decision">
          <Items
            items={closureRequests.map(({ reference, reason }) => [
              reference,
              <>
                {refer(reference)}: {endReasonLabels[reason]}
              </>,
            ])}
          />
        </Card>
      )}
      {holdProposals.length > 0 && (
        <Card title="Proposals to the office that wait for a decision">
          <Items items={holdProposals.map(({ reference }) => [reference, refer(reference)])} />
        </Card>
      )}
      {covers.length > 0 && (
        <Card title="Colleagues they cover for">
          <Items
            items={covers.map(({ staffId: away, name, endsOn }) => [
              away,
              <>
                <Link href={hrefTo("staffMember", { staffId: away })}>{name}</Link> until{" "}
                {plainDay(endsOn, today)}
              </>,
            ])}
          />
        </Card>
      )}
    </>
  );
}

const Items = ({ items }: { items: readonly (readonly [key: string, item: ReactNode])[] }) => (
  <ul className="govuk-list govuk-list--bullet">
    {items.map(([key, item]) => (
      <li key={key}>{item}</li>
    ))}
  </ul>
);
