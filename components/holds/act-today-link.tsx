import { Link } from "@/components/ui/link";
import { hrefTo } from "@/lib/routes";

/** To the case for someone in the office who acts on it; for anyone else to the form that lets them act on it today. */
export const ActTodayLink = ({ reference, readerActs }: { reference: string; readerActs: boolean }) =>
  readerActs ? (
    <Link href={hrefTo("case", { reference })}>
      Open<span className="govuk-visually-hidden"> {reference}</span>
    </Link>
  ) : (
    <Link href={hrefTo("officeMove", { reference, move: "stand_in" })}>
      Act today<span className="govuk-visually-hidden"> on {reference}</span>
    </Link>
  );
