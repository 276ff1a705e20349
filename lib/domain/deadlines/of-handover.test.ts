import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts } from "@/lib/domain/facts/case";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import { handoverStatuses } from "@/lib/domain/vocabulary/handover-statuses";
import { due, everyDue, statusesWith, withHandover } from "@/lib/domain/testing/due";
import { aCaseFacts, aContactFacts, anItem, aSharing, closesOn, rules } from "@/lib/domain/testing/facts";
import { deadlinesOf } from "./deadlines";
import { holdFor } from "@/lib/domain/testing/people";

const day = calendarDate;
const request = {
  closureRequest: {
    id: "request",
    reason: "moved_away",
    requestedOn: day("2020-09-04"),
    requestedById: "sam",
    requesterCannotActFrom: null,
    hasOtherManager: true,
  },
} as const;
const withDestination = { holder: { by: "destination", destinationId: "mind" } } as const;

describe("the latest safe start", () => {
  // 30 September, less 14 days of overlap, less the destination's wait, less the working days for its answer.
  it.each<[string, RiskLevel, number | null, string]>([
    ["of a known wait of none", "medium", 0, "2020-09-02 handover"],
    ["at a higher risk, which never leaves more time", "high", 0, "2020-09-02 handover"],
    ["of a wait of two weeks, over the bank holiday of August", "medium", 2, "2020-08-18 handover"],
  ])("%s", (_, risk, waitWeeks, expected) => {
    expect(due("latest_safe_start", { risk, ...withHandover({ waitWeeks }) })).toBe(expected);
  });

  const startWith = (longestWaitWeeks: number | null, facts: Partial<CaseFacts>) =>
    deadlinesOf(aCaseFacts(facts), { ...rules, longestWaitWeeks }).find(
      ({ kind }) => kind === "latest_safe_start",
    )?.dueOn;

  it.each([
    ["the longest known one", 2, "2020-08-18"],
    ["eight weeks where none is known", null, "2020-07-08"],
  ])("takes an unknown wait for %s, whether a destination is chosen or not", (_, longest, expected) => {
    expect(startWith(longest, withHandover({ waitWeeks: null }))).toBe(expected);
    expect(startWith(longest, {})).toBe(expected);
    expect(startWith(longest, withHandover({ waitWeeks: 0 }))).toBe("2020-09-02");
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
      "came_back",
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

describe("a draft", () => {
  const plannedOn = day("2020-09-01");

  it("is sent or withdrawn within five working days of the later of the plan and the review", () => {
    expect(due("draft_to_decide", { reviewedOn: day("2020-08-03"), ...withHandover({ plannedOn }) })).toBe(
      "2020-09-08 handover",
    );
    expect(due("draft_to_decide", { reviewedOn: day("2020-09-07"), ...withHandover({ plannedOn }) })).toBe(
      "2020-09-14 handover",
    );
  });

  it("waits for the needs review, which is due instead", () => {
    expect(due("draft_to_decide", { reviewedOn: null, ...withHandover({ plannedOn }) })).toBeNull();
  });

  it("is due as a supporting handover too, and in no other status", () => {
    expect(statusesWith("draft_to_decide", { kind: "supporting" })).toEqual(["draft"]);
  });
});

describe("an agreed start", () => {
  const accepted = { status: "accepted", expectedStartOn: day("2020-09-07") } as const;

  it("is due on its day, and for the manager on the next working day", () => {
    expect(due("start_due", withHandover(accepted))).toBe("2020-09-07 handover");
    expect(due("start_to_manager", withHandover(accepted))).toBe("2020-09-08 handover");
    const friday = withHandover({ ...accepted, expectedStartOn: day("2020-09-04") });
    expect(due("start_to_manager", friday)).toBe("2020-09-07 handover");
  });

  it("is over once the handing over starts, and unknown in what earlier versions accepted", () => {
    expect(statusesWith("start_due", { expectedStartOn: day("2020-09-07") })).toEqual(["accepted"]);
    expect(due("start_due", withHandover({ status: "accepted" }))).toBeNull();
  });
});

describe("the first contact by a destination", () => {
  const accepted = { status: "accepted", expectedStartOn: day("2020-09-07") } as const;

  it("is asked for by the worker, the manager and the office, one after the other", () => {
    expect(due("first_contact_due", withHandover(accepted))).toBe("2020-09-14 handover");
    expect(due("first_contact_to_manager", withHandover(accepted))).toBe("2020-09-15 handover");
    expect(due("first_contact_to_office", withHandover(accepted))).toBe("2020-09-17 handover");
  });

  it("is due after two days in an enhanced handover, also when the risk has risen since it started", () => {
    const handing = { ...accepted, status: "handing_over", tier: "standard" } as const;
    expect(due("first_contact_due", { risk: "high", ...withHandover(accepted) })).toBe("2020-09-09 handover");
    expect(due("first_contact_due", withHandover({ ...accepted, tier: "enhanced" }))).toBe(
      "2020-09-09 handover",
    );
    expect(due("first_contact_due", { risk: "high", ...withHandover(handing) })).toBe("2020-09-09 handover");
    expect(due("first_contact_due", withHandover(handing))).toBe("2020-09-14 handover");
  });

  it("counts from the start of the handing over where no start was agreed", () => {
    const started = { status: "handing_over", startedOn: day("2020-09-08") } as const;
    expect(due("first_contact_due", withHandover(started))).toBe("2020-09-15 handover");
    expect(due("first_contact_due", withHandover({ status: "accepted" }))).toBeNull();
  });

  it("is over once it is confirmed, and due while they are accepted or handing over", () => {
    const startOn = { expectedStartOn: day("2020-09-07") };
    expect(statusesWith("first_contact_due", startOn)).toEqual(["accepted", "handing_over"]);
    expect(statusesWith("first_contact_due", { ...startOn, firstContactOn: day("2020-09-08") })).toEqual([]);
  });
});

describe("the completion", () => {
  const seen = { status: "handing_over", firstContactOn: day("2020-09-07") } as const;
  const done = (decidedOn: string, id: string) => ({ ...anItem("done", id), decidedOn: day(decidedOn) });

  it("is due two working days after the last of the checklist and the first contact", () => {
    const checklist = [done("2020-09-03", "one"), done("2020-09-08", "two")];
    expect(due("completion_due", withHandover({ ...seen, checklist }))).toBe("2020-09-10 handover");
    const early = [done("2020-09-03", "one")];
    expect(due("completion_due", withHandover({ ...seen, checklist: early }))).toBe("2020-09-09 handover");
  });

  it("is not due while something is open or no one has confirmed that they saw the person", () => {
    const checklist = [done("2020-09-03", "one"), anItem("open", "two")];
    expect(due("completion_due", withHandover({ ...seen, checklist }))).toBeNull();
    expect(due("completion_due", withHandover({ status: "handing_over" }))).toBeNull();
    expect(statusesWith("completion_due", { firstContactOn: day("2020-09-07") })).toEqual(["handing_over"]);
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
    (["first_safety_check", "second_safety_check", "third_safety_check"] as const).map((kind) =>
      due(kind, { ...withHandover({ ...completed, ...over }), ...facts }),
    );

  it("are due 7 and 60 days after a standard handover, on the working day before a weekend", () => {
    expect(checks()).toEqual(["2020-09-16 handover", "2020-11-06 handover", null]);
  });

  it("begin after two days for an enhanced one, also when the risk rises later", () => {
    const enhanced = ["2020-09-11 handover", "2020-09-16 handover", "2020-11-06 handover"];
    expect(checks({ tier: "enhanced" })).toEqual(enhanced);
    expect(checks({ tier: "standard" }, { risk: "high" })).toEqual(enhanced);
  });

  it("are due after the case has ended too, and nothing else is", () => {
    expect(checks({}, { endReason: "handed_over", holder: withDestination.holder })).toEqual([
      "2020-09-16 handover",
      "2020-11-06 handover",
      null,
    ]);
  });

  it("are over with an answer on their day or later, which counts for the earlier ones too", () => {
    const answered = (on: string) => checks({ tier: "enhanced", checkAnsweredOn: day(on) });
    expect(answered("2020-09-10")).toEqual([
      "2020-09-11 handover",
      "2020-09-16 handover",
      "2020-11-06 handover",
    ]);
    expect(answered("2020-09-11")).toEqual([null, "2020-09-16 handover", "2020-11-06 handover"]);
    expect(answered("2020-09-16")).toEqual([null, null, "2020-11-06 handover"]);
    expect(answered("2020-11-06")).toEqual([null, null, null]);
  });

  it("are due until they are answered, also after the records of the service have frozen", () => {
    expect(checks({ completedOn: day("2020-11-01") })).toEqual([
      "2020-11-06 handover",
      "2020-12-31 handover",
      null,
    ]);
    expect(checks({ completedOn: day("2020-11-05") })).toEqual([
      "2020-11-12 handover",
      "2021-01-04 handover",
      null,
    ]);
    expect(checks({ completedOn: day("2020-12-30") })).toEqual([
      "2021-01-06 handover",
      "2021-02-26 handover",
      null,
    ]);
  });

  it("are for the living, and for the service that is responsible", () => {
    expect(checks({}, { diedOn: day("2020-09-10") })).toEqual([null, null, null]);
    expect(checks({ kind: "supporting" })).toEqual([null, null, null]);
    expect(checks({ status: "broken_down" })).toEqual([null, null, null]);
    expect(checks({ completedOn: null })).toEqual([null, null, null]);
  });
});

describe("what a safety check leads to", () => {
  const found = (over: Parameters<typeof withHandover>[0], facts: Partial<CaseFacts> = {}) => {
    const handover = {
      status: "completed",
      completedOn: day("2020-08-20"),
      lastCheckOn: day("2020-09-07"),
      ...over,
    } as const;
    const on = { ...withHandover(handover), ...facts };
    return [due("safety_check_again", on), due("safety_check_outcome", on)];
  };

  it.each(["with_worse", "not_with"] as const)("is decided on the same day: %s", (lastCheckOutcome) => {
    expect(found({ lastCheckOutcome })).toEqual([null, "2020-09-07 handover"]);
    expect(found({ lastCheckOutcome, checkDecidedOn: day("2020-09-08") })).toEqual([null, null]);
  });

  it("is nothing when the person is well", () => {
    expect(found({ lastCheckOutcome: "with_well" })).toEqual([null, null]);
  });

  it("is another attempt within two working days, and a manager's decision after the second", () => {
    const lastCheckOutcome = "not_established";
    expect(found({ lastCheckOutcome, checksWithoutAnswer: 1 })).toEqual(["2020-09-09 handover", null]);
    expect(found({ lastCheckOutcome, checksWithoutAnswer: 2 })).toEqual([null, "2020-09-09 handover"]);
    expect(found({ lastCheckOutcome, checksWithoutAnswer: 2, checkDecidedOn: day("2020-09-08") })).toEqual([
      null,
      null,
    ]);
  });

  it("is due after the case has ended too, but not after a death or a breakdown", () => {
    const worse = { lastCheckOutcome: "with_worse" } as const;
    expect(found(worse, { endReason: "handed_over", holder: withDestination.holder })[1]).toBe(
      "2020-09-07 handover",
    );
    expect(found(worse, { diedOn: day("2020-09-08") })).toEqual([null, null]);
    expect(found({ ...worse, status: "broken_down" })).toEqual([null, null]);
  });
});

describe("sharing that was withdrawn while a handover is under way", () => {
  const withdrawn = {
    sharing: [
      aSharing({ id: "new", decision: "withdrawn", decidedOn: day("2020-09-04") }),
      aSharing({ decidedOn: day("2020-09-01") }),
    ],
  };
  const stopped = (over: Parameters<typeof withHandover>[0]) => ({ ...withdrawn, ...withHandover(over) });

  it("is due within two working days, over the weekend, to be renewed", () => {
    expect(
      handoverStatuses.filter((status) => due("sharing_to_renew", stopped({ status })) !== null),
    ).toEqual(["referred", "waiting_list", "accepted", "handing_over"]);
    expect(due("sharing_to_renew", stopped({ status: "accepted" }))).toBe("2020-09-08 handover");
  });

  it("takes the place of what would be asked of the destination", () => {
    const accepted = { status: "accepted", expectedStartOn: day("2020-09-07") } as const;
    for (const kind of ["start_due", "start_to_manager", "first_contact_due"] as const) {
      expect(due(kind, withHandover(accepted))).not.toBeNull();
      expect(due(kind, stopped(accepted))).toBeNull();
    }
    const referred = { status: "referred", sentOn: day("2020-09-01") } as const;
    expect(due("answer_due", stopped(referred))).toBeNull();
    expect(due("answer_due", withHandover(referred))).not.toBeNull();
  });

  it("keeps the interim cover that the person needs", () => {
    const late = { status: "waiting_list", expectedStartOn: null } as const;
    expect(due("bridge_needed", stopped(late))).not.toBeNull();
  });

  it("is not due once the destination had begun before it", () => {
    const begun = { status: "handing_over", firstContactOn: day("2020-09-03") } as const;
    expect(due("sharing_to_renew", stopped(begun))).toBeNull();
  });
});

describe("a version of the summary", () => {
  const friday = day("2020-09-04");

  it("is sent within two working days of being made, over the weekend, while the handover is a draft", () => {
    expect(statusesWith("version_not_sent", { versionMadeOn: friday })).toEqual(["draft"]);
    expect(due("version_not_sent", withHandover({ versionMadeOn: friday }))).toBe("2020-09-08 handover");
    expect(due("version_not_sent", withHandover({}))).toBeNull();
  });

  it("is followed by a new one when it was out of date as it was recorded, until that is sent", () => {
    const outdated = { status: "referred", sentOn: friday, sentOutOfDate: true, versionsSent: 1 } as const;
    expect(due("summary_out_of_date", withHandover(outdated))).toBe("2020-09-08 handover");
    expect(due("summary_out_of_date", withHandover({ ...outdated, versionsSent: 2 }))).toBeNull();
    expect(due("summary_out_of_date", withHandover({ ...outdated, sentOutOfDate: false }))).toBeNull();
    expect(due("summary_out_of_date", withHandover({ ...outdated, status: "withdrawn" }))).toBeNull();
  });
});

describe("a destination that changes", () => {
  const change = { since: day("2020-09-03"), from: day("2020-09-04") };
  const kinds = ["destination_changed", "destination_changed_to_manager"] as const;

  it("is decided for each person on the way there, first by the worker, then by the manager", () => {
    expect(statusesWith("destination_changed", { destinationChange: change })).toEqual([
      "referred",
      "waiting_list",
      "accepted",
      "handing_over",
      "decline_reported",
    ]);
    const accepted = withHandover({ status: "accepted", destinationChange: change });
    expect(kinds.map((kind) => due(kind, accepted))).toEqual(["2020-09-08 handover", "2020-09-09 handover"]);
  });

  it("is decided too for those it has taken over, also after the end, up to the last safety check", () => {
    const completed = {
      status: "completed",
      completedOn: day("2020-08-03"),
      destinationChange: change,
    } as const;
    expect(due("destination_changed", withHandover(completed))).not.toBeNull();
    expect(
      due("destination_changed", { endReason: "handed_over", ...withHandover(completed) }),
    ).not.toBeNull();
    expect(
      due("destination_changed", withHandover({ ...completed, checkAnsweredOn: day("2020-10-02") })),
    ).toBeNull();
    expect(
      due("destination_changed", withHandover({ ...completed, completedOn: day("2020-07-05") })),
    ).toBeNull();
  });

  it("is over once it was decided since then", () => {
    const decided = (on: string) =>
      withHandover({ status: "accepted", destinationChange: change, destinationDecidedOn: day(on) });
    expect(due("destination_changed", decided("2020-09-02"))).not.toBeNull();
    expect(due("destination_changed", decided("2020-09-03"))).toBeNull();
  });
});

describe("the check-in while a handover waits", () => {
  const applied = { status: "handing_over", appliedOn: day("2020-09-01") } as const;
  const contactOn = (on: string) => aContactFacts({ happenedOn: day(on) });

  it.each<[RiskLevel, string]>([
    ["high", "2020-09-08"],
    ["not_assessed", "2020-09-08"],
    ["medium", "2020-09-15"],
    ["low", "2020-09-29"],
  ])("is due by risk from the day on which the person applied: %s", (risk, on) => {
    expect(due("waiting_check_in", { risk, ...withHandover(applied) })).toBe(`${on} handover`);
  });

  it("is answered by a contact made since, and by none before", () => {
    const after = (on: string) =>
      due("waiting_check_in", { risk: "high", ...withHandover(applied), contacts: [contactOn(on)] });
    expect(after("2020-09-03")).toBe("2020-09-10 handover");
    expect(after("2020-08-31")).toBe("2020-09-08 handover");
  });

  it("ends with the first appointment, a death and a search", () => {
    expect(due("waiting_check_in", withHandover({ ...applied, status: "completed" }))).toBeNull();
    expect(due("waiting_check_in", { ...withHandover(applied), diedOn: day("2020-09-04") })).toBeNull();
    expect(
      due("waiting_check_in", { ...withHandover(applied), contactLostAt: new Date("2020-09-04T12:00:00Z") }),
    ).toBeNull();
  });

  it("is no second task beside the contact that is due, until another destination is responsible", () => {
    const waits = withHandover({ kind: "supporting", status: "waiting_list", sentOn: day("2020-09-01") });
    expect(due("waiting_check_in", waits)).toBeNull();
    expect(due("contact_due", waits)).not.toBeNull();
    expect(due("waiting_check_in", { ...waits, ...withDestination })).toBe("2020-09-15 handover");
    expect(due("contact_due", { ...waits, ...withDestination })).toBeNull();
  });

  it("is all that is due of an own application: nothing was sent and the destination is not asked", () => {
    const refused = { sharing: [aSharing({ decision: "refused", reviewOn: day("2020-09-07") })] };
    const own = {
      ...applied,
      startedOn: day("2020-09-01"),
      jointMeeting: "booked",
      jointMeetingOn: day("2020-09-08"),
      checklist: [anItem("open")],
      sentOn: day("2020-08-20"),
      sentOutOfDate: true,
      versionsSent: 1,
    } as const;
    const facts = aCaseFacts({ ...refused, ...withHandover(own) });
    expect(
      deadlinesOf(facts, rules)
        .map(({ kind }) => kind)
        .filter((kind) => kind !== "risk_review"),
    ).toEqual(["contact_due", "waiting_check_in"]);
  });
});
