import { CountTable } from "@/components/dashboard/count-table";
import { Card } from "@/components/ui/card";
import { WarningText } from "@/components/ui/warning-text";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { fullDay } from "@/lib/domain/calendar/format";
import type { Account } from "@/lib/domain/closure/accounted";
import { groupLabels } from "@/lib/screens/accounted-for/messages";
import { hrefOfAccountedFor, type AccountedForGroup } from "@/lib/screens/accounted-for/schema";

type Props = {
  day: CalendarDate;
  account: Account;
  /** Cases that are missing from the history. */
  missing: number;
  /** Whether the history gives the same figures for today as the cases. */
  agrees: boolean;
};

/** How many people had each position at the end of a day. Each figure links to its people. */
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
          The history and the cases give different figures for today. Ask the administrator to run the check
          of the records.
        </WarningText>
      )}
      <CountTable
        label="Position of each person"
        of="Position"
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

/** Opened is the sum of all others; if not, it warns. Duplicates are counted apart: they are not further people. */
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
      The figures do not add up: {opened} cases were opened, but {parts}. Ask the administrator to run the
      check of the records.
    </WarningText>
  );
}
