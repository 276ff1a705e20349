/** The sentences for what can come between any form and its write. */
export const overtaken = {
  key_used_elsewhere:
    "This form has already been saved with different answers. Your text is still here: check the saved record before you send it again.",
  changed_since:
    "Someone has changed this since you opened the page. Compare the two versions. To replace theirs, send yours again.",
} as const;
