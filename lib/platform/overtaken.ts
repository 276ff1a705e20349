/** The sentences for what can come between any form and its write. */
export const overtaken = {
  key_used_elsewhere:
    "This form was saved once already, with other answers. Your text is still here: look at the page it belongs to before you send it again.",
  changed_since: "Someone changed this meanwhile. Compare, and send again if yours should stand.",
} as const;
