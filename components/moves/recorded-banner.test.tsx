import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RecordedBanner } from "./recorded-banner";

const handovers = [{ id: "first", destination: { name: "York Mind" } }];
const shown = (search: { move: string | string[] | undefined; handoverId?: string }) =>
  renderToStaticMarkup(<RecordedBanner {...search} who="Robin Thistlewood" handovers={handovers} />);

describe("RecordedBanner", () => {
  it("says what was recorded, and about which person or destination", () => {
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
