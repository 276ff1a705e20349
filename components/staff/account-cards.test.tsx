import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { StaffPage } from "@/lib/staff/types";
import { AccountCards } from "./account-cards";

vi.mock("@/lib/staff/actions", () => ({ moveAccountAction: () => null }));
vi.mock("next/navigation", () => ({ useRouter: () => ({}) }));

const page: StaffPage = {
  member: {
    id: "sam",
    name: "Sam Okafor",
    email: "worker@example.org",
    role: "commissioner",
    status: "active",
    statusSince: calendarDate("2020-09-07"),
    people: 0,
    held: 0,
    version: 0,
  },
  isSelf: false,
  mayManage: true,
  mayMove: true,
  mayHandOn: true,
  carried: { cases: 0, holds: 0, afterCare: 0, deputies: 0, closureRequests: 0, holdProposals: 0, covers: 0 },
  leftAlone: 0,
  thinWithout: [],
};
const shown = (over: Partial<StaffPage>) => renderToStaticMarkup(<AccountCards {...page} {...over} />);

describe("the account of a member of staff", () => {
  it("says before the button what suspending means for the people and for the programme", () => {
    const html = shown({ leftAlone: 22, thinWithout: [{ role: "commissioner", active: 1 }] });
    expect(html).toContain("22 people will be listed as without a responsible person");
    expect(html).toContain("The programme would have one active commissioning manager.");
    expect(html.indexOf("22 people")).toBeLessThan(html.indexOf("Suspend Sam Okafor"));
    expect(shown({})).not.toContain("will be listed");
  });

  it("lets someone leave only once everything is handed on, and says what is left", () => {
    expect(shown({})).toContain("Record that Sam Okafor has left");
    const html = shown({
      carried: {
        cases: 22,
        holds: 1,
        afterCare: 3,
        deputies: 0,
        closureRequests: 1,
        holdProposals: 2,
        covers: 1,
      },
    });
    expect(html).not.toContain("Record that Sam Okafor has left");
    expect(html).toContain(
      "Sam Okafor still has 22 people in their caseload, 1 person they hold, 3 people they have in after-care, 1 closure request to decide, 2 proposals to the office to decide and 1 colleague they cover for.",
    );
  });

  it("lets someone who is suspended or has left return", () => {
    const suspended = shown({ member: { ...page.member, status: "suspended" } });
    expect(suspended).toContain("Sam Okafor has been suspended since Monday 7 September 2020.");
    expect(suspended).toContain("Let Sam Okafor return");
    expect(suspended).not.toContain("Suspend Sam Okafor");
    expect(shown({ member: { ...page.member, status: "left" } })).toContain("Sam Okafor left on");
  });
});
