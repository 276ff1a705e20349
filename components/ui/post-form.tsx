"use client";

import { type ReactNode, useEffect, useId, useMemo, useState } from "react";
import type { FormState } from "@/lib/platform/form-state";
import { buttonClass } from "./button-class";
import { FormStateContext } from "./form-context";
import { FormOutcome } from "./form-outcome";
import { useFormKey } from "./use-form-key";

type Props = {
  /** The address of the route handler. */
  path: string;
  label: string;
  /** What the route handler answered before, when it sent the browser back here. */
  state: FormState;
  /** From `newRequestKey()` in the page, where sending the form twice must apply it once. */
  requestKey?: string;
  /** Other parts of the form that are not typed. */
  hidden?: Readonly<Record<string, string>>;
  /** A file goes out, and another page comes; else a file comes and the page stays. */
  kind: "upload" | "download";
  submit: string;
  children: ReactNode;
};

/** A form that is sent to a route handler, for files that come and go. The fields inside find their faults as ever. */
export function PostForm({ path, label, state, requestKey, hidden = {}, kind, submit, children }: Props) {
  const id = useId();
  const { key, renewKey } = useFormKey(requestKey ?? "");
  const [sending, setSending] = useState(false);

  useEffect(() => {
    // The browser may keep the page as it was left, and show it again.
    const start = () => {
      setSending(false);
      renewKey();
    };
    addEventListener("pageshow", start);
    return () => removeEventListener("pageshow", start);
  }, [renewKey]);

  const context = useMemo(() => ({ id, state }), [id, state]);

  return (
    <form
      action={path}
      method="post"
      encType={kind === "upload" ? "multipart/form-data" : undefined}
      aria-label={label}
      onSubmit={(event) => {
        if (sending) event.preventDefault();
        setSending(kind === "upload");
      }}
    >
      <FormOutcome state={state} formId={id} />
      {requestKey !== undefined && <input type="hidden" name="requestKey" value={key} autoComplete="off" />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormStateContext value={context}>{children}</FormStateContext>
      <button type="submit" className={buttonClass(undefined)} aria-disabled={sending || undefined}>
        {sending ? "Sending…" : submit}
      </button>
    </form>
  );
}
