import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import type { CrisisView } from "@/lib/crisis/types";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { crisisRefusals } from "@/lib/domain/person/crisis-contact";
import { CrisisCard } from "./crisis-card";
import { CrisisInErrorForm } from "./crisis-in-error-form";
import { RecordCrisisForm } from "./record-crisis-form";

vi.mock("next/link", () => ({
  default: ({ href, children }: { href: string; children: ReactNode }) => <a href={href}>{children}</a>,
}));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));
vi.mock("@/lib/crisis/actions", () => {
  const action = () => Promise.resolve({ status: "untouched" });
  return { recordCrisisAction: action, crisisInErrorAction: action };
});

const today = calendarDate("2020-09-09");
const reference = "YP-0001";
const crisis: CrisisView = {
  id: "crisis",
  kind: "ambulance",
  happenedOn: calendarDate("2020-08-01"),
  details: "Home by noon.",
  recordedAt: new Date("2020-08-02T08:00:00Z"),
  by: "Sam Okafor",
  voided: null,
};
const voided = { why: "A neighbour.", at: new Date("2020-09-09T08:00:00Z"), by: "Sam Okafor" };
const card = (crises: readonly CrisisView[], ended = false) =>
  renderToStaticMarkup(<CrisisCard {...{ reference, crises, ended, today }} />);

describe("the crisis contacts of a case", () => {
  it("are counted, without those entered in error, which stay readable", () => {
    const html = card([crisis, { ...crisis, id: "other", voided }]);
    expect(html).toContain("1 crisis contact in the last 12 months.");
    expect(html).toContain("Entered in error, marked 9 Sep, 09:00 by Sam Okafor: A neighbour.");
    expect(html).toContain(`href="/cases/${reference}/crisis/crisis"`);
    expect(html).not.toContain(`href="/cases/${reference}/crisis/other"`);
  });

  it("say when there are none", () => {
    expect(card([])).toContain("None recorded in the last 12 months.");
  });

  it("cannot be recorded once the case has ended", () => {
    expect(card([])).toContain("/crisis/new");
    expect(card([], true)).not.toContain("/crisis/new");
  });
});

it("says instead of the form why nothing can be recorded or marked", () => {
  const html = renderToStaticMarkup(
    <>
      <RecordCrisisForm {...{ reference, today }} requestKey="key" locked={crisisRefusals.case_ended} />
      <CrisisInErrorForm
        {...{ reference, crisis, today }}
        requestKey="key"
        locked={crisisRefusals.already_in_error}
      />
    </>,
  );
  expect(html).toContain(crisisRefusals.case_ended);
  expect(html).toContain(crisisRefusals.already_in_error);
  expect(html).not.toContain('type="submit"');
});
