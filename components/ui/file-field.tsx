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
};

export function FileField({ name, label, hint, accept }: Props) {
  const { id, faults } = useField(name);
  const parts = { id, hint, faults };

  return (
    <FieldGroup label={label} {...parts}>
      <input
        type="file"
        className={classes("file", faults.length > 0 && "file--error")}
        id={id}
        name={name}
        accept={accept}
        aria-describedby={describedBy(parts)}
        aria-invalid={faults.length > 0 || undefined}
      />
    </FieldGroup>
  );
}
