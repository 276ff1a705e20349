import { Link } from "@/components/ui/link";
import { hrefTo } from "@/lib/routes";

/** To the form that takes after-care without a proposal. */
export const TakeAfterCareLink = ({ reference }: { reference: string }) => (
  <Link href={hrefTo("officeMove", { reference, move: "take_after_care" })}>
    Take the after-care<span className="govuk-visually-hidden"> of {reference}</span>
  </Link>
);

/** To the form that gives after-care to another member of the office. */
export const HandOnAfterCareLink = ({ holdId, reference }: { holdId: string; reference: string }) => (
  <Link href={hrefTo("holdMove", { holdId, move: "hand_on_after_care" })}>
    Hand on<span className="govuk-visually-hidden"> the after-care of {reference}</span>
  </Link>
);
