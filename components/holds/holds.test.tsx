import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { HoldView, OfficeHold } from "@/lib/holds/types";
import { HoldCard } from "./hold-card";
import { OfficeFacts } from "./office-facts";
import { Proposals } from "./proposals";

vi.mock("next/link", () => ({
  default: ({ href, children }: { href: string; children: ReactNode }) => <a href={href}>{children}</a>,
}));

const today = calendarDate("2020-09-09");
const closesOn = calendarDate("2020-09-30");

const office: OfficeHold = {
  id: "hold",
  kind: "hold",
  state: "proposed",
  reference: "YP-0001",
  stage: "handover_active",
  destination: "York Mind",
  reason: "No one can begin in time.",
  summary: "Medium risk.",
  interimPlan: "Someone rings on Tuesdays.",
  proposedBy: "Bea Lindqvist",
  proposedOn: calendarDate("2020-09-04"),
  holder: null,
  deputy: null,
  checks: null,
};

describe("what waits for the office", () => {
  it("is shown by reference, with how long it has waited and the two answers", () => {
    const html = renderToStaticMarkup(<Proposals proposals={[office]} today={today} closesOn={closesOn} />);
    for (const words of [
      "Proposed hold: YP-0001",
      "Waiting for 5 days",
      "No one can begin in time.",
      "Someone rings on Tuesdays.",
      "Handover active",
      "York Mind",
      "30 Sep, in 21 days",
      'href="/holds/hold/accept_hold"',
      'href="/holds/hold/return_hold"',
    ]) {
      expect(html).toContain(words);
    }
  });

  it("leaves out the summary that the office does not write for a hold it takes", () => {
    const taken = { ...office, summary: "", state: "accepted" as const, deputy: "Toni Marsh" };
    const html = renderToStaticMarkup(
      <OfficeFacts
        hold={{ ...taken, holder: { id: "chris", name: "Chris Adeyemi" } }}
        today={today}
        closesOn={closesOn}
      />,
    );
    expect(html).not.toContain("Summary");
    expect(html).toContain("Toni Marsh");
  });

  it("says so when nothing waits", () => {
    const html = renderToStaticMarkup(<Proposals proposals={[]} today={today} closesOn={closesOn} />);
    expect(html).toContain("No proposals are waiting for a decision.");
  });
});

describe("the hold on the case page", () => {
  const hold: HoldView = {
    id: "hold",
    state: "accepted",
    reason: "No one can begin in time.",
    summary: "Medium risk.",
    interimPlan: "Someone rings on Tuesdays.",
    proposedBy: "Bea Lindqvist",
    proposedOn: calendarDate("2020-09-04"),
    holder: "Chris Adeyemi",
    deputy: { name: "Toni Marsh", whyNone: null },
    standIns: [
      { id: "stand in", by: "Sasha Reed", on: calendarDate("2020-09-07"), reason: "Both were at a hearing." },
    ],
    reviewOn: calendarDate("2020-09-23"),
    personInformed: { isInformed: false, whyNot: "No safe way to reach her." },
    outcome: null,
    reviews: [
      {
        id: "review",
        on: calendarDate("2020-09-08"),
        by: "Chris Adeyemi",
        notes: "The list moves on.",
        nextOn: calendarDate("2020-09-23"),
      },
    ],
  };
  const shown = (props: Partial<Parameters<typeof HoldCard>[0]>) =>
    renderToStaticMarkup(
      <HoldCard
        hold={hold}
        reference="YP-0001"
        today={today}
        offered={["review_hold", "end_hold"]}
        {...props}
      />,
    );

  it("says who holds it, until when, the interim plan, and whether the person was informed", () => {
    const html = shown({});
    for (const words of [
      "Held",
      "Chris Adeyemi",
      "Toni Marsh",
      "Sasha Reed on 7 Sep: Both were at a hearing.",
      "23 Sep, in 14 days",
      "Someone rings on Tuesdays.",
      "No. No safe way to reach her.",
      "Reviewed on 8 Sep",
      "The list moves on.",
      'href="/cases/YP-0001/moves/review_hold"',
      'href="/cases/YP-0001/moves/end_hold"',
    ]) {
      expect(html).toContain(words);
    }
  });

  it("says why there is no deputy", () => {
    const whyNone = "Recorded before deputies were asked for.";
    expect(shown({ hold: { ...hold, deputy: { name: null, whyNone } } })).toContain(`None. ${whyNone}`);
  });

  it("lets a manager take a proposal back", () => {
    expect(shown({ hold: { ...hold, state: "proposed" }, offered: ["take_back_hold"] })).toContain(
      'href="/cases/YP-0001/moves/take_back_hold"',
    );
  });

  it("says why a proposal was returned", () => {
    const html = shown({
      hold: {
        ...hold,
        state: "returned",
        holder: null,
        deputy: null,
        personInformed: null,
        outcome: "A service can begin.",
        reviews: [],
      },
      offered: ["propose_hold", "accept_hold"],
    });
    expect(html).toContain("A service can begin.");
    expect(html).toContain('href="/cases/YP-0001/moves/propose_hold"');
    expect(html).not.toContain("accept_hold");
    expect(html).not.toContain("Next review");
  });

  it("offers to propose a hold when there is none, and shows nothing when that is not allowed", () => {
    expect(shown({ hold: null, offered: ["propose_hold"] })).toContain(
      "You can ask the office to hold the case",
    );
    expect(shown({ hold: null, offered: ["lose_contact"] })).toBe("");
  });
});
