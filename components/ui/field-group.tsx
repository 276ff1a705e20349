import type { ReactNode } from "react";

type Parts = { id: string; hint?: ReactNode; faults: readonly string[] };

/** The ids of a control's hint and errors, for `aria-describedby`. */
export const describedBy = ({ id, hint, faults }: Parts) =>
  [Boolean(hint) && `${id}-hint`, ...faults.map((_, at) => `${id}-fault-${at}`)].filter(Boolean).join(" ") ||
  undefined;

/** A labelled control with its hint and its errors. */
export function FieldGroup({ label, children, ...parts }: Parts & { label: string; children: ReactNode }) {
  return (
    <Group faulty={parts.faults.length > 0}>
      <label className="govuk-label govuk-label--s" htmlFor={parts.id}>
        {label}
      </label>
      <HintAndFaults {...parts} />
      {children}
    </Group>
  );
}

/** Several controls that answer one question. */
export function FieldsetGroup({
  legend,
  children,
  ...parts
}: Parts & { legend: string; children: ReactNode }) {
  return (
    <Group faulty={parts.faults.length > 0}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(parts)}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
        <HintAndFaults {...parts} />
        {children}
      </fieldset>
    </Group>
  );
}

export function Group({ faulty, children }: { faulty: boolean; children: ReactNode }) {
  return (
    <div className={faulty ? "govuk-form-group govuk-form-group--error" : "govuk-form-group"}>{children}</div>
  );
}

export function HintAndFaults({ id, hint, faults }: Parts) {
  return (
    <>
      {Boolean(hint) && (
        <div className="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {faults.map((sentence, at) => (
        <p className="govuk-error-message" id={`${id}-fault-${at}`} key={sentence}>
          <span className="govuk-visually-hidden">Error:</span> {sentence}
        </p>
      ))}
    </>
  );
}
