"use client";

import { type ReactNode, useActionState, useEffect, useId, useMemo, useRef, useState } from "react";
import { useRouter } from "next/navigation";
import { type FormState, type Typed, untouched } from "@/lib/platform/form-state";
import { dropDraft, restoreDraft, saveDraft } from "./draft";
import { FormStateContext } from "./form-context";
import { FormOutcome } from "./form-outcome";
import { sendSafely } from "./send-safely";
import { useHydrated } from "./use-hydrated";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** From `newRequestKey()` in the page: the same form sent twice is applied once. */
  requestKey: string;
  /** The version that the person saw, where the form changes a record that others can change too. */
  version?: number;
  /** The form's name, for screen readers and for its draft. */
  label: string;
  /** Keeps what is typed through a reload or an expired session, in this tab only. */
  keepDraft?: boolean;
  className?: string;
  children: ReactNode;
};

/**
 * A form that is sent to a server action and answered by a FormState: the outcome stands on top, and the fields
 * inside find their faults and what was typed by their names. Without JavaScript it works the same with a page
 * load. An action that answers `done` leaves the person on the page; otherwise it redirects.
 */
export function ActionForm({
  action,
  requestKey,
  version,
  label,
  keepDraft = false,
  className,
  children,
}: Props) {
  const id = useId();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const [restored, setRestored] = useState<Typed | null>(null);

  const onSaved = () => {
    dropDraft(label);
    setRestored(null);
  };
  // The server knows only the bare action: React must see it there to write a form that works without JavaScript.
  const hydrated = useHydrated();
  const [state, send, sending] = useActionState(hydrated ? sendSafely(action, onSaved) : action, untouched);

  useEffect(() => {
    if (keepDraft && form.current) setRestored(restoreDraft(label, form.current));
  }, [keepDraft, label]);

  useEffect(() => {
    // The page hands out a new request key and version; the old ones have done their work.
    if (state.status === "done") router.refresh();
    return state.status === "refused" ? announceRefusal(outcome.current) : undefined;
  }, [state, router]);

  const context = useMemo(() => ({ id, state }), [id, state]);

  return (
    <form
      ref={form}
      action={send}
      aria-label={label}
      className={className}
      onSubmit={(event) => sending && event.preventDefault()}
      onInput={(event) => keepDraft && saveDraft(label, event.currentTarget)}
    >
      <FormOutcome state={state} formId={id} ref={outcome} />
      {restored && state.status === "untouched" && <RestoredNote onDrop={() => dropDraft(label)} />}
      <input type="hidden" name="requestKey" value={restored?.["requestKey"] ?? requestKey} />
      {version !== undefined && (
        <input type="hidden" name="version" value={versionShown(state) ?? restored?.["version"] ?? version} />
      )}
      <FormStateContext value={context}>{children}</FormStateContext>
    </form>
  );
}

/** Once someone else's change has been shown, sending again is a decision over the version that was shown. */
const versionShown = (state: FormState) => (state.status === "refused" ? state.current?.version : undefined);

/** Moves the focus to the error summary and says so in the title; answers how to take it back. */
function announceRefusal(summary: HTMLElement | null) {
  const title = document.title;
  const marked = `Error: ${title}`;
  document.title = marked;
  summary?.focus();
  return () => {
    if (document.title === marked) document.title = title;
  };
}

function RestoredNote({ onDrop }: { onDrop: () => void }) {
  const startAgain = () => {
    onDrop();
    location.reload();
  };
  return (
    <p className="restored-note" role="status">
      What you typed here before is back.{" "}
      <button type="button" className="link-button" onClick={startAgain}>
        Start again with an empty form
      </button>
    </p>
  );
}
