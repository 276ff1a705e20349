import type { DemoAccount } from "@/lib/auth/types";
import { roleLabels } from "@/lib/domain/vocabulary/staff-roles";

type Props = { accounts: readonly DemoAccount[]; password: string };

/** The accounts of the demonstration and their password. */
export function DemoAccounts({ accounts, password }: Props) {
  return (
    <>
      <h2>This is the demonstration</h2>
      <p>
        Everyone in it is invented. Sign in as any of these people with the password{" "}
        <strong>{password}</strong>
      </p>
      <ul className="govuk-list">
        {accounts.map(({ name, role, email }) => (
          <li key={email}>
            <strong>{email}</strong>
            <br />
            {name}, {roleLabels[role].toLowerCase()}
          </li>
        ))}
      </ul>
    </>
  );
}
