import { WarningText } from "@/components/ui/warning-text";
import type { CaseToWrite } from "@/lib/letters/types";

/** What to check before a letter is posted to the person. */
export function PostWarnings({ routes, hasNoSafeRoute }: Pick<CaseToWrite, "routes" | "hasNoSafeRoute">) {
  return (
    <div className="no-print">
      {hasNoSafeRoute && (
        <WarningText>
          An alert says that there is no safe way to make contact. Speak to a manager before you post
          anything.
        </WarningText>
      )}
      {routes.post === undefined && (
        <WarningText>
          No one has asked yet whether post is safe. Check who lives at the address: someone else may open
          this letter.
        </WarningText>
      )}
    </div>
  );
}
