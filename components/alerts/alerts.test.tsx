import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import type { AlertView } from "@/lib/alerts/types";
import { alertRefusals } from "@/lib/domain/person/alert";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { AlertFactsList } from "./alert-facts";
import { EndAlertForm, ReviewAlertForm } from "./alert-forms";
import { AlertsCard } from "./alerts-card";
import { RaiseAlertForm } from "./raise-alert-form";

vi.mock("next/link", () => ({
  default: ({ href, children }: { href: string; children: ReactNode }) => <a href={href}>{children}</a>,
}));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));
vi.mock("@/lib/alerts/actions", () => {
  const action = () => Promise.resolve({ status: "untouched" });
  return { raiseAlertAction: action, reviewAlertAction: action, endAlertAction: action };
});

const today = calendarDate("2020-09-09");
const reference = "YP-0001";
const alert: AlertView = {
  id: "alert",
  kind: "missing",
  details: "Came back twice.",
  raisedOn: calendarDate("2020-08-01"),
  raisedBy: "Sam Okafor",
  reviewOn: calendarDate("2020-09-07"),
  ended: null,
  version: 2,
};
const card = (alerts: readonly AlertView[], ended = false) =>
  renderToStaticMarkup(<AlertsCard {...{ reference, alerts, ended, today }} dueSoonDays={7} />);

describe("the alerts of a case", () => {
  it("say when each is reviewed, and link to it", () => {
    const html = card([alert]);
    expect(html).toContain("Goes missing");
    expect(html).toContain("2 days overdue");
    expect(html).toContain(`href="/cases/${reference}/alerts/alert"`);
    expect(html).toContain(`href="/cases/${reference}/alerts/new"`);
  });

  it("say that there are none", () => {
    expect(card([])).toContain("No alerts.");
  });

  it("have no links once the case has ended", () => {
    expect(card([alert], true)).not.toContain("href");
  });
});

describe("the forms of an alert", () => {
  const locked = alertRefusals.case_ended;
  const form = { reference, requestKey: "key" };

  it("ask for details and the date of the next review", () => {
    const html = renderToStaticMarkup(
      <>
        <RaiseAlertForm {...form} today={today} locked={null} />
        <ReviewAlertForm {...form} alert={alert} today={today} locked={null} />
        <EndAlertForm {...form} alert={alert} locked={null} />
      </>,
    );
    for (const name of ["kind", "details", "reviewOn-day", "why"]) expect(html).toContain(`name="${name}"`);
    expect(html).toContain('name="version" value="2"');
    expect(html).toContain("Came back twice.");
  });

  it.each([
    <RaiseAlertForm key="raise" {...form} today={today} locked={locked} />,
    <ReviewAlertForm key="review" {...form} alert={alert} today={today} locked={locked} />,
    <EndAlertForm key="end" {...form} alert={alert} locked={locked} />,
  ])("are not offered when nothing can be changed", (element) => {
    const html = renderToStaticMarkup(element);
    expect(html).toContain(locked);
    expect(html).not.toContain('type="submit"');
  });

  it("say why an alert has ended", () => {
    const ended = { on: today, why: "Lives with her sister." };
    expect(renderToStaticMarkup(<AlertFactsList alert={{ ...alert, ended }} today={today} />)).toContain(
      "9 Sep: Lives with her sister.",
    );
  });
});
