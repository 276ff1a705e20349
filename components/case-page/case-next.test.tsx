import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";
import type { NextStep } from "@/lib/screens/today/types";
import { CaseNext } from "./case-next";

vi.mock("next/link", () => ({
  default: ({ href, children }: { href: string; children: ReactNode }) => <a href={href}>{children}</a>,
}));

const step: NextStep = {
  key: "answer_due",
  person: { reference: "YP-0007", name: "Robin Thistlewood" },
  kind: "answer_due",
  dueOn: calendarDate("2020-09-07"),
  sentence: "Call York Mind for an answer to the referral.",
  whose: "worker",
  link: { href: "/cases/YP-0007#handover-1", label: "Go to this handover" },
  moves: null,
  phone: "01904 643364",
  mayAct: true,
  waitingFor: [],
};

const shown = (steps: readonly NextStep[], stage: CaseStage = "handover_active") =>
  renderToStaticMarkup(
    <CaseNext
      head={{ reference: "YP-0007", stage }}
      steps={steps}
      today={calendarDate("2020-09-09")}
      dueSoonDays={7}
    />,
  );

it("says what to do, by when, how urgent it is, who to call and where to do it", () => {
  const html = shown([step, { ...step, key: "other", dueOn: calendarDate("2020-09-12") }]);
  expect(html).toContain("Call York Mind for an answer to the referral.");
  expect(html).toContain("It was due on 7 September.");
  expect(html).toContain("2 days overdue");
  expect(html).toContain("By 12 September.");
  expect(html).toContain('href="tel:01904643364"');
  expect(html).toContain('href="/cases/YP-0007#handover-1"');
});

it("says who a step waits for when it is not the reader’s, and has no link", () => {
  const html = shown([{ ...step, whose: "manager", mayAct: false }]);
  expect(html).toContain("Waiting for a manager.");
  expect(html).not.toContain("#handover-1");
  expect(html).not.toContain("tel:");
});

it("says what a blocked step waits for, with a link to it", () => {
  const fixLink = { href: "/cases/YP-0007/review", label: "Go to the needs review" };
  const html = shown([{ ...step, waitingFor: [{ sentence: "Complete the needs review first.", fixLink }] }]);
  expect(html).toContain("Do this first: Complete the needs review first.");
  expect(html).toContain('<a href="/cases/YP-0007/review">Go to the needs review</a>');
});

it("says what remains when nothing has a date", () => {
  expect(shown([], "ready_to_close")).toContain('<a href="/cases/YP-0007/closure">Request closure</a>');
  expect(shown([], "planning")).toContain("Nothing is due.");
  expect(shown([], "closed")).toBe("");
});
