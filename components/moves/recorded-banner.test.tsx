import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { onlyRecordedSentence } from "@/lib/domain/moves/only-recorded";
import { today } from "@/lib/domain/testing/facts";
import { RecordedBanner } from "./recorded-banner";

const answer = (onlyRecorded: boolean) => ({
  id: "event",
  move: "accept" as const,
  toStatus: "referred" as const,
  at: new Date("2020-09-09T08:30:00Z"),
  by: "Sam Okafor",
  answers: { happenedOn: today },
  onlyRecorded,
  tier: null,
  cancelsId: null,
  contactOn: null,
});
const handovers = [
  { id: "first", destination: { id: "mind", name: "York Mind", phone: null }, history: [answer(false)] },
  { id: "stopped", destination: { id: "haven", name: "Haven", phone: null }, history: [answer(true)] },
];
const shown = (search: { move: string | string[] | undefined; handoverId?: string }) =>
  renderToStaticMarkup(<RecordedBanner {...search} who="Robin Thistlewood" handovers={handovers} />);

describe("RecordedBanner", () => {
  it("says what was recorded, and about which person or destination", () => {
    expect(shown({ move: "send", handoverId: "first" })).toContain("Referral to York Mind recorded as sent.");
    expect(shown({ move: "request_closure" })).toContain("Closure requested for Robin Thistlewood.");
  });

  it("says that an answer did not move the handover", () => {
    expect(shown({ move: "accept", handoverId: "first" })).not.toContain(onlyRecordedSentence);
    expect(shown({ move: "accept", handoverId: "stopped" })).toContain(onlyRecordedSentence);
  });

  it("says nothing of a move or a handover that is not there", () => {
    expect(shown({ move: undefined })).toBe("");
    expect(shown({ move: "nothing" })).toBe("");
    expect(shown({ move: ["send"], handoverId: "first" })).toBe("");
    expect(shown({ move: "send", handoverId: "second" })).toBe("");
  });
});
