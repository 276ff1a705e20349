import { describe, expect, it } from "vitest";
import { wordsToReplace } from "./plain-english.mjs";

describe("the check of words", () => {
  it.each([
    "Somebody has to call.",
    "// nobody may see this",
    "<p>Everybody is accounted for.</p>",
    "whoever answers",
    "mend it",
    "It mends itself",
    "was mended",
    "mending",
    "They reckon so.",
    "reckoned",
    "Meanwhile, wait.",
    "They called in vain.",
  ])("refuses %s", (text) => {
    const [found] = wordsToReplace(`A plain line.\n${text}`);

    expect(found).toMatchObject({ line: 2, advice: expect.stringMatching(/\w/) });
  });

  it.each(["Someone has to call.", "amended", "recommend", "no one", "changedMeanwhileIndex", "vain"])(
    "lets %s through",
    (text) => {
      expect(wordsToReplace(text)).toEqual([]);
    },
  );

  it("lets a word through on a line that says why it is needed", () => {
    expect(wordsToReplace('const user = "nobody"; // plain-english: the name of an account')).toEqual([]);
    expect(wordsToReplace('const user = "nobody"; // plain-english: ')).toHaveLength(1);
  });

  it("names every refused word of a line", () => {
    expect(wordsToReplace("nobody and somebody").map(({ word }) => word)).toEqual(["nobody", "somebody"]);
  });
});
