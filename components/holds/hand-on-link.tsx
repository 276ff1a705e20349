import { Link } from "@/components/ui/link";
import { hrefTo } from "@/lib/routes";

/** To the form that gives a held case to another member of the office. */
export const HandOnLink = ({ holdId, reference }: { holdId: string; reference: string }) => (
  <Link href={hrefTo("holdMove", { holdId, move: "hand_on_hold" })}>
    Hand on<span className="govuk-visually-hidden"> the hold of {reference}</span>
  </Link>
);
