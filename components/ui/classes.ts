/** One class attribute from what applies; none when nothing does. */
export const classes = (...names: readonly (string | false | undefined)[]) =>
  names.filter(Boolean).join(" ") || undefined;
