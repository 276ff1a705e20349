"use client";

import type { ReactNode } from "react";
import { classes } from "./classes";
import { describedBy, FieldGroup } from "./field-group";
import { useField } from "./form-context";

type Props = {
  name: string;
  label: string;
  hint?: ReactNode;
  options: readonly { value: string; label: string }[];
  /** The label of the empty choice, such as "Any" or "Select a worker"; without one the first option is selected. */
  empty?: string;
  defaultValue?: string | undefined;
};

export function SelectField({ name, label, hint, options, empty, defaultValue }: Props) {
  const { id, faults, value } = useField(name, defaultValue);
  const parts = { id, hint, faults };

  return (
    <FieldGroup label={label} {...parts}>
      <select
        // React sets the default of a select only when it is made, and empties the form when an action ends.
        key={value}
        className={classes("govuk-select", faults.length > 0 && "govuk-select--error")}
        id={id}
        name={name}
        defaultValue={value}
        aria-describedby={describedBy(parts)}
        aria-invalid={faults.length > 0 || undefined}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldGroup>
  );
}
