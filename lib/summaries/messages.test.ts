import { describe, expect, it } from "vitest";
import { closedToWrites } from "@/lib/cases/messages";
import { summaryRefusals, type SummaryRefusal } from "@/lib/domain/summary/changes";
import { refusedSummary } from "./messages";

const of = { reference: "YP-0042", handoverId: "h" };
const shown = (refusal: Parameters<typeof refusedSummary>[0]) => {
  const state = refusedSummary(refusal, of);
  if (state.status !== "refused") throw new Error("Not refused");
  return state;
};
const refusals = Object.keys(summaryRefusals) as SummaryRefusal[];

describe("refusedSummary", () => {
  it.each(refusals)("shows the sentence of %s, above the form or at its question", (refusal) => {
    const { message, faults } = shown(refusal);
    expect([message, ...Object.values(faults).flat()]).toContain(summaryRefusals[refusal]);
  });

  it("leads to where it can be fixed", () => {
    expect(shown("gaps").fixLink?.href).toBe("/cases/YP-0042/handovers/h/summary#gaps");
    expect(shown("sharing_refused").fixLink?.href).toBe("/cases/YP-0042/handovers/h/summary");
    expect(shown("blank").faults).toHaveProperty("words");
    expect(shown("sent_in_future").faults).toHaveProperty("sentOn");
    expect(shown("received_in_future").faults).toHaveProperty("receivedOn");
    expect(shown("received_before_sent").faults).toHaveProperty("receivedOn");
    expect(shown("nothing_to_receive").fixLink?.href).toBe("/cases/YP-0042/handovers/h/summary");
    expect(shown("sent_before_last").faults).toHaveProperty("sentOn");
  });

  it("shows what someone else saved, and why nothing can be written at all", () => {
    const changed = { by: "Bea Lindqvist", when: "9 Sep, 09:00", version: 1, facts: [] };
    expect(shown({ changed }).current).toBe(changed);
    expect(shown("frozen").message).toBe(closedToWrites.frozen);
  });
});
