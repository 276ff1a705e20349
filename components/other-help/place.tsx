import type { ReferralRoute } from "@/lib/domain/vocabulary/destinations";
import type { Destination } from "@/lib/destinations/types";
import { PhoneLink } from "@/components/ui/phone-link";

/** Worded for someone looking for help, not for a service making a referral. */
export const howToGetIn: Record<ReferralRoute, string> = {
  self: "You can get in touch yourself.",
  either: "You can get in touch yourself, or ask a professional to.",
  professional: "Ask your GP or another professional to refer you.",
  gp_only: "Ask your GP to refer you.",
};

/** One service on the public list of other places to get help. */
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
