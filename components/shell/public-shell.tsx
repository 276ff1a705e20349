import type { ReactNode } from "react";
import { Mark } from "./mark";
import { SkipLink } from "./skip-link";

/** What is shown around a public page: the name, without links. */
export function PublicShell({ notice = null, children }: { notice?: string | null; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="bar-top">
        <div className="govuk-width-container bar-top__in">
          <span className="brand">
            <Mark />
            Onward
          </span>
        </div>
      </header>
      {notice !== null && (
        <aside className="closing-strip" aria-label="Demonstration">
          <div className="govuk-width-container">
            <p>{notice}</p>
          </div>
        </aside>
      )}
      <div className="govuk-width-container">
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
}
