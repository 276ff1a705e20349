import { Icon } from "./icon";

/**
 * What an action confirms after it has sent the person to another page, by the key in `?done=`. The address holds a
 * key and not the sentence, so that a link cannot show invented text.
 */
const sentences = {
  "alert-ended": "Alert ended.",
  "alert-raised": "Alert raised. It is shown on every page of the case.",
  "alert-reviewed": "Review of the alert recorded.",
  "case-added": "Person added to the caseload.",
  "case-closed": "Case closed.",
  "case-reassigned": "Case reassigned.",
  "case-reopened": "Case reopened.",
  "contact-after-end-reviewed": "Review of the contact made after the case ended recorded.",
  "cases-reassigned": "Cases reassigned.",
  "checklist-settled": "Checklist saved.",
  "closure-requested": "Closure requested. Another member of staff decides it.",
  "closure-sent-back": "Closure request sent back.",
  "contact-corrected": "Correction saved. The earlier text is kept below it.",
  "contact-in-error": "Contact marked as entered in error. It no longer counts.",
  "contact-logged": "Contact saved.",
  "contact-lost": "Contact recorded as lost. This ends when you log a contact that was made.",
  "contacts-logged": "Contact saved on each person’s case.",
  "crisis-in-error": "Crisis contact marked as entered in error. It no longer counts.",
  "crisis-recorded": "Crisis contact recorded.",
  "death-recorded": "Death recorded. Messages and letters have been stopped.",
  "destination-added": "Destination added to the directory.",
  "destination-changed": "Directory entry saved.",
  "destination-checked": "Directory entry marked as checked today.",
  "handover-moved": "The move is recorded.",
  "handover-planned": "Handover planned. Nothing has been sent yet.",
  "hold-accepted": "Hold accepted. The named holder is now responsible.",
  "hold-ended": "Hold ended. The worker is responsible again.",
  "hold-proposed": "Hold proposed. The commissioner’s office decides it.",
  "hold-returned": "Proposed hold returned to the manager.",
  "hold-reviewed": "Review of the hold saved.",
  "import-confirmed": "The people are added, each to the worker whom the file names.",
  "import-undone": "The import is undone. No one whom it added is here any more.",
  "letter-posted": "Letter logged as posted today.",
  "professional-added": "Professional added to the case.",
  "professional-removed": "Professional marked as no longer involved. Their contacts are kept.",
  "review-completed": "Needs review completed.",
  "review-part-saved": "This part of the review has been saved.",
  "set-up": "Onward is set up. Add the staff who will work with it, then import the caseload.",
  "sharing-approved": "Sharing decision approved. What it allows can now be sent.",
  "sharing-decided": "Sharing decision recorded. It is now the current decision.",
  "sharing-recalled": "Recall recorded.",
  "sharing-withdrawn": "Sharing withdrawn. Nothing more can be sent, and what was sent must be recalled.",
  "staff-changed": "Change saved. It takes effect the next time they open a page.",
  "staff-disabled": "Account disabled. They can no longer sign in.",
  "staff-enabled": "Account enabled. They can sign in again.",
  "unmet-need-recorded": "Recorded: no service is suitable.",
  "summary-received": "Receipt of the summary recorded.",
  "summary-section-saved": "Section saved for this destination.",
  "summary-sent": "New version recorded as sent. A copy is kept unchanged.",
} as const;

export type DoneKey = keyof typeof sentences;

const isDoneKey = (key: string): key is DoneKey => Object.hasOwn(sentences, key);

/** Takes `searchParams.done` as it comes; an unknown key shows nothing. */
export function DoneBanner({ done }: { done: string | readonly string[] | undefined }) {
  if (typeof done !== "string" || !isDoneKey(done)) return null;

  return (
    <p className="done-banner" role="status">
      <Icon name="circle-check" /> {sentences[done]}
    </p>
  );
}
