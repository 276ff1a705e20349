import { Icon } from "./icon";

/**
 * What an action confirms after it has sent the person to another page, by the key in `?done=`. The address holds a
 * key and not the sentence, so that a link cannot show invented text.
 */
const sentences = {
  "absence-ended": "Recorded that they are back. The cover has ended.",
  "absence-recorded": "Absence recorded.",
  "alert-ended": "Alert ended.",
  "alert-raised": "Alert raised. It is shown on every page of the case.",
  "alert-reviewed": "Review of the alert recorded.",
  "case-added": "Person added to the caseload.",
  "case-reassigned": "Case reassigned.",
  "cases-reassigned": "Cases reassigned.",
  "checklist-saved": "Checklist saved.",
  "change-approved": "Change approved. Everything that is due follows the new dates from now on.",
  "change-proposed": "Change proposed. Nothing moves until the commissioner’s office approves it.",
  "change-sent-back": "Change sent back with your reason. Nothing has moved.",
  "change-taken-back": "Proposal taken back. Nothing has moved.",
  "contact-corrected": "Correction saved. The earlier text is kept below it.",
  "contact-in-error": "Contact marked as entered in error. It no longer counts.",
  "contact-moved": "Contact moved to the right case. Here it is marked and no longer counts.",
  "contact-logged": "Contact saved.",
  "contacts-logged": "Contact saved on each person’s case.",
  "cover-changed": "Cover changed.",
  "crisis-in-error": "Crisis contact marked as entered in error. It no longer counts.",
  "crisis-recorded": "Crisis contact recorded.",
  "dates-confirmed": "Dates confirmed.",
  "destination-added": "Destination added to the directory.",
  "destination-changed": "Directory entry saved.",
  "destination-checked": "Directory entry marked as checked today.",
  "import-confirmed": "The people were added, each to the worker named in the file.",
  "import-undone": "The import was undone. Everyone it added was removed.",
  "letter-posted": "Letter logged as posted today.",
  "professional-added": "Professional added to the case.",
  "professional-removed": "Professional marked as no longer involved. Their contacts are kept.",
  "review-part-saved": "This part of the review has been saved.",
  "set-up": "Onward is set up. Add the staff who will work with it, then import the caseload.",
  "sharing-approved": "Sharing decision approved. What it allows can now be sent.",
  "sharing-decided": "Sharing decision recorded. It is now the current decision.",
  "sharing-recalled": "Recall recorded.",
  "sharing-withdrawn": "Sharing withdrawn. Nothing more can be sent, and what was sent must be recalled.",
  "staff-changed": "Change saved. It takes effect the next time they open a page.",
  "staff-left": "Recorded that they have left. They can no longer sign in.",
  "staff-returned": "They can sign in again.",
  "staff-suspended": "Suspended. They are signed out and can no longer sign in.",
  "summary-received": "Receipt of the summary recorded.",
  "summary-section-saved": "Section saved for this destination.",
  "summary-sent": "New version recorded as sent. A copy is kept unchanged.",
} as const;

export type DoneKey = keyof typeof sentences;

const isDoneKey = (key: string): key is DoneKey => Object.hasOwn(sentences, key);

/** Takes `searchParams.done` as it comes; an unknown key shows nothing. */
export function DoneBanner({ done }: { done: string | readonly string[] | undefined }) {
  if (typeof done !== "string" || !isDoneKey(done)) return null;
  return <DoneSentence>{sentences[done]}</DoneSentence>;
}

/** The confirmation of what has just been recorded. */
export const DoneSentence = ({ children }: { children: string }) => (
  <p className="done-banner" role="status">
    <Icon name="circle-check" /> {children}
  </p>
);
