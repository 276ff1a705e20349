import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts } from "@/lib/domain/facts/case";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import { handoverStatuses } from "@/lib/domain/vocabulary/handover-statuses";
import { due, everyDue, statusesWith, withHandover } from "@/lib/domain/testing/due";
import { anItem, closesOn } from "@/lib/domain/testing/facts";
import { holdFor } from "@/lib/domain/testing/people";

const day = calendarDate;
const request = {
  closureRequest: {
    id: "request",
    reason: "moved_away",
    requestedOn: day("2020-09-04"),
    requestedById: "sam",
  },
} as const;
const withDestination = { holder: { by: "destination", destinationId: "mind" } } as const;

describe("the latest safe start", () => {
  // 30 September, less 14 days of overlap, less the destination's wait, less the working days for its answer.
  it.each<[string, RiskLevel, number | null, string]>([
    ["of a known wait of none", "medium", 0, "2020-09-02 handover"],
    ["of an unknown wait", "medium", null, "2020-09-02 handover"],
    ["for someone at high risk, who is answered sooner", "high", 0, "2020-09-09 handover"],
    ["of a wait of two weeks, over the bank holiday of August", "medium", 2, "2020-08-18 handover"],
  ])("%s", (_, risk, waitWeeks, expected) => {
    expect(due("latest_safe_start", { risk, ...withHandover({ waitWeeks }) })).toBe(expected);
  });

  it("belongs to the case while no destination is chosen", () => {
    expect(due("latest_safe_start")).toBe("2020-09-02 case");
    expect(due("latest_safe_start", withHandover({ status: "declined", waitWeeks: 2 }))).toBe(
      "2020-09-02 case",
    );
  });

  it("is due until a lead is sent, and again once that has failed", () => {
    expect(statusesWith("latest_safe_start")).toEqual([
      "draft",
      "declined",
      "person_declined",
      "withdrawn",
      "broken_down",
    ]);
  });

  it("pauses while a closure request waits for a decision", () => {
    expect(due("latest_safe_start", request)).toBeNull();
  });

  it("is over once a destination is responsible", () => {
    expect(due("latest_safe_start", withDestination)).toBeNull();
  });

  it("is not met by a supporting handover", () => {
    expect(statusesWith("latest_safe_start", { kind: "supporting" })).toEqual(handoverStatuses);
  });
});

describe("a destination's answer", () => {
  const sent = { status: "referred", sentOn: day("2020-09-01") } as const;

  it("is due ten working days after the referral, five for high risk", () => {
    expect(due("answer_due", withHandover(sent))).toBe("2020-09-15 handover");
    expect(due("answer_due", { risk: "high", ...withHandover(sent) })).toBe("2020-09-08 handover");
  });

  it("is due on the day that was agreed in a challenge", () => {
    const agreed = withHandover({ ...sent, answerAgreedOn: day("2020-09-24") });
    expect(due("answer_due", agreed)).toBe("2020-09-24 handover");
    expect(due("answer_to_manager", agreed)).toBe("2020-10-01 handover");
  });

  it("is chased by the manager five working days later, by the commissioner after ten", () => {
    expect(due("answer_to_manager", withHandover(sent))).toBe("2020-09-22 handover");
    expect(due("answer_to_commissioner", withHandover(sent))).toBe("2020-09-29 handover");
    expect(due("answer_to_manager", { risk: "high", ...withHandover(sent) })).toBe("2020-09-15 handover");
  });

  it.each(["answer_due", "answer_to_manager", "answer_to_commissioner"] as const)(
    "is waited for in no other status: %s",
    (kind) => {
      expect(statusesWith(kind, sent)).toEqual(["referred"]);
      expect(due(kind, withHandover({ status: "referred" }))).toBeNull();
    },
  );
});

describe("a place on a waiting list", () => {
  const listReviewOn = day("2020-09-21");

  it("is reviewed on its day, as long as the person is on the list", () => {
    expect(due("waiting_list_review", withHandover({ status: "waiting_list", listReviewOn }))).toBe(
      "2020-09-21 handover",
    );
    expect(statusesWith("waiting_list_review", { listReviewOn })).toEqual(["waiting_list"]);
    expect(due("waiting_list_review", withHandover({ status: "waiting_list" }))).toBeNull();
  });
});

describe("a bridge", () => {
  const late = { status: "waiting_list", expectedStartOn: day("2020-10-01") } as const;

  it("is needed by the last day of support when they start after it, or on a day that no one knows", () => {
    expect(due("bridge_needed", withHandover(late))).toBe(`${closesOn} handover`);
    expect(due("bridge_needed", withHandover({ status: "waiting_list" }))).toBe(`${closesOn} handover`);
    expect(due("bridge_needed", withHandover({ ...late, expectedStartOn: closesOn }))).toBeNull();
  });

  it("is needed while they wait, be it on a list or for the day that was agreed", () => {
    expect(statusesWith("bridge_needed", late)).toEqual(["waiting_list", "accepted"]);
  });

  it("is met by a hold, and not needed for a supporting service", () => {
    expect(due("bridge_needed", { ...withHandover(late), hold: holdFor(null, "proposed") })).toBeNull();
    expect(due("bridge_needed", { ...withHandover(late), hold: holdFor(null, "returned") })).not.toBeNull();
    expect(due("bridge_needed", withHandover({ ...late, kind: "supporting" }))).toBeNull();
  });
});

