import type { ReferralRoute } from "@/lib/domain/vocabulary/destinations";
import type { Destination } from "@/lib/destinations/types";
import { PhoneLink } from "@/components/ui/phone-link";

/** In the words of someone who looks for help, not of a service that refers. */
export const howToGetIn: Record<ReferralRoute, string> = {
  self: "You can get in touch yourself.",
  either: "You can get in touch yourself, or ask a professional to.",
  professional: "Ask your GP or another professional to refer you.",
  gp_only: "Ask your GP to refer you.",
};

/** One other place to get help, on the public list. */
export function Place({ place }: { place: Destination }) {
  const numbers = [place.phone, place.secondPhone].filter((number) => number !== null);
  return (
    <li className="place">
      <h3>{place.name}</h3>
      <p>{place.summary}</p>
      {numbers.length > 0 && (
        <p className="place__numbers">
          {numbers.map((number) => (
            <PhoneLink key={number} number={number} />
          ))}
        </p>
      )}
      <p>{howToGetIn[place.route]}</p>
      {place.hours !== null && <p>Open: {place.hours}</p>}
      {place.eligibility !== null && <p>For: {place.eligibility}</p>}
    </li>
  );
}
