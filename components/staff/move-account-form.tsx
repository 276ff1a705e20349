import type { ReactNode } from "react";
import { moveAccountAction } from "@/lib/staff/actions";
import type { AccountMove } from "@/lib/domain/permissions/staff-changes";
import type { StaffMember } from "@/lib/staff/types";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = { requestKey: string; member: StaffMember; move: AccountMove; children: ReactNode };

const buttons: Record<AccountMove, { label: string; says: (name: string) => string; isWarning: boolean }> = {
  suspend: { label: "Suspend", says: (name) => `Suspend ${name}`, isWarning: true },
  leave: {
    label: "Record that they have left",
    says: (name) => `Record that ${name} has left`,
    isWarning: false,
  },
  return: { label: "Let them return", says: (name) => `Let ${name} return`, isWarning: false },
};

/** Suspends someone, or lets them leave or return. What it means stands above the button. */
export function MoveAccountForm({ requestKey, member, move, children }: Props) {
  const { label, says, isWarning } = buttons[move];
  return (
    <ActionForm action={moveAccountAction} requestKey={requestKey} version={member.version} label={label}>
      <input type="hidden" name="staffId" value={member.id} />
      <input type="hidden" name="move" value={move} />
      {children}
      <SubmitButton variant={isWarning ? "warning" : "secondary"}>{says(member.name)}</SubmitButton>
    </ActionForm>
  );
}
