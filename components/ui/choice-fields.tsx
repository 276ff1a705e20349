"use client";

import type { ReactNode } from "react";
import { classes } from "./classes";
import { FieldsetGroup, Group, HintAndFaults } from "./field-group";
import { useChoices } from "./form-context";

export type Choice = {
  value: string;
  label: string;
  hint?: ReactNode;
  /** Fields that matter only when this is chosen. Hidden by the style sheet alone, so they work without JavaScript. */
  reveals?: ReactNode;
};

type Question = { name: string; legend: string; hint?: ReactNode; options: readonly Choice[] };

/** One of several choices, one to a line. */
export function RadioField({ defaultValue, ...question }: Question & { defaultValue?: string | undefined }) {
  return <Choices kind="radios" defaultChosen={chosenOf(defaultValue)} {...question} />;
}

/** Any number of several choices. */
export function CheckboxGroup({
  defaultValue = [],
  ...question
}: Question & { defaultValue?: readonly string[] }) {
  return <Choices kind="checkboxes" defaultChosen={defaultValue} {...question} />;
}

/** One of a few short answers next to each other, large enough for a thumb. */
export function RadioTiles({
  name,
  legend,
  hint,
  options,
  defaultValue,
}: Question & { defaultValue?: string | undefined }) {
  const { id, faults, chosen } = useChoices(name, chosenOf(defaultValue));

  return (
    <FieldsetGroup id={id} legend={legend} hint={hint} faults={faults}>
      <div className="choice-tiles">
        {options.map(({ value, label, hint: more, reveals }, at) => (
          <Choosable key={value} reveals={reveals}>
            <label className="choice-tile">
              <input
                type="radio"
                id={controlId(id, at)}
                name={name}
                value={value}
                defaultChecked={chosen.includes(value)}
              />
              <span>
                {label}
                {Boolean(more) && <span className="choice-tile__hint">{more}</span>}
              </span>
            </label>
          </Choosable>
        ))}
      </div>
    </FieldsetGroup>
  );
}

type One = {
  name: string;
  label: string;
  hint?: ReactNode;
  value?: string;
  defaultChecked?: boolean;
};

/** A single tick box. Nothing is sent when it is not ticked. */
export function CheckboxField({ name, label, hint, value = "yes", defaultChecked = false }: One) {
  const { id, faults, chosen } = useChoices(name, defaultChecked ? [value] : []);

  return (
    <Group faulty={faults.length > 0}>
      <HintAndFaults id={id} faults={faults} />
      <div className="govuk-checkboxes govuk-checkboxes--small">
        <ChoiceItem
          kind="checkboxes"
          {...{ id, name, value, label, hint }}
          checked={chosen.includes(value)}
        />
      </div>
    </Group>
  );
}

type Kind = "radios" | "checkboxes";

function Choices({
  kind,
  name,
  legend,
  hint,
  options,
  defaultChosen,
}: Question & { kind: Kind; defaultChosen: readonly string[] }) {
  const { id, faults, chosen } = useChoices(name, defaultChosen);

  return (
    <FieldsetGroup id={id} legend={legend} hint={hint} faults={faults}>
      <div className={`govuk-${kind} govuk-${kind}--small`}>
        {options.map(({ reveals, ...option }, at) => (
          <Choosable key={option.value} reveals={reveals}>
            <ChoiceItem
              kind={kind}
              id={controlId(id, at)}
              name={name}
              checked={chosen.includes(option.value)}
              {...option}
            />
          </Choosable>
        ))}
      </div>
    </FieldsetGroup>
  );
}

type Item = {
  kind: Kind;
  id: string;
  name: string;
  value: string;
  label: string;
  hint?: ReactNode;
  checked: boolean;
};

function ChoiceItem({ kind, id, name, value, label, hint, checked }: Item) {
  return (
    <div className={`govuk-${kind}__item`}>
      <input
        className={`govuk-${kind}__input`}
        type={kind === "radios" ? "radio" : "checkbox"}
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        aria-describedby={hint ? `${id}-more` : undefined}
      />
      <label className={`govuk-label govuk-${kind}__label`} htmlFor={id}>
        {label}
      </label>
      {Boolean(hint) && (
        <div className={classes("govuk-hint", `govuk-${kind}__hint`)} id={`${id}-more`}>
          {hint}
        </div>
      )}
    </div>
  );
}

/** A choice and what it reveals, which must follow it directly for the style sheet. */
function Choosable({ children, reveals }: { children: ReactNode; reveals: ReactNode }) {
  return (
    <>
      {children}
      {Boolean(reveals) && <div className="revealed">{reveals}</div>}
    </>
  );
}

/** The first control has the field's own id, so that the link from an error leads there. */
const controlId = (id: string, at: number) => (at === 0 ? id : `${id}-${at}`);

const chosenOf = (value: string | undefined) => (value === undefined ? [] : [value]);
