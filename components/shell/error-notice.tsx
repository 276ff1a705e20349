"use client";

import { buttonClass } from "@/components/ui/button-class";
import { Link } from "@/components/ui/link";
import { useHydrated } from "@/components/ui/use-hydrated";

type Props = { error?: unknown; retry?: () => void };

/**
 * Shown when a page fails. It does not show the cause, which may hold what a person typed, only the reference of the
 * entry in the server's log.
 */
export function ErrorNotice({ error, retry }: Props) {
  const reference = referenceOf(error);
  const hydrated = useHydrated();

  return (
    <div className="card measure">
      <title>Something went wrong – Onward</title>
      <h1>Sorry, something went wrong</h1>
      <p>
        This is a fault in Onward. What you saved before is safe. If you were sending a form, it was not
        saved.
      </p>
      <p>Try again in a minute. If it happens again, contact your administrator.</p>
      {reference !== null && (
        <p>
          Reference to give them: <strong className="number">{reference}</strong>
        </p>
      )}
      <div className="button-row">
        {hydrated && retry && (
          <button type="button" className={buttonClass(undefined)} onClick={retry}>
            Try again
          </button>
        )}
        <Link href="/">Go to the start page</Link>
      </div>
    </div>
  );
}

const referenceOf = (error: unknown) =>
  error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : null;
