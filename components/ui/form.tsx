"use client";

import { type ReactNode, useActionState, useEffect, useId, useMemo, useRef, useState } from "react";
import { useRouter } from "next/navigation";
import { type FormState, type Typed, typedIn, untouched } from "@/lib/platform/form-state";
import { dropDraft, rekeyDraft, restoreDraft, saveDraft } from "./draft";
import { FormStateContext } from "./form-context";
import { FormOutcome } from "./form-outcome";
import { sendSafely } from "./send-safely";
import { useFormKey } from "./use-form-key";
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
 * A form that is sent to a server action and answered by a FormState: the outcome is shown on top, and the fields
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
  const { key, setKey, renewKey, spendKey } = useFormKey(requestKey);
  // Between the saving of a form and the next page, nothing that is typed is kept.
  const [savedWith, setSavedWith] = useState<string | null>(null);
  const isSaved = savedWith === requestKey;

  const onSaved = () => {
    setSavedWith(requestKey);
    dropDraft(label);
    setRestored(null);
    spendKey();
  };
  // The server knows only the bare action: React must see it there to write a form that works without JavaScript.
  const hydrated = useHydrated();
  const [state, send, sending] = useActionState(hydrated ? sendSafely(action, onSaved) : action, untouched);

  useEffect(() => {
    if (!keepDraft || !form.current) return;
    const draft = restoreDraft(label, form.current);
    setRestored(draft);
    if (typeof draft?.["requestKey"] === "string") setKey(draft["requestKey"]);
  }, [keepDraft, label, setKey]);

  useEffect(() => {
    // The page brings a new version; the old one has done its work.
    if (state.status === "done") router.refresh();
    // Nothing of it was saved. Where the key had been used, sending again is a decision to save once more.
    if (state.status === "refused" && !state.mayBeSaved) rekeyDraft(label, renewKey());
    return state.status === "refused" ? announceRefusal(outcome.current) : undefined;
  }, [state, router, label, renewKey]);

  const context = useMemo(() => ({ id, state }), [id, state]);

  return (
    <form
      ref={form}
      action={send}
      aria-label={label}
      className={className}
      onSubmit={(event) => sending && event.preventDefault()}
      onInput={(event) => keepDraft && !isSaved && saveDraft(label, event.currentTarget)}
    >
      <FormOutcome state={state} formId={id} ref={outcome} />
      {restored && state.status === "untouched" && <RestoredNote onDrop={() => dropDraft(label)} />}
      <input type="hidden" name="requestKey" value={keyToKeep(state) ?? key} autoComplete="off" />
      {version !== undefined && (
        <input type="hidden" name="version" value={versionShown(state) ?? restored?.["version"] ?? version} />
      )}
      <FormStateContext value={context}>{children}</FormStateContext>
    </form>
  );
}

/**
 * Without JavaScript the page of a refused form brings a new key. A form that may have been saved must not be saved
 * again under it.
 */
const keyToKeep = (state: FormState) =>
  state.status === "refused" && state.mayBeSaved ? typedIn(state, "requestKey") || undefined : undefined;

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
