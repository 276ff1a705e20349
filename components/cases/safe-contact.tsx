import { PhoneLink } from "@/components/ui/phone-link";
import type { CaseHead } from "@/lib/cases/types";

/** How this person may safely be reached, in words. */
export function SafeContact({ phone, leaveMessage }: Pick<CaseHead, "phone" | "leaveMessage">) {
  if (!phone) return <>No phone number</>;
  return (
    <>
      <PhoneLink number={phone} /> {messageWords(leaveMessage)}
    </>
  );
}

function messageWords(leaveMessage: boolean | null) {
  if (leaveMessage === null) return "Nobody has asked yet whether a message may be left: leave none";
  return leaveMessage ? "A message may be left" : "Do not leave a message";
}
