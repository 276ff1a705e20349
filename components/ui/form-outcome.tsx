import type { Ref } from "react";
import type { FormState, Missing, Theirs } from "@/lib/platform/form-state";
import { fieldId } from "./form-context";
import { Link } from "./link";
import { Cell, ColumnHeading, RowHeading, Table, TableBody, TableHead, TableRow } from "./table";

type Props = { state: FormState; formId: string; ref?: Ref<HTMLDivElement> };

/** What became of the form: saved, or what to mend with a link to each field. */
export function FormOutcome({ state, formId, ref }: Props) {
  return (
    <>
      <div role="status">{state.status === "done" && <p className="done-banner">{state.message}</p>}</div>
      {state.status === "refused" && (
        // The browser focuses it by itself when the refusal is a page of its own, without JavaScript.
        <div className="govuk-error-summary" ref={ref} tabIndex={-1} autoFocus>
          <div role="alert">
            <h2 className="govuk-error-summary__title">There is a problem</h2>
            <div className="govuk-error-summary__body">
              <p>{state.message}</p>
              <MissingList missing={state.missing ?? []} />
              <FaultLinks faults={state.faults} formId={formId} />
              {state.mendAt && (
                <p>
                  <Link href={state.mendAt.href}>{state.mendAt.label}</Link>
                </p>
              )}
            </div>
          </div>
          {state.theirs && <TheirChange theirs={state.theirs} />}
        </div>
      )}
    </>
  );
}

/** What has to be done elsewhere first, each with the way there. */
function MissingList({ missing }: { missing: readonly Missing[] }) {
  if (missing.length === 0) return null;
  return (
    <ul className="missing">
      {missing.map(({ sentence, mendAt }) => (
        <li key={sentence}>
          {sentence} {mendAt && <Link href={mendAt.href}>{mendAt.label}</Link>}
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

/** What somebody else saved while this was being typed, beside what was typed. */
function TheirChange({ theirs: { by, when, facts } }: { theirs: Theirs }) {
  const hasYours = facts.some(({ yours }) => yours !== undefined);

  return (
    <div className="their-change">
      <Table label={`What ${by} saved, ${when}`} showLabel>
        <TableHead>
          <ColumnHeading>What</ColumnHeading>
          <ColumnHeading>Saved now</ColumnHeading>
          {hasYours && <ColumnHeading>Yours, not saved</ColumnHeading>}
        </TableHead>
        <TableBody>
          {facts.map(({ label, value, yours }) => (
            <TableRow key={label}>
              <RowHeading>{label}</RowHeading>
              <Cell>{value}</Cell>
              {hasYours && <Cell>{yours}</Cell>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <p>Sending your form again replaces what is saved now.</p>
    </div>
  );
}
