import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import type { ClosureToDecide } from "@/lib/closures/types";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { ClosuresToDecide } from "./closures-to-decide";

vi.mock("next/link", () => ({
  default: ({ href, children }: { href: string; children: ReactNode }) => <a href={href}>{children}</a>,
}));

const closure: ClosureToDecide = {
  requestId: "request",
  reference: "YP-0001",
  reason: "moved_away",
  requestedOn: calendarDate("2020-09-04"),
  requestedById: "nadia",
  requestedBy: "Nadia Rahman",
  isOwn: false,
  risk: "high",
  lastContactOn: calendarDate("2020-09-02"),
  unmet: [],
};
const shown = (over: Partial<ClosureToDecide> = {}) =>
  renderToStaticMarkup(
    <ClosuresToDecide closures={[{ ...closure, ...over }]} today={calendarDate("2020-09-09")} />,
  );

it("shows the office the coded facts of a request, and the two decisions", () => {
  for (const words of [
    "Closure requested: YP-0001",
    "Waiting for 5 days",
    "Moved away",
    "High",
    "2 Sep, 7 days ago",
    "By Nadia Rahman on 4 Sep",
    "Nothing",
    'href="/closures/request/approve_closure"',
    'href="/closures/request/send_back_closure"',
  ]) {
    expect(shown()).toContain(words);
  }
});

it("says what is still missing, and that no one was in contact yet", () => {
  const html = shown({ lastContactOn: null, unmet: ["A handover is still under way."] });
  expect(html).toContain("None yet");
  expect(html).toContain("A handover is still under way.");
});

it("leaves the decision to someone other than the person who requested it", () => {
  expect(shown({ isOwn: true })).not.toContain("approve_closure");
  expect(shown({ isOwn: true })).toContain("Another person in the office must decide.");
});
