import type { PersonValues } from "./fields";
import { foldForSearch } from "@/lib/domain/text/fold";

export type PersonNames = Pick<PersonValues, "firstName" | "lastName" | "preferredName">;

/** What a text to the person calls them. */
export const callingName = ({ preferredName, firstName }: Omit<PersonNames, "lastName">) =>
  preferredName ?? firstName;

/** A person's name as screens show it, with what they like to be called: "Katherine “Kit” Lowther". */
export const personName = ({ firstName, lastName, preferredName }: PersonNames) =>
  [firstName, preferredName && `“${preferredName}”`, lastName].filter(Boolean).join(" ");

/** The names of a person and the references of their cases, as stored for search and matched by the terms of a query. */
export const searchTextOf = (
  { firstName, lastName, preferredName }: PersonNames,
  references: readonly string[],
) => [[firstName, preferredName, lastName].join(" "), ...references].map(foldForSearch).join(" ");
