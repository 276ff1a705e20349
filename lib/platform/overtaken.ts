/** The sentences for what can come between any form and its write. */
export const overtaken = {
  key_used_elsewhere:
    "This form was saved once already, with other answers. Your text is still here: look at the page it belongs to before you send it again.",
  changed_since:
    "Someone has changed this since you opened the page. Compare the two, and send yours again to replace theirs.",
} as const;
