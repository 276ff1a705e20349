import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { accountFor } from "@/lib/domain/closure/accounted";
import { AccountedForFigures } from "./figures";

vi.mock("next/link", () => ({
  default: ({ href, children }: { href: string; children: ReactNode }) => <a href={href}>{children}</a>,
}));

const shown = (counts: Parameters<typeof accountFor>[0], missing = 0, agrees = true) =>
  renderToStaticMarkup(
    <AccountedForFigures
      day={calendarDate("2020-08-15")}
      account={accountFor(counts)}
      missing={missing}
      agrees={agrees}
    />,
  );

const whole = { opened: 6, outstanding: 2, held: 1, byEndReason: { moved_away: 2, duplicate_or_error: 1 } };

it("states the sum in one sentence, with duplicates separate, and links each figure to its people", () => {
  const html = shown(whole);
  expect(html).toContain("6 opened: 2 outstanding, 1 held, 2 ended, and 1 entered twice or in error.");
  expect(html).toContain("Everyone is accounted for.");
  expect(html).toContain('href="/accounted-for?on=2020-08-15&amp;group=moved_away#people"');
  expect(html).not.toContain("Warning");
});

it("says that the figures do not add up, and links to the people who are missing", () => {
  const html = shown({ ...whole, opened: 7 }, 1);
  expect(html).toContain("The figures do not add up: 7 cases were opened");
  expect(html).toContain("group=missing#people");
});

it("warns when the history and the cases differ", () => {
  expect(shown(whole, 0, false)).toContain("give different figures for today");
});
