import { foldForSearch } from "./fold";

type Named = { readonly id: string; readonly name: string; readonly email: string };

/**
 * The names of staff as lists and choices show them, by id: with the email address where another member of staff,
 * here now or before, has the same name.
 */
export function toldApart(staff: readonly Named[]): ReadonlyMap<string, string> {
  const keys = staff.map(({ name }) => foldForSearch(name));
  return new Map(
    staff.map(({ id, name, email }, at) => {
      const isShared = keys.some((key, other) => other !== at && key === keys[at]);
      return [id, isShared ? `${name} (${email})` : name];
    }),
  );
}
