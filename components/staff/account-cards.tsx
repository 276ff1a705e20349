import { hrefTo } from "@/lib/routes";
import { Link } from "@/components/ui/link";
import { WarningText } from "@/components/ui/warning-text";
import { Card } from "@/components/ui/card";
import { longDay } from "@/lib/domain/calendar/format";
import { people } from "@/lib/domain/text/count";
import { carriedWords, thinRoleWords } from "@/lib/staff/messages";
import type { StaffPage } from "@/lib/staff/types";
import { carriesNothing } from "@/lib/domain/permissions/staff-changes";
import { newRequestKey } from "@/lib/platform/request-key";
import { MoveAccountForm } from "./move-account-form";

/** What can be done with the account of a member of staff, each with what it means before its button. */
export function AccountCards({ member, carried, leftAlone, thinWithout, mayHandOn }: StaffPage) {
  const { status, statusSince, name } = member;
  return (
    <>
      {status !== "active" && (
        <Card title="Let them return">
          <MoveAccountForm requestKey={newRequestKey()} member={member} move="return">
            <p>
              {status === "left" ? `${name} left on` : `${name} has been suspended since`}{" "}
              {longDay(statusSince)}. They sign in again with the password that they had.
            </p>
          </MoveAccountForm>
        </Card>
      )}
      {status === "active" && (
        <Card title="Suspend">
          <MoveAccountForm requestKey={newRequestKey()} member={member} move="suspend">
            <p>
              They are signed out at once and cannot sign in again until they return. Do this at once when a
              phone is stolen. What they wrote is kept.
            </p>
            {leftAlone > 0 && <WarningText>{leftAloneWords(leftAlone)}</WarningText>}
            {thinWithout.map((thin) => (
              <WarningText key={thin.role}>{thinRoleWords(thin, true)}</WarningText>
            ))}
          </MoveAccountForm>
        </Card>
      )}
      {status !== "left" && (
        <Card title="Leaves">
          {carriesNothing(carried) ? (
            <MoveAccountForm requestKey={newRequestKey()} member={member} move="leave">
              <p>For a person who has left. They cannot sign in again. What they wrote is kept.</p>
              {thinWithout.map((thin) => (
                <WarningText key={thin.role}>{thinRoleWords(thin, true)}</WarningText>
              ))}
            </MoveAccountForm>
          ) : (
            <p>
              {name} still has {carriedWords(carried)}. Once everything is handed on, you can record here that
              they have left.{" "}
              {mayHandOn && (
                <Link href={hrefTo("handOn", { staffId: member.id })}>Hand on everything of {name}</Link>
              )}
            </p>
          )}
        </Card>
      )}
    </>
  );
}

/** What it means for the people that someone is responsible for. */
const leftAloneWords = (count: number) =>
  `${people(count)} will be listed as without a responsible person until they are handed on.`;
