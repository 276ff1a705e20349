"use client";

import type { ReactNode } from "react";
import { classes } from "./classes";
import { describedBy, FieldGroup } from "./field-group";
import { useField } from "./form-context";

type Props = {
  name: string;
  label: string;
  hint?: ReactNode;
  /** Kinds of file, as for the `accept` attribute. */
  accept: string;
  /** Faults of a form that is posted to a route and not to an action. */
  faults?: readonly string[];
};

export function FileField({ name, label, hint, accept, faults: given = [] }: Props) {
  const field = useField(name);
  const parts = { id: field.id, hint, faults: [...given, ...field.faults] };

  return (
    <FieldGroup label={label} {...parts}>
      <input
        type="file"
        className={classes("file", parts.faults.length > 0 && "file--error")}
        id={field.id}
        name={name}
        accept={accept}
        aria-describedby={describedBy(parts)}
        aria-invalid={parts.faults.length > 0 || undefined}
      />
    </FieldGroup>
  );
}
