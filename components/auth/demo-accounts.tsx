import type { DemoAccount } from "@/lib/auth/types";
import { roleLabels } from "@/lib/domain/permissions/roles";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";

type Props = { accounts: readonly DemoAccount[]; password: string };

/** Who can be tried out in the demonstration, and how. */
export function DemoAccounts({ accounts, password }: Props) {
  return (
    <Card title="This is the demonstration">
      <p>
        Everybody in it is invented. Sign in as any of them with the password <code>{password}</code>.
      </p>
      <SummaryList
        facts={accounts.map(({ name, role, email }) => ({
          label: `${name}, ${roleLabels[role].toLowerCase()}`,
          value: <code>{email}</code>,
        }))}
      />
    </Card>
  );
}
