import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { hrefTo } from "@/lib/routes";

type Props = { text: string; hasSearch: boolean; mayAdd: boolean };

/** Why there is nothing to choose from, and what can be done about it. */
export function NoDestination({ text, hasSearch, mayAdd }: Props) {
  if (hasSearch) {
    return (
      <EmptyState
        title={text === "" ? "Search for a destination" : `No active destinations match “${text}”`}
      />
    );
  }
  return (
    <EmptyState title="No active destinations">
      <p>
        {mayAdd ? (
          <Link href={hrefTo("newDestination")}>Add one to the directory</Link>
        ) : (
          <>
            Ask a manager to add one to the <Link href={hrefTo("destinations")}>directory</Link>.
          </>
        )}
      </p>
    </EmptyState>
  );
}
