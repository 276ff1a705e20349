import { Link } from "@/components/ui/link";
import { PhoneLink } from "@/components/ui/phone-link";
import { waitingWords } from "@/lib/domain/deadlines/steps";
import type { NextStep } from "@/lib/screens/today/types";

/** How to do a step: who to call and on which page. Or who and what it waits for. */
export function StepMeans({ step: { phone, way, isTheirs, whose, waitsFor } }: { step: NextStep }) {
  return (
    <span className="step__means">
      {isTheirs ? (
        <>
          {phone !== null && <PhoneLink number={phone} label="Call" />}
          <Link href={way.href} className="link no-print">
            {way.label}
          </Link>
        </>
      ) : (
        <span className="quiet">{waitingWords[whose]}</span>
      )}
      {waitsFor.map(({ sentence, fixLink }) => (
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
