import { AsyncLocalStorage } from "node:async_hooks";
import { createHmac } from "node:crypto";
import { settings } from "./env";
import { typedFrom } from "./form-state";

const answered = new AsyncLocalStorage<FormData>();

/** Runs the answer to a form, which can then ask for the form's digest. */
export const answeringForm = <Answer>(form: FormData, answer: () => Answer): Answer =>
  answered.run(form, answer);

/**
 * What was typed in the form that is being answered, under our secret: it shows whether two forms say the same, and
 * nothing of what they say. Empty outside a form, such as in the example's seed.
 */
export function digestOfForm(): string {
  const form = answered.getStore();
  if (!form) return "";
  const typed = JSON.stringify(typedFrom(form));
  return createHmac("sha256", settings().AUTH_SECRET).update(typed).digest("base64url");
}
