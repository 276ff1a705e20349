import { type Typed, typedFrom } from "@/lib/platform/form-state";

/**
 * What was typed into a form and not yet saved, kept in this tab so that it survives a reload or an expired
 * session. The request key and the version are kept with it: a form that was saved although its answer got lost
 * is not saved twice, and a change that another person has made since is still noticed.
 */
export function saveDraft(label: string, form: HTMLFormElement) {
  store(label, typedFrom(new FormData(form)));
}

/** Gives a kept draft the key under which its form will be sent next. */
export function rekeyDraft(label: string, requestKey: string) {
  const typed = keptDraft(label);
  if (typed) store(label, { ...typed, requestKey });
}

/**
 * Puts the kept text back into the form and answers all that was kept, null when there is nothing. Hidden fields are
 * React's: the form itself takes up the key and the version.
 */
export function restoreDraft(label: string, form: HTMLFormElement): Typed | null {
  const typed = keptDraft(label);
  if (typed) for (const control of form.elements) restoreControl(control, typed);
  return typed;
}

export function dropDraft(label: string) {
  withStorage((storage) => storage.removeItem(keyOf(label)));
}

/** At sign-out: the next person at this computer must not meet them. */
export function dropAllDrafts() {
  withStorage((storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
  });
}

const prefix = "onward-draft:";

const store = (label: string, typed: Typed) =>
  withStorage((storage) => storage.setItem(keyOf(label), JSON.stringify(typed)));

function keptDraft(label: string): Typed | null {
  const kept = withStorage((storage) => storage.getItem(keyOf(label)));
  return kept ? (JSON.parse(kept) as Typed) : null;
}

/** A draft belongs to who typed it: after an expired session someone else may sign in in the same tab. */
const keyOf = (label: string) => {
  const owner = document.querySelector<HTMLElement>("[data-actor]")?.dataset.actor ?? "";
  return `${prefix}${owner}:${location.pathname}:${label}`;
};

function restoreControl(control: Element, typed: Typed) {
  if (control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox")) {
    control.checked = [typed[control.name] ?? []].flat().includes(control.value);
  } else if (
    (control instanceof HTMLInputElement && control.type !== "file" && control.type !== "hidden") ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
  ) {
    const answer = typed[control.name];
    if (typeof answer === "string") control.value = answer;
  }
}

/** Storage can be full or forbidden by the browser's settings; then text simply does not survive a reload. */
function withStorage<Value>(run: (storage: Storage) => Value): Value | null {
  try {
    return run(sessionStorage);
  } catch {
    return null;
  }
}
