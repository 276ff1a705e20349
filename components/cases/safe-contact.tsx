import { PhoneLink } from "@/components/ui/phone-link";
import type { CaseHead } from "@/lib/cases/types";

/** How this person may safely be reached, in words. */
export function SafeContact({ phone, leaveMessage }: Pick<CaseHead, "phone" | "leaveMessage">) {
  if (!phone) return <>No phone number</>;
  return (
    <span className="safe-contact">
      <PhoneLink number={phone} /> {messageWords(leaveMessage)}
    </span>
  );
}

function messageWords(leaveMessage: boolean | null) {
  if (leaveMessage === null) return "Do not leave a message: nobody has asked yet";
  return leaveMessage ? "A message may be left" : "Do not leave a message";
}
