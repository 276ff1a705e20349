import "server-only";
import { unstable_rethrow } from "next/navigation";
import { z } from "zod";
import { answeringForm } from "./form-digest";
import { answersByName, type FormState, refused, typedFrom } from "./form-state";
import { logFailure } from "./log";
import { handOnUnsaved } from "./unsaved";

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** Answers a form from any visitor: sign-in and set-up. Everything else uses `staffAction`. */
export const publicAction =
  <Schema extends z.ZodType>(
    schema: Schema,
    run: (input: z.output<Schema>) => Promise<FormState>,
  ): FormAction =>
  (_, form) =>
    answering(form, () => checking(schema, form, run));

/**
 * Gives back what was typed with every answer that leaves it unsaved. An error that no one expected, such as a
 * database that does not answer, is a refusal as well: it is logged, and the person can send the form again.
 */
export async function answering(form: FormData, answer: () => Promise<FormState>): Promise<FormState> {
  const typed = typedFrom(form);
  try {
    const outcome = await answeringForm(form, answer);
    return await handingOn("typed" in outcome ? { ...outcome, typed } : outcome);
  } catch (cause) {
    // A redirect is thrown too, and is Next's to handle.
    unstable_rethrow(cause);
    logFailure(cause);
    const message = "Not saved. Try again in a moment; your text is still here.";
    // The answer of the database may have got lost after it had saved.
    return await handingOn(refused(message, { typed, mayBeSaved: true }));
  }
}

async function handingOn(state: FormState): Promise<FormState> {
  await handOnUnsaved(state);
  return state;
}

/** Runs with the answers of a form as its schema reads them, or says at each field what to fix. */
export async function checking<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
  run: (input: z.output<Schema>) => Promise<FormState>,
): Promise<FormState> {
  const parsed = schema.safeParse(answersFrom(form));
  if (parsed.success) return run(parsed.data);

  const { fieldErrors, formErrors } = z.flattenError(parsed.error);
  return refused(formErrors[0] ?? "Check your answers.", { faults: fieldErrors });
}

/** All answers by name, files and passwords included. A name that was sent several times is a list. */
const answersFrom = (form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> =>
  Object.fromEntries(
    [...answersByName(form)].map(([name, answers]) => {
      const [first = "", ...more] = answers;
      return [name, more.length > 0 ? answers : first];
    }),
  );
