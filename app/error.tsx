"use client";

import { ErrorNotice } from "@/components/shell/error-notice";
import { PublicShell } from "@/components/shell/public-shell";

export default function RootError(props: { error: unknown; retry: () => void }) {
  return (
    <PublicShell>
      <ErrorNotice {...props} />
    </PublicShell>
  );
}
