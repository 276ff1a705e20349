"use client";

import { ErrorNotice } from "@/components/shell/error-notice";
import { PublicShell } from "@/components/shell/public-shell";
import "./styles/app.scss";

/** Shown when the root layout itself fails: a whole page, with the style sheet but without its font. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <PublicShell>
          <ErrorNotice {...props} />
        </PublicShell>
      </body>
    </html>
  );
}
