import { NotFoundNotice } from "@/components/shell/not-found-notice";
import { PublicShell } from "@/components/shell/public-shell";

export default function NotFound() {
  return (
    <PublicShell>
      <NotFoundNotice />
    </PublicShell>
  );
}
