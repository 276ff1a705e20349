import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { defaultSettings } from "@/lib/domain/programme/settings";
import { aHandoverFacts } from "@/lib/domain/testing/facts";
import { answerDays, silentFor } from "./silence";

const day = calendarDate;
const sent = aHandoverFacts({ status: "referred", sentOn: day("2020-08-03") });

describe("when a destination answers", () => {
  it("is counted from the referral, sooner at high risk, or is the day that was agreed", () => {
    expect(answerDays(sent, { risk: "medium" }, defaultSettings)).toEqual({
      dueOn: "2020-08-17",
      toManagerOn: "2020-08-24",
      // Over the bank holiday of August.
      toOfficeOn: "2020-09-01",
    });
    expect(answerDays(sent, { risk: "high" }, defaultSettings)?.dueOn).toBe("2020-08-10");
    const agreed = { ...sent, answerAgreedOn: day("2020-09-14") };
    expect(answerDays(agreed, { risk: "high" }, defaultSettings)?.dueOn).toBe("2020-09-14");
  });

  it("is asked only of a referral that waits", () => {
    expect(answerDays({ ...sent, status: "accepted" }, { risk: "medium" }, defaultSettings)).toBeNull();
    expect(answerDays({ ...sent, sentOn: null }, { risk: "medium" }, defaultSettings)).toBeNull();
  });
});

describe("the referral for which the office steps in", () => {
  const later = { ...sent, id: "later", kind: "supporting", sentOn: day("2020-08-05") } as const;
  const silent = (on: string, handovers = [later, sent]) =>
    silentFor({ risk: "medium", handovers }, defaultSettings, day(on))?.id ?? null;

  it("is the one that is silent for longest, from the day on which it is the office’s", () => {
    expect(silent("2020-08-31")).toBeNull();
    expect(silent("2020-09-01")).toBe("handover");
    expect(silent("2020-09-09")).toBe("handover");
    expect(silent("2020-09-09", [{ ...sent, answerAgreedOn: day("2020-09-10") }, later])).toBe("later");
    expect(silent("2020-09-09", [])).toBeNull();
  });
});
