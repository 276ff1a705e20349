import { isRedirectError } from "next/dist/client/components/redirect-error";
import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { type FormState, refused, typedFrom } from "@/lib/platform/form-state";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/**
 * The action as the browser calls it: a call that fails on the way answers with a refusal that keeps what was
 * typed, instead of an error page that loses it.
 */
export const sendSafely =
  (action: Action, onSaved: () => void): Action =>
  async (previous, form) => {
    try {
      const state = await action(previous, form);
      if (state.status === "done") onSaved();
      return state;
    } catch (cause) {
      if (isRedirectError(cause)) onSaved();
      unstable_rethrow(cause);
      return refused(reasonOf(cause), { typed: typedFrom(form), mayBeSaved: true });
    }
  };

function reasonOf(cause: unknown): string {
  // What `fetch` throws when no answer came.
  if (cause instanceof TypeError) {
    return "Not saved: the connection was lost. Your text is still here; send it again.";
  }
  if (unstable_isUnrecognizedActionError(cause)) {
    return "Not saved: Onward was updated while this page was open. Copy your text, reload the page and send it again.";
  }
  return "Not saved: something went wrong on our side. Your text is still here; send it again in a minute.";
}
