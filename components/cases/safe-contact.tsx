import { PhoneLink } from "@/components/ui/phone-link";
import type { CaseHead } from "@/lib/cases/types";
import { fullDay } from "@/lib/domain/calendar/format";
import { contactRules } from "@/lib/domain/person/safe-routes";

type Props = Pick<CaseHead, "routes" | "contactNotes" | "diedOn"> & { person: { phone: string | null } };

/** How this person may safely be reached, in words; nothing to call once they have died. */
export function SafeContact({ person: { phone }, routes, contactNotes, diedOn }: Props) {
  if (diedOn) {
    return (
      <span className="safe-contact">
        <strong>Death recorded: {fullDay(diedOn)}.</strong> Do not call, and do not send anything.
      </span>
    );
  }
  const { unsafe, safe, unasked } = contactRules(routes);

  return (
    <span className="safe-contact">
      <Phone phone={phone} mayCall={routes.call !== false} />
      {unsafe && <strong>{unsafe}</strong>}
      {safe && <span>{safe}</span>}
      {unasked && <span>{unasked}</span>}
      {contactNotes && <span>{contactNotes}</span>}
    </span>
  );
}

/** A number that must not be called is no link: one touch would dial it. */
function Phone({ phone, mayCall }: { phone: string | null; mayCall: boolean }) {
  if (phone === null) return <span>No phone number</span>;
  return mayCall ? <PhoneLink number={phone} /> : <span className="number">{phone}</span>;
}
