import { foldForSearch } from "@/lib/domain/text/fold";

export type PersonNames = { firstName: string; lastName: string; preferredName: string | null };

/** A person's name as screens show it, with what they like to be called: "Katherine “Kit” Lowther". */
export const personName = ({ firstName, lastName, preferredName }: PersonNames) =>
  [firstName, preferredName && `“${preferredName}”`, lastName].filter(Boolean).join(" ");

/** All names of a person as they are stored for search, and as a query's terms are looked for in. */
export const searchNameOf = ({ firstName, lastName, preferredName }: PersonNames) =>
  foldForSearch([firstName, preferredName, lastName].join(" "));
