import { Link } from "@/components/ui/link";
import { hrefTo } from "@/lib/routes";

/** To the form that takes a hold without a proposal. */
export const TakeLink = ({ reference }: { reference: string }) => (
  <Link href={hrefTo("officeMove", { reference, move: "take_hold" })}>
    Take the hold<span className="govuk-visually-hidden"> of {reference}</span>
  </Link>
);
