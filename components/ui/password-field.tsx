"use client";

import { type ReactNode, useState } from "react";
import { buttonClass } from "./button-class";
import { classes } from "./classes";
import { describedBy, FieldGroup } from "./field-group";
import { useField } from "./form-context";
import { useHydrated } from "./use-hydrated";

type Props = {
  name: string;
  label: string;
  hint?: ReactNode;
  autoComplete: "current-password" | "new-password";
};

/** A password. It is never sent back to the page. Showing it needs JavaScript, so the button appears only then. */
export function PasswordField({ name, label, hint, autoComplete }: Props) {
  const { id, faults } = useField(name);
  const [shown, setShown] = useState(false);
  const hydrated = useHydrated();
  const parts = { id, hint, faults };

  return (
    <FieldGroup label={label} {...parts}>
      <div className="password">
        <input
          type={shown ? "text" : "password"}
          className={classes("govuk-input", faults.length > 0 && "govuk-input--error")}
          id={id}
          name={name}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={describedBy(parts)}
          aria-invalid={faults.length > 0 || undefined}
        />
        {hydrated && (
          <button
            type="button"
            className={buttonClass("secondary")}
            aria-controls={id}
            aria-label={shown ? "Hide password" : "Show password"}
            onClick={() => setShown(!shown)}
          >
            {shown ? "Hide" : "Show"}
          </button>
        )}
      </div>
    </FieldGroup>
  );
}
