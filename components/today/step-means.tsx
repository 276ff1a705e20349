import { Link } from "@/components/ui/link";
import { PhoneLink } from "@/components/ui/phone-link";
import { waitingWords } from "@/lib/domain/deadlines/steps";
import type { NextStep } from "@/lib/screens/today/types";

/** How to do a step: who to call and on which page. Or who and what it waits for. */
export function StepMeans({ step: { phone, link, mayAct, whose, waitingFor } }: { step: NextStep }) {
  return (
    <span className="step__means">
      {mayAct ? (
        <>
          {phone !== null && <PhoneLink number={phone} label="Call" />}
          <Link href={link.href} className="link no-print">
            {link.label}
          </Link>
        </>
      ) : (
        <span className="quiet">{waitingWords[whose]}</span>
      )}
      {waitingFor.map(({ sentence, fixLink }) => (
        <span key={sentence} className="step__waits">
          Do this first: {sentence}{" "}
          {fixLink && (
            <Link href={fixLink.href} className="link no-print">
              {fixLink.label}
            </Link>
          )}
        </span>
      ))}
    </span>
  );
}
