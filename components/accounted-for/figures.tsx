import { CountTable } from "@/components/dashboard/count-table";
import { Card } from "@/components/ui/card";
import { WarningText } from "@/components/ui/warning-text";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { fullDay } from "@/lib/domain/calendar/words";
import type { Account } from "@/lib/domain/closure/accounted";
import { groupLabels } from "@/lib/screens/accounted-for/messages";
import { hrefOfAccountedFor, type AccountedForGroup } from "@/lib/screens/accounted-for/schema";

type Props = {
  day: CalendarDate;
  account: Account;
  /** Cases whose history says nothing of them. */
  missing: number;
  /** Whether the history of today says the same as the cases. */
  agrees: boolean;
};

/** Where everyone stood who had been taken on by the end of a day, each figure with the way to the people behind it. */
export function AccountedForFigures({ day, account, missing, agrees }: Props) {
  const { opened, outstanding, held, ended, duplicates } = account;
  const row = (group: AccountedForGroup, count: number) => ({
    label: groupLabels[group],
    count,
    href: hrefOfAccountedFor(day, group),
  });

  return (
    <Card title={`Everyone, at the end of ${fullDay(day)}`}>
      <Sum account={account} />
      {!agrees && (
        <WarningText>
          The history and the cases do not say the same of today. Ask the administrator to run the check of
          the records.
        </WarningText>
      )}
      <CountTable
        label="Where everyone stood"
        of="Where they stood"
        rows={[
          row("outstanding", outstanding),
          row("held", held),
          ...ended.map(({ reason, count }) => row(reason, count)),
          ...(duplicates > 0 ? [row("duplicate_or_error", duplicates)] : []),
          ...(missing > 0 ? [row("missing", missing)] : []),
        ]}
        total={row("opened", opened)}
      />
    </Card>
  );
}

/** Opened is the sum of all others; when it is not, it is said plainly. Duplicates are no one of their own. */
function Sum({ account: { opened, outstanding, held, ended, duplicates, isWhole } }: Pick<Props, "account">) {
  const ends = ended.reduce((sum, { count }) => sum + count, 0);
  const apart = duplicates > 0 ? `, and ${duplicates} entered twice or in error` : "";
  const parts = `${outstanding} outstanding, ${held} held, ${ends} ended${apart}`;

  if (isWhole) {
    return (
      <p>
        {opened} opened: {parts}. Everyone is accounted for.
      </p>
    );
  }
  return (
    <WarningText>
      This does not add up: {opened} were opened, but {parts}. Someone is missing. Ask the administrator to
      run the check of the records.
    </WarningText>
  );
}
