import type { PersonNames } from "@/lib/domain/person/name";
import { termsOf } from "@/lib/domain/text/fold";

/**
 * The people whom words name, by a first, last or preferred name that stands in them as words of its own. Words that
 * stand on several cases must name no one: they would tell one person's record of another.
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
