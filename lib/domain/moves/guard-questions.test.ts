import { describe, expect, it } from "vitest";
import { endReasons } from "@/lib/domain/vocabulary/end-reasons";
import { caseGuards } from "./case-guards";
import { caseMoveNames, caseMoveOf } from "./case-moves";
import { endingOf } from "./endings";
import { guards } from "./handover-guards";
import { moveNames, moveOf } from "./handover-moves";
import { askedBy, refusalOfGuard, type Guard, type Row } from "./table";

/** The questions that the guards of a row belong to and that the row does not ask. */
function unasked<Facts, Name extends string>(
  row: Pick<Row<Name>, "asks" | "optional" | "guards">,
  of: Readonly<Record<Name, Guard<Facts>>>,
) {
  const asked = new Set<string>(askedBy(row).map(({ question }) => question));
  return row.guards
    .map((name) => refusalOfGuard<Facts>(of[name]).question)
    .filter((question) => question !== null && !asked.has(question));
}

describe("a sentence that belongs to a question is on a form that asks it", () => {
  it.each(moveNames)("of a handover: %s", (name) => {
    expect(unasked(moveOf(name), guards)).toEqual([]);
  });

  it.each(caseMoveNames)("of a case: %s", (name) => {
    expect(unasked(caseMoveOf(name), caseGuards)).toEqual([]);
  });

  it.each(endReasons)("of a closure: %s", (reason) => {
    expect(unasked(endingOf(reason), caseGuards)).toEqual([]);
  });
});
