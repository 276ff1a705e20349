import { Icon } from "./icon";

/**
 * What an action says after it has sent the person to another page, by the key in `?done=`. A key and not the words
 * themselves stands in the address, so that no one can be shown someone else's words by a link.
 */
const sentences = {
  "alert-ended": "The alert has ended.",
  "alert-raised": "The alert is raised. It stands on every page of the case.",
  "alert-reviewed": "The alert is reviewed.",
  "case-added": "The person is added.",
  "case-closed": "The case has ended.",
  "case-reassigned": "The case has changed hands.",
  "case-reopened": "The case is open again.",
  "cases-reassigned": "The cases have changed hands.",
  "checklist-settled": "The checklist is saved.",
  "closure-requested": "The closure is asked for. Another person decides it.",
  "closure-sent-back": "The request is sent back.",
  "contact-corrected": "The correction is saved. The earlier text stays readable below it.",
  "contact-in-error": "The contact is marked as entered in error. It counts for nothing.",
  "contact-logged": "The contact is saved.",
  "contact-lost": "Noted: contact is lost. It ends by itself when a contact is made.",
  "contacts-logged": "The contact is saved on the case of each person.",
  "crisis-in-error": "The crisis contact is marked as entered in error. It counts for nothing.",
  "crisis-recorded": "The crisis contact is recorded.",
  "death-recorded": "The death is recorded. No message and no letter leaves any more.",
  "destination-added": "The destination is in the directory.",
  "destination-changed": "The entry is saved.",
  "destination-checked": "Noted: the entry was checked today.",
  "handover-moved": "The move is recorded.",
  "handover-planned": "The handover is planned. Nothing has been sent yet.",
  "hold-accepted": "The hold is accepted. The named holder is responsible from now on.",
  "hold-ended": "The hold has ended. The worker is responsible again.",
  "hold-proposed": "The hold is proposed. The commissioner’s office decides it.",
  "hold-returned": "The proposal is returned.",
  "hold-reviewed": "The review of the hold is saved.",
  "import-confirmed": "The people are added, each to the worker whom the file names.",
  "import-undone": "The import is undone. No one whom it added is here any more.",
  "letter-posted": "The letter is logged as posted today.",
  "professional-added": "The professional is on the case.",
  "professional-removed": "They are marked as not involved. Their contacts stay.",
  "review-completed": "The needs review is complete.",
  "review-part-saved": "This part of the review is saved.",
  "set-up": "Onward is set up. Add the staff who will work with it, then import the caseload.",
  "sharing-approved": "The decision is approved. What it lets leave may leave now.",
  "sharing-decided": "The decision is recorded. It stands from now on.",
  "sharing-recalled": "The recall is recorded.",
  "sharing-withdrawn": "Sharing is withdrawn. Nothing more leaves, and what was sent is to be recalled.",
  "staff-changed": "The change is saved and holds from their next click on.",
  "staff-disabled": "They can no longer sign in.",
  "staff-enabled": "They can sign in again.",
  "unmet-need-recorded": "Noted: no service is suitable.",
  "summary-received": "The receipt is recorded.",
  "summary-section-saved": "The section is saved for this destination.",
  "summary-sent": "The new version is sent and kept as it left.",
} as const;

export type DoneKey = keyof typeof sentences;

const isDoneKey = (key: string): key is DoneKey => Object.hasOwn(sentences, key);

/** Takes `searchParams.done` as it comes; anything unknown says nothing. */
export function DoneBanner({ done }: { done: string | readonly string[] | undefined }) {
  if (typeof done !== "string" || !isDoneKey(done)) return null;

  return (
    <p className="done-banner" role="status">
      <Icon name="circle-check" /> {sentences[done]}
    </p>
  );
}
