"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { buttonClass, type ButtonVariant } from "./button-class";

type Props = {
  children: ReactNode;
  variant?: ButtonVariant;
  /** Several buttons in a form: the pressed one is sent as this name and value. */
  name?: string;
  value?: string;
};

/**
 * Sends its form and says so. It is not disabled while sending, which would lose the focus; the form itself refuses to
 * be sent twice.
 */
export function SubmitButton({ children, variant, name, value }: Props) {
  const { pending, data } = useFormStatus();
  const isPressed = pending && (name === undefined || data.get(name) === (value ?? ""));

  return (
    <button
      type="submit"
      className={buttonClass(variant)}
      name={name}
      value={value}
      aria-disabled={pending || undefined}
    >
      {isPressed ? "Sending…" : children}
    </button>
  );
}
