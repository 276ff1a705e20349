import { endReasonLabels } from "@/lib/domain/vocabulary/end-reasons";
import type { Account } from "@/lib/domain/closure/accounted";
import { hrefOfOutstanding } from "@/lib/screens/outstanding/schema";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { WarningText } from "@/components/ui/warning-text";
import { hrefTo } from "@/lib/routes";
import { CountTable } from "./count-table";

type Props = {
  account: Account;
  /** The list of people the office holds, at the address that the reader may open. */
  heldHref: string;
  /** Whether the reader may see the figures and people of other days. */
  mayAccountOn: boolean;
};

/** Everyone accounted for: opened equals outstanding plus held plus all ends. */
export function AccountedFor({ account, heldHref, mayAccountOn }: Props) {
  const { opened, outstanding, held, ended, duplicates, isWhole } = account;

  return (
    <Card title="Everyone accounted for">
      {!isWhole && (
        <WarningText>
          These numbers do not add up: someone is missing. Ask an administrator to check the records.
        </WarningText>
      )}
      <CountTable
        label="Where everyone is"
        of="Where they are"
        rows={[
          { label: "Outstanding", count: outstanding, href: hrefOfOutstanding({}) },
          { label: "Held by the commissioner’s office", count: held, href: heldHref },
          ...ended.map(({ reason, count }) => ({
            label: endReasonLabels[reason],
            count,
            href: hrefTo("ended", { query: { reason } }),
          })),
          ...(duplicates > 0
            ? [
                {
                  label: endReasonLabels.duplicate_or_error,
                  count: duplicates,
                  href: hrefTo("ended", { query: { reason: "duplicate_or_error" } }),
                },
              ]
            : []),
        ]}
        total={{ label: "Opened", count: opened }}
      />
      {mayAccountOn && (
        <p>
          <Link href={hrefTo("accountedFor")}>Everyone accounted for on any date</Link>
        </p>
      )}
    </Card>
  );
}
