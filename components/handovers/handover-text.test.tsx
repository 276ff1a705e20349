import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { MoveFacts } from "@/lib/domain/moves/handover-guards";
import type { LaterMove } from "@/lib/domain/moves/handover-moves";
import { moveFacts, today } from "@/lib/domain/testing/facts";
import type { HandoverView } from "@/lib/handovers/types";
import { HandoverDays } from "./handover-days";
import { HandoverHistory } from "./handover-history";
import { HandoverMoves } from "./handover-moves";

vi.mock("next/link", () => ({
  default: ({ href, children }: { href: string; children: ReactNode }) => <a href={href}>{children}</a>,
}));

const textOf = (part: ReactNode) =>
  renderToStaticMarkup(part)
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

const made = (move: LaterMove, day: string) => ({
  id: move,
  move,
  at: new Date(`${day}T10:00:00Z`),
  by: "Sam Okafor",
  toStatus: "completed" as const,
  onlyRecorded: false,
  cancelsId: null,
  tier: null,
  contactOn: null,
  answers: { happenedOn: calendarDate(day) },
});

type Over = Parameters<typeof moveFacts>[0];

const viewOf = (over: Over, history: ReturnType<typeof made>[] = []): HandoverView => {
  const { today: _, actor: __, ...facts } = moveFacts(over);
  return {
    ...facts.handover,
    id: "handover",
    version: 1,
    plannedAt: new Date("2020-09-01T10:00:00Z"),
    destination: { id: "mind", name: "York Mind", phone: null },
    deadlines: [],
    history,
    facts,
  };
};

describe("the days of a handover", () => {
  it("shows the day of completion, whatever was recorded after it", () => {
    const completed = viewOf({ handover: { status: "completed", completedOn: calendarDate("2020-09-02") } }, [
      made("complete", "2020-09-02"),
      made("check_safety", "2020-09-09"),
    ]);

    const text = textOf(<HandoverDays handover={completed} today={today} dueSoonDays={7} />);
    expect(text).toContain("Completed 2 Sep");
    expect(text).not.toContain("9 Sep");
  });
});

it("says how often the agreed start was changed, and when they first saw the person", () => {
  const textFor = (handover: NonNullable<Over>["handover"]) =>
    textOf(
      <HandoverDays
        handover={viewOf({ handover: { status: "accepted", ...handover } }, [made("accept", "2020-09-02")])}
        today={today}
        dueSoonDays={7}
      />,
    );
  const expectedStartOn = calendarDate("2020-09-24");

  expect(textFor({ expectedStartOn })).not.toContain("changed");
  expect(textFor({ expectedStartOn, startChanges: 2 })).toContain("24 Sep, in 15 days; changed 2 times");
  expect(textFor({ firstContactOn: calendarDate("2020-09-08") })).toContain("First contact 8 Sep, yesterday");
});

it("shows a safety check with bad news in words, and never as something done", () => {
  const htmlFor = (lastCheckOutcome: "with_well" | "with_worse") =>
    renderToStaticMarkup(
      <HandoverDays
        handover={viewOf({
          handover: { status: "completed", completedOn: today, lastCheckOn: today, lastCheckOutcome },
        })}
        today={today}
        dueSoonDays={7}
      />,
    );
  expect(htmlFor("with_worse")).toContain("With the destination, but worse");
  expect(htmlFor("with_worse")).not.toContain("green");
  expect(htmlFor("with_well")).toContain("green");
});

it("still shows the first contact that an earlier version kept with the completion", () => {
  const completion = made("complete", "2020-09-02");
  const source = "Their duty desk";
  const earlier = { ...completion, answers: { ...completion.answers, firstContactSource: source } };
  expect(textOf(<HandoverHistory history={[earlier]} today={today} />)).toContain(source);
});

describe("what waits for a manager", () => {
  const seenBy = (actor: MoveFacts["actor"], over: Over) =>
    textOf(<HandoverMoves handover={viewOf(over)} reference="YP-1" actor={actor} today={today} />);
  const sam = { id: "sam", role: "worker" } as const;

  it("is a signature only on an enhanced handover that is not signed", () => {
    const of = (handover: NonNullable<Over>["handover"]) =>
      seenBy(sam, { handover: { status: "handing_over", startedOn: today, ...handover } });

    expect(of({ tier: "standard" })).not.toContain("Waiting for a manager");
    expect(of({ tier: "enhanced" })).toContain(
      "Waiting for a manager or the commissioner’s office: Sign the completion",
    );
    expect(of({ tier: "enhanced", signedOn: today })).not.toContain("Waiting for a manager");
  });

  it("is never a breakdown that has not happened", () => {
    expect(seenBy(sam, { handover: { status: "completed", completedOn: today } })).not.toContain(
      "Record a later breakdown",
    );
  });
});
