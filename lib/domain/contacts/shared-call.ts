import type { PersonNames } from "@/lib/domain/person/name";
import { termsOf } from "@/lib/domain/text/fold";

/**
 * The people named in a text, by a first, last or preferred name as a separate word. A text kept on several cases must
 * name no one: it would reveal one person on another person's record.
 */
export function namedIn<Person extends PersonNames>(words: string, people: readonly Person[]): Person[] {
  const used = new Set(termsOf(words));
  return people.filter(({ firstName, lastName, preferredName }) =>
    [firstName, lastName, preferredName].some((name) => {
      const terms = name === null ? [] : termsOf(name);
      return terms.length > 0 && terms.every((term) => used.has(term));
    }),
  );
}
