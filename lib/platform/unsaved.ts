import "server-only";
import { headers } from "next/headers";
import type { FormState, RefusedForm } from "./form-state";

/** How long a page may take to answer a form, in milliseconds. */
const answering = 30_000;

/** How many forms are kept at once; of more the oldest go first, so that no one can fill the memory with theirs. */
const most = 50;

const ofForms = new Map<string, RefusedForm>();

/**
 * Keeps a refusal for the page that answers the form. Without JavaScript that is the form's own page; when it is no
 * longer theirs to see, the page that stands in its place still has their text. The server gives each form that is sent
 * without a script a name that no one can guess.
 */
export async function keepUnsaved(state: FormState): Promise<void> {
  const form = await nameOfForm();
  if (form === null || state.status !== "refused") return;

  ofForms.set(form, state);
  for (const oldest of [...ofForms.keys()].slice(0, -most)) ofForms.delete(oldest);
  setTimeout(() => ofForms.delete(form), answering).unref();
}

/** What the form that is being answered could not save; null when there is none. */
export async function unsavedHere(): Promise<RefusedForm | null> {
  const form = await nameOfForm();
  return (form !== null && ofForms.get(form)) || null;
}

/** See bin/readable-answers.mjs. */
const nameOfForm = async () => (await headers()).get("x-onward-form");
