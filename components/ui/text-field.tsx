"use client";

import { type ComponentProps, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { classes } from "./classes";
import { describedBy, FieldGroup } from "./field-group";
import { useField } from "./form-context";

type Words = { name: string; label: string; hint?: ReactNode; defaultValue?: string | undefined };

type Line = Words &
  Pick<
    ComponentProps<"input">,
    "type" | "autoComplete" | "autoCapitalize" | "inputMode" | "maxLength" | "spellCheck" | "list"
  > & {
    /** About how many characters are expected: the width hints at the length. */
    width?: 4 | 10 | 20;
  };

/** One line of text. */
export function TextField({ name, label, hint, defaultValue, width, ...input }: Line) {
  const { id, faults, value } = useField(name, defaultValue);
  const parts = { id, hint, faults };

  return (
    <FieldGroup label={label} {...parts}>
      <input
        type="text"
        {...input}
        className={classes(
          "govuk-input",
          width && `govuk-input--width-${width}`,
          faults.length > 0 && "govuk-input--error",
        )}
        id={id}
        name={name}
        defaultValue={value}
        aria-describedby={describedBy(parts)}
        aria-invalid={faults.length > 0 || undefined}
      />
    </FieldGroup>
  );
}

type Lines = Words & Pick<ComponentProps<"textarea">, "maxLength" | "spellCheck"> & { rows?: number };

/** Several lines of text. */
export function TextAreaField({ name, label, hint, defaultValue, rows = 5, ...textarea }: Lines) {
  const { id, faults, value } = useField(name, defaultValue);
  const parts = { id, hint, faults };
  const box = useWordsBeforeHydration(id);

  return (
    <FieldGroup label={label} {...parts}>
      <textarea
        {...textarea}
        ref={box}
        className={classes("govuk-textarea", faults.length > 0 && "govuk-textarea--error")}
        id={id}
        name={name}
        rows={rows}
        defaultValue={value}
        aria-describedby={describedBy(parts)}
        aria-invalid={faults.length > 0 || undefined}
      />
    </FieldGroup>
  );
}

/**
 * On a slow phone a person may type before JavaScript runs; React then overwrites their text with the text from the
 * server. So what they typed is read before that, and put back after it.
 */
function useWordsBeforeHydration(id: string) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [words] = useState(() => {
    if (typeof document === "undefined") return null;
    const early = document.getElementById(id);
    return early instanceof HTMLTextAreaElement ? early.value : null;
  });

  useLayoutEffect(() => {
    if (box.current && words !== null && box.current.value !== words) box.current.value = words;
  }, [words]);
  return box;
}
