"use client";

import { useContext, type ReactNode } from "react";
import { FormStateContext } from "./form-context";

type Props = {
  /** Says why the form cannot be sent; null when it can. */
  locked: ReactNode;
  children: ReactNode;
};

/**
 * The fields of a form that can be blocked. A person who had it open before it was blocked keeps the fields with what
 * they typed: without JavaScript the refusal is a new page, on which the form is already blocked.
 */
export function UnlessBlocked({ locked, children }: Props) {
  const { state } = useContext(FormStateContext);
  return state.status === "untouched" && locked !== null ? locked : children;
}
