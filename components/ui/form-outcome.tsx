import type { Ref } from "react";
import type { FormState, Missing, CurrentState } from "@/lib/platform/form-state";
import { fieldId } from "./form-context";
import { Link } from "./link";
import { Cell, ColumnHeading, RowHeading, Table, TableBody, TableHead, TableRow } from "./table";

type Props = { state: FormState; formId: string; ref?: Ref<HTMLDivElement> };

/** The result of the form: saved, or what to fix, with a link to each field. */
export function FormOutcome({ state, formId, ref }: Props) {
  return (
    <>
      <div role="status">{state.status === "done" && <p className="done-banner">{state.message}</p>}</div>
      {state.status === "refused" && (
        // Without JavaScript the refusal is a new page, and the browser focuses this by itself.
        <div className="govuk-error-summary" ref={ref} tabIndex={-1} autoFocus>
          <div role="alert">
            <h2 className="govuk-error-summary__title">There is a problem</h2>
            <div className="govuk-error-summary__body">
              <p>{state.message}</p>
              <MissingList missing={state.missing ?? []} />
              <FaultLinks faults={state.faults} formId={formId} />
              {state.fixLink && (
                <p>
                  <Link href={state.fixLink.href}>{state.fixLink.label}</Link>
                </p>
              )}
            </div>
          </div>
          {state.current && <TheirChange current={state.current} />}
        </div>
      )}
    </>
  );
}

/** What has to be done elsewhere first, each with a link. */
function MissingList({ missing }: { missing: readonly Missing[] }) {
  if (missing.length === 0) return null;
  return (
    <ul className="missing">
      {missing.map(({ sentence, fixLink }) => (
        <li key={sentence}>
          {sentence} {fixLink && <Link href={fixLink.href}>{fixLink.label}</Link>}
        </li>
      ))}
    </ul>
  );
}

function FaultLinks({
  faults,
  formId,
}: {
  faults: Readonly<Record<string, readonly string[]>>;
  formId: string;
}) {
  const links = Object.entries(faults).flatMap(([name, sentences]) =>
    sentences.map((sentence) => ({ href: `#${fieldId(formId, name)}`, sentence })),
  );
  if (links.length === 0) return null;

  return (
    <ul className="govuk-list govuk-error-summary__list">
      {links.map(({ href, sentence }) => (
        <li key={href + sentence}>
          <a href={href}>{sentence}</a>
        </li>
      ))}
    </ul>
  );
}

/** What another person saved while this was being typed, next to what was typed. */
function TheirChange({ current: { by, when, facts } }: { current: CurrentState }) {
  const hasAttempted = facts.some(({ attempted }) => attempted !== undefined);

  return (
    <div className="their-change">
      <Table label={`What ${by} saved, ${when}`} showLabel>
        <TableHead>
          <ColumnHeading>What</ColumnHeading>
          <ColumnHeading>Saved now</ColumnHeading>
          {hasAttempted && <ColumnHeading>Your change, not saved</ColumnHeading>}
        </TableHead>
        <TableBody>
          {facts.map(({ label, value, attempted }) => (
            <TableRow key={label}>
              <RowHeading>{label}</RowHeading>
              <Cell>{value}</Cell>
              {hasAttempted && <Cell>{attempted}</Cell>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <p>If you send your form again, it replaces what is saved now.</p>
    </div>
  );
}