describe("a reported decline", () => {
  it("is confirmed within two working days, over the weekend", () => {
    const declineReportedOn = day("2020-09-04");

    expect(due("confirm_decline", withHandover({ status: "decline_reported", declineReportedOn }))).toBe(
      "2020-09-08 handover",
    );
    expect(statusesWith("confirm_decline", { declineReportedOn })).toEqual(["decline_reported"]);
    expect(due("confirm_decline", withHandover({ status: "decline_reported" }))).toBeNull();
  });
});

describe("the joint meeting", () => {
  const booked = {
    startedOn: day("2020-09-08"),
    jointMeeting: "booked",
    jointMeetingOn: day("2020-09-14"),
  } as const;

  it("is due on the day for which it is booked, while the person is handed over", () => {
    expect(due("joint_meeting", withHandover({ status: "handing_over", ...booked }))).toBe(
      "2020-09-14 handover",
    );
    expect(statusesWith("joint_meeting", booked)).toEqual(["handing_over"]);
  });

  it("is over once it was held or waived", () => {
    for (const jointMeeting of ["held", "waived", null] as const) {
      expect(
        due("joint_meeting", withHandover({ status: "handing_over", ...booked, jointMeeting })),
      ).toBeNull();
    }
  });
});

describe("an item of the checklist", () => {
  const checklist = [
    anItem("open", "one"),
    anItem("done", "two"),
    anItem("open", "three"),
    anItem("waived", "four"),
  ];
  const handing = (over: Parameters<typeof withHandover>[0] = {}) =>
    withHandover({ status: "handing_over", startedOn: day("2020-09-08"), checklist, ...over });

  it("is due by the day the destination starts", () => {
    expect(everyDue("checklist_item", handing({ expectedStartOn: day("2020-09-16") }))).toEqual([
      "2020-09-16 one",
      "2020-09-16 three",
    ]);
  });

  it("is due at once when that day is not known, or lies before the handing over", () => {
    expect(everyDue("checklist_item", handing())).toEqual(["2020-09-08 one", "2020-09-08 three"]);
    expect(everyDue("checklist_item", handing({ expectedStartOn: day("2020-09-01") }))).toEqual([
      "2020-09-08 one",
      "2020-09-08 three",
    ]);
  });

  it("is over when the handing over is", () => {
    const open = { startedOn: day("2020-09-08"), checklist: [anItem("open")] };
    expect(statusesWith("checklist_item", open)).toEqual(["handing_over"]);
  });
});

describe("the safety checks", () => {
  const completed = { status: "completed", completedOn: day("2020-09-09") } as const;
  const checks = (over: Parameters<typeof withHandover>[0] = {}, facts: Partial<CaseFacts> = {}) =>
    (["first_safety_check", "second_safety_check"] as const).map((kind) =>
      due(kind, { ...withHandover({ ...completed, ...over }), ...facts }),
    );

  it("are due 14 and 60 days after the handover", () => {
    expect(checks()).toEqual(["2020-09-23 handover", "2020-11-08 handover"]);
  });

  it("are due after the case has ended too, and nothing else is", () => {
    expect(checks({}, { endReason: "handed_over", holder: withDestination.holder })).toEqual([
      "2020-09-23 handover",
      "2020-11-08 handover",
    ]);
  });

  it("are each over once they were made", () => {
    expect(checks({ firstCheckOn: day("2020-09-23") })).toEqual([null, "2020-11-08 handover"]);
    expect(checks({ firstCheckOn: day("2020-09-23"), secondCheckOn: day("2020-11-08") })).toEqual([
      null,
      null,
    ]);
  });

  it("are due as long as they can still be written down", () => {
    expect(checks({ completedOn: day("2020-11-01") })).toEqual([
      "2020-11-15 handover",
      "2020-12-31 handover",
    ]);
    expect(checks({ completedOn: day("2020-11-02") })).toEqual(["2020-11-16 handover", null]);
    expect(checks({ completedOn: day("2020-12-18") })).toEqual([null, null]);
  });

  it("are for the living, and for the service that is responsible", () => {
    expect(checks({}, { diedOn: day("2020-09-10") })).toEqual([null, null]);
    expect(checks({ kind: "supporting" })).toEqual([null, null]);
    expect(checks({ status: "broken_down" })).toEqual([null, null]);
    expect(checks({ completedOn: null })).toEqual([null, null]);
  });
});
