import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { riskLevels, type RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import { handoverStatuses, isActive } from "@/lib/domain/vocabulary/handover-statuses";
import { holdStates } from "@/lib/domain/vocabulary/holds";
import { due, everyDue, everyKind, statusesWith, withHandover } from "@/lib/domain/testing/due";
import { aContactFacts, aHandoverFacts, anAttempt, aSharing, untouched } from "@/lib/domain/testing/facts";
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
const held = { holder: { by: "office", staffId: "alex" } } as const;
const died = { diedOn: day("2020-09-04"), deathRecordedAt: new Date("2020-09-04T10:00:00Z") };

describe("the first review", () => {
  it("is due 14 days after the case came in, until it was done", () => {
    expect(due("first_review", untouched)).toBe("2020-09-15 case");
    expect(due("first_review")).toBeNull();
  });
});

describe("the next contact", () => {
  const lastWeek = { earlierContactOn: day("2020-09-01") };

  it.each<[RiskLevel, string]>([
    ["high", "2020-09-08 case"],
    ["medium", "2020-09-15 case"],
    ["low", "2020-09-29 case"],
    ["not_assessed", "2020-09-08 case"],
  ])("is due by the risk: %s", (risk, expected) => {
    expect(due("contact_due", { ...lastWeek, risk })).toBe(expected);
  });

  it("is counted from the last one that was made, else from the day the case came in", () => {
    expect(due("contact_due", { ...lastWeek, contacts: [aContactFacts()] })).toBe("2020-09-16 case");
    expect(due("contact_due", { openedOn: day("2020-09-07") })).toBe("2020-09-21 case");
  });

  it.each(riskLevels)("is never missing for someone at %s risk", (risk) => {
    expect(due("contact_due", { risk })).not.toBeNull();
    expect(due("contact_due", { risk, ...request })).not.toBeNull();
  });
});

describe("while contact is lost", () => {
  const lost = {
    contactLostAt: new Date("2020-09-07T12:00:00Z"),
    contacts: [anAttempt("2020-09-05"), anAttempt("2020-09-06"), anAttempt("2020-09-07")],
  };

  it.each<[RiskLevel, string]>([
    ["high", "2020-09-10 case"],
    ["medium", "2020-09-14 case"],
    ["low", "2020-09-14 case"],
    ["not_assessed", "2020-09-10 case"],
  ])("the next attempt is due by the risk, counted from the last: %s", (risk, expected) => {
    expect(due("lost_contact_attempt", { ...lost, risk })).toBe(expected);
    expect(due("contact_due", { ...lost, risk })).toBeNull();
  });

  it("pauses while a closure request waits for a decision", () => {
    expect(due("lost_contact_attempt", { ...lost, ...request })).toBeNull();
    expect(due("contact_due", { ...lost, ...request })).toBeNull();
    expect(everyKind({ ...lost, ...request })).toEqual(
      everyKind(request).filter((kind) => kind !== "contact_due"),
    );
  });

  it("is due as a contact again once the person was reached, or no attempt counts any longer", () => {
    const reached = aContactFacts({
      happenedOn: day("2020-09-08"),
      recordedAt: new Date("2020-09-08T12:00:00Z"),
    });
    expect(due("contact_due", { ...lost, contacts: [...lost.contacts, reached] })).toBe("2020-09-22 case");
    expect(due("contact_due", { ...lost, contacts: [] })).toBe("2020-09-15 case");
  });

  it("is an attempt only once someone has recorded the contact as lost", () => {
    expect(due("lost_contact_attempt", { ...lost, contactLostAt: null })).toBeNull();
  });
});

describe("the review of the risk", () => {
  it("is due 28 days after the assessment", () => {
    expect(due("risk_review", { riskAssessedOn: day("2020-09-01") })).toBe("2020-09-29 case");
    expect(due("risk_review", { riskAssessedOn: null })).toBeNull();
  });
});

describe("the review of an alert", () => {
  it("is due on the day that was chosen, or the working day before it, for each of them", () => {
    const alerts = [
      { id: "one", kind: "missing", reviewOn: day("2020-10-01") },
      { id: "two", kind: "medication", reviewOn: day("2020-09-20") },
    ] as const;
    expect(everyDue("alert_review", { alerts })).toEqual(["2020-09-18 two", "2020-10-01 one"]);
  });
});

describe("the review of a decision about sharing", () => {
  const reviewed = { sharing: [aSharing({ reviewOn: day("2020-09-21") })] };

  it("is due while a handover to that destination rests on it", () => {
    const due21 = handoverStatuses.filter(
      (status) =>
        due("sharing_review", { ...reviewed, ...withHandover({ status }) }) === "2020-09-21 sharing",
    );
    expect(due21).toEqual(handoverStatuses.filter((status) => status === "draft" || isActive(status)));
  });

  it("is not due for another destination, or without a day", () => {
    expect(due("sharing_review", { ...reviewed, ...withHandover({ destinationId: "other" }) })).toBeNull();
    expect(due("sharing_review", withHandover({}))).toBeNull();
    expect(due("sharing_review", reviewed)).toBeNull();
  });
});

describe("recalling what was shared", () => {
  const recalls = [{ handoverId: "handover", since: day("2020-09-04") }];

  it("is due within two working days, over the weekend", () => {
    expect(due("recall_sharing", { recalls })).toBe("2020-09-08 handover");
  });

  it("is due whatever the holder, and also after a death", () => {
    expect(due("recall_sharing", { recalls, ...withDestination })).not.toBeNull();
    expect(due("recall_sharing", { recalls, ...died })).not.toBeNull();
  });
});

describe("a professional", () => {
  const gp = { id: "gp", addedOn: day("2020-08-20") };
  const informed = (over: Parameters<typeof aContactFacts>[0] = {}) =>
    aContactFacts({ with: "professional", involvementId: "gp", professionalOutcome: "will_lead", ...over });
  const toInform = (over: Partial<CaseFacts>) => due("professional_to_tell", { involvements: [gp], ...over });

  it("is informed before the last two weeks start", () => {
    expect(toInform({})).toBe("2020-09-16 gp");
  });

  it("who joins later is informed within a week", () => {
    expect(toInform({ involvements: [{ ...gp, addedOn: day("2020-09-09") }] })).toBe("2020-09-16 gp");
    expect(toInform({ involvements: [{ ...gp, addedOn: day("2020-09-10") }] })).toBe("2020-09-17 gp");
  });

  it("is informed once someone has spoken with them", () => {
    expect(toInform({ contacts: [informed()] })).toBeNull();
    expect(
      toInform({ contacts: [informed({ professionalOutcome: "could_not_be_reached" })] }),
    ).not.toBeNull();
    expect(toInform({ contacts: [informed({ professionalOutcome: null })] })).not.toBeNull();
    expect(toInform({ contacts: [informed({ status: "entered_in_error" })] })).not.toBeNull();
    expect(toInform({ contacts: [informed({ involvementId: "nurse" })] })).not.toBeNull();
  });

  it("is informed of a death within two working days, whatever they were informed of before", () => {
    const later = { happenedOn: day("2020-09-04"), recordedAt: new Date("2020-09-04T15:00:00Z") };
    expect(toInform({ ...died, contacts: [informed()] })).toBe("2020-09-08 gp");
    expect(toInform({ ...died, contacts: [informed(later)] })).toBe("2020-09-08 gp");
    expect(
      toInform({ ...died, contacts: [informed({ ...later, purposes: ["informed_of_death"] })] }),
    ).toBeNull();
  });

  it("is informed whatever the holder", () => {
    expect(toInform(withDestination)).not.toBeNull();
    expect(toInform(held)).not.toBeNull();
  });
});

describe("a contact after the case ended", () => {
  const friday = new Date("2020-09-04T14:00:00Z");
  const ended = { endReason: "moved_away", endedAt: new Date("2020-09-04T10:00:00Z") } as const;
  const contact = (over: Parameters<typeof aContactFacts>[0] = {}) =>
    aContactFacts({ happenedOn: day("2020-09-04"), recordedAt: friday, ...over });
  const toReview = (over: Partial<CaseFacts>) => due("contact_after_end", { ...ended, ...over });

  it("is a manager’s by the next working day, over the weekend", () => {
    expect(toReview({ contacts: [contact()] })).toBe("2020-09-07 case");
  });

  it("is one deadline for all of them, counted from the first that was recorded", () => {
    const later = contact({ happenedOn: day("2020-09-08"), recordedAt: new Date("2020-09-08T10:00:00Z") });
    expect(toReview({ contacts: [later, contact()] })).toBe("2020-09-07 case");
    expect(toReview({ contacts: [later, contact()], contactsReviewedAt: friday })).toBe("2020-09-09 case");
  });

  it("is over once a manager has reviewed it", () => {
    expect(toReview({ contacts: [contact()], contactsReviewedAt: friday })).toBeNull();
  });

  it("includes an attempt, but not our own cancellation or a contact that no longer counts", () => {
    expect(toReview({ contacts: [contact({ result: "no_answer" })] })).not.toBeNull();
    expect(toReview({ contacts: [contact({ result: "cancelled_by_us" })] })).toBeNull();
    expect(toReview({ contacts: [contact({ status: "corrected" })] })).toBeNull();
  });

  it("excludes what happened or was recorded before the end, an open case, and a death", () => {
    expect(toReview({ contacts: [contact({ happenedOn: day("2020-09-03") })] })).toBeNull();
    expect(toReview({ contacts: [contact({ recordedAt: ended.endedAt })] })).toBeNull();
    expect(toReview({ contacts: [contact()], endReason: null, endedAt: null })).toBeNull();
    expect(toReview({ contacts: [contact()], ...died })).toBeNull();
  });

  it("counts a review only for the end that it followed", () => {
    const before = new Date("2020-09-01T10:00:00Z");
    expect(toReview({ contacts: [contact()], contactsReviewedAt: before })).toBe("2020-09-07 case");
  });
});

describe("a hold", () => {
  it("is decided within two working days of its proposal", () => {
    expect(
      due("hold_decision", { hold: { ...holdFor(null, "proposed"), proposedOn: day("2020-09-04") } }),
    ).toBe("2020-09-08 hold");
  });

  it("is reviewed on its date while it is accepted", () => {
    expect(due("hold_review", { hold: holdFor("alex"), ...held })).toBe("2020-09-29 hold");
    expect(due("hold_review", { hold: { ...holdFor("alex"), reviewOn: null } })).toBeNull();
    expect(due("hold_review", { hold: holdFor("alex"), ...died })).toBeNull();
  });

  it("is neither once it was returned or has ended", () => {
    const waiting = holdStates.filter((state) => due("hold_decision", { hold: holdFor("alex", state) }));
    const accepted = holdStates.filter((state) => due("hold_review", { hold: holdFor("alex", state) }));
    expect([waiting, accepted]).toEqual([["proposed"], ["accepted"]]);
  });
});

describe("a closure request", () => {
  it("is decided within two working days", () => {
    expect(due("closure_request", request)).toBe("2020-09-08 request");
    expect(due("closure_request")).toBeNull();
    expect(due("closure_request_to_office", request)).toBeNull();
  });

  it("waits for the office where no manager but its author could decide", () => {
    const alone = { closureRequest: { ...request.closureRequest, hasOtherManager: false } };
    expect(due("closure_request_to_office", alone)).toBe("2020-09-08 request");
    expect(due("closure_request", alone)).toBeNull();
  });
});

describe("a death", () => {
  const death = { id: "death", expectation: "expected", recordedById: "sam", confirmedAt: null } as const;

  it("is confirmed by the next working day, also after the case has ended", () => {
    expect(due("death_to_confirm", { ...died, death })).toBe("2020-09-07 death");
    expect(due("death_to_confirm", { ...died, death, endReason: "deceased" })).toBe("2020-09-07 death");
    expect(due("death_to_confirm", { ...died, death: { ...death, confirmedAt: died.deathRecordedAt } })).toBe(
      null,
    );
    expect(due("death_to_confirm")).toBeNull();
  });

  const involvements = [{ id: "gp", addedOn: calendarDate("2020-07-01") }];

  it("is told to the professionals of a case that had ended for another reason", () => {
    expect(due("professional_to_tell", { ...died, involvements, endReason: "handed_over" })).not.toBeNull();
    expect(due("professional_to_tell", { ...died, involvements, endReason: "deceased" })).toBeNull();
    expect(due("professional_to_tell", { involvements, endReason: "handed_over" })).toBeNull();
  });

  it("that was taken back is put right with those who were informed of it, counted from that day", () => {
    const contacts = [
      aContactFacts({ with: "professional", involvementId: "gp", purposes: ["informed_of_death"] }),
    ];
    const deathTakenBackAt = new Date("2020-09-04T12:00:00Z");
    const told = { involvements, contacts, deathTakenBackAt };
    expect(due("professional_to_tell", told)).toBe("2020-09-08 gp");
    expect(due("professional_to_tell", { ...told, endReason: "handed_over" })).toBe("2020-09-08 gp");
  });
});

describe("a closure that only has to be requested", () => {
  const handedOver = {
    holder: { by: "destination", destinationId: "mind" },
    handovers: [aHandoverFacts({ status: "completed", completedOn: calendarDate("2020-09-01") })],
  } as const;

  it("is due five working days after the handover is completed", () => {
    expect(due("closure_to_request", handedOver)).toBe("2020-09-08 case");
  });

  it("is due five working days after a death was recorded", () => {
    const diedOn = calendarDate("2020-08-20");
    const deathRecordedAt = new Date("2020-09-02T10:00:00Z");
    expect(due("closure_to_request", { diedOn, deathRecordedAt })).toBe("2020-09-09 case");
  });

  it("counts from the last professional to be informed, and is not due while one is not", () => {
    const involvements = [{ id: "gp", addedOn: calendarDate("2020-07-01") }];
    const contacts = [
      aContactFacts({
        with: "professional",
        involvementId: "gp",
        professionalOutcome: "continues_involvement",
        happenedOn: calendarDate("2020-09-03"),
      }),
    ];
    expect(due("closure_to_request", { ...handedOver, involvements })).toBeNull();
    expect(due("closure_to_request", { ...handedOver, involvements, contacts })).toBe("2020-09-10 case");
  });

  it("is not due while another handover is open, once it is requested, or while the person is still with us", () => {
    const supporting = aHandoverFacts({ id: "beside", kind: "supporting", status: "referred" });
    expect(
      due("closure_to_request", { ...handedOver, handovers: [...handedOver.handovers, supporting] }),
    ).toBeNull();
    expect(due("closure_to_request", { ...handedOver, ...request })).toBeNull();
    expect(due("closure_to_request")).toBeNull();
  });
});

describe("a death", () => {
  it("ends every obligation to the person at once", () => {
    const kinds = [
      "first_review",
      "contact_due",
      "lost_contact_attempt",
      "risk_review",
      "alert_review",
      "sharing_review",
      "hold_review",
      "latest_safe_start",
    ] as const;
    const everything = {
      ...untouched,
      riskAssessedOn: day("2020-09-01"),
      alerts: [{ id: "alert", kind: "missing", reviewOn: day("2020-09-20") }],
      sharing: [aSharing({ reviewOn: day("2020-09-21") })],
      hold: holdFor("alex"),
      ...withHandover({}),
    } as const;
    const owed = (over: Partial<CaseFacts>) => kinds.filter((kind) => due(kind, { ...everything, ...over }));

    expect(owed({})).toHaveLength(kinds.length - 1);
    expect(owed(died)).toEqual([]);
  });
});

it("keeps in touch only while the person is ours", () => {
  expect(due("contact_due", held)).not.toBeNull();
  expect(due("contact_due", withDestination)).toBeNull();
  expect(statusesWith("contact_due")).toEqual(handoverStatuses);
});
