import { WarningText } from "@/components/ui/warning-text";
import type { CaseToWrite } from "@/lib/letters/types";

/** What to check before a letter is posted to the person. */
export function PostWarnings({ routes, hasNoSafeRoute }: Pick<CaseToWrite, "routes" | "hasNoSafeRoute">) {
  return (
    <div className="no-print">
      {hasNoSafeRoute && (
        <WarningText>
          An alert says that there is no safe way to make contact. Talk to a manager before you post anything.
        </WarningText>
      )}
      {routes.post === undefined && (
        <WarningText>
          No one has asked yet whether post is safe. Someone else may open this letter: think of who lives
          there.
        </WarningText>
      )}
    </div>
  );
}
