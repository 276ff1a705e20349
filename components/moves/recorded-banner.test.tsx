import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { caseMoveNames, caseMoveOf } from "@/lib/domain/moves/case-moves";
import { moveNames, moveOf } from "@/lib/domain/moves/handover-moves";
import { RecordedBanner } from "./recorded-banner";

const handovers = [{ id: "first", destination: { name: "York Mind" } }];
const shown = (search: { move: string | string[] | undefined; handoverId?: string }) =>
  renderToStaticMarkup(<RecordedBanner {...search} who="Robin Thistlewood" handovers={handovers} />);

describe("RecordedBanner", () => {
  it("says what was recorded, and about whom or where", () => {
    expect(shown({ move: "send", handoverId: "first" })).toContain("Referral to York Mind recorded as sent.");
    expect(shown({ move: "request_closure" })).toContain("Closure requested for Robin Thistlewood.");
  });

  it("says nothing of a move or a handover that is not there", () => {
    expect(shown({ move: undefined })).toBe("");
    expect(shown({ move: "nothing" })).toBe("");
    expect(shown({ move: ["send"], handoverId: "first" })).toBe("");
    expect(shown({ move: "send", handoverId: "second" })).toBe("");
  });
});

it.each([
  ...moveNames.map((name) => [name, moveOf(name).recorded("York Mind"), "York Mind"] as const),
  ...caseMoveNames.map((name) => [name, caseMoveOf(name).recorded("Robin"), "Robin"] as const),
])("confirms %s in full sentences that name where or whom", (_, sentence, about) => {
  expect(sentence).toMatch(fullSentence);
  expect(sentence).toContain(about);
});
