/** "tea", "tea and milk", "tea, milk and sugar"; with "or" in place of "and" where these are alternatives. */
export const listed = (parts: readonly string[], joined: "and" | "or" = "and"): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${joined} ${parts.at(-1) ?? ""}`;
