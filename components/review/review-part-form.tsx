import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ReviewPart } from "@/lib/domain/vocabulary/review-parts";
import { savingRefusals } from "@/lib/domain/person/review-saving";
import type { Review } from "@/lib/review/types";
import { CircumstancesForm } from "./circumstances-form";
import { NeedsForm } from "./needs-form";
import { OwnWordsForm } from "./own-words-form";
import { ProfessionalsForm } from "./professionals-form";
import { RiskForm } from "./risk-form";
import { SafeContactForm } from "./safe-contact-form";

type Props = {
  reference: string;
  requestKey: string;
  part: ReviewPart;
  review: Review;
  today: CalendarDate;
};

/** The form of the part that an address names, with what was saved in it last. */
export function ReviewPartForm({ part, review, today, reference, requestKey }: Props) {
  const { answers, versions, ended } = review;
  const form = {
    reference,
    requestKey,
    version: versions[part],
    locked: ended ? savingRefusals.case_ended : null,
  };
  switch (part) {
    case "risk":
      return <RiskForm risk={answers.risk} today={today} {...form} />;
    case "needs":
      return <NeedsForm needs={answers.needs.needs} {...form} />;
    case "own_words":
      return <OwnWordsForm ownWords={answers.own_words.ownWords} {...form} />;
    case "safe_contact":
      return <SafeContactForm contact={answers.safe_contact} {...form} />;
    case "circumstances":
      return <CircumstancesForm circumstances={answers.circumstances} {...form} />;
    case "professionals":
      return <ProfessionalsForm review={review} today={today} {...form} />;
  }
}
