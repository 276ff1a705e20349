import { describe, expect, it } from "vitest";
import { addDays, calendarDate } from "@/lib/domain/calendar/calendar-date";
import { handoverStatuses, isActive, isTerminal } from "@/lib/domain/vocabulary/handover-statuses";
import { ok, refuse } from "@/lib/domain/result";
import {
  isReceiptAMove,
  mayEditSummary,
  mayReceiveOn,
  maySendAgain,
  maySendOn,
  type SendingAgain,
} from "./changes";

const today = calendarDate("2020-09-09");
const ready: SendingAgain = {
  handover: { status: "referred", gapsWaived: false },
  sharing: "allowed",
  gaps: [],
  versions: ["one"],
  changed: ["plan"],
};

describe("mayEditSummary", () => {
  it.each(handoverStatuses)("is open on a handover that is %s until it has ended", (status) => {
    expect(mayEditSummary(status)).toEqual(isTerminal(status) ? refuse("handover_ended") : ok(null));
  });
});

describe("maySendAgain", () => {
  it.each(handoverStatuses.filter(isActive))("lets a change leave on a handover that is %s", (status) => {
    expect(maySendAgain({ ...ready, handover: { status, gapsWaived: false } })).toEqual(ok(null));
  });

  it.each(handoverStatuses.filter(isTerminal))("refuses on a handover that is %s", (status) => {
    expect(maySendAgain({ ...ready, handover: { status, gapsWaived: false } })).toEqual(
      refuse("handover_ended"),
    );
  });

  it.each([
    [{ handover: { status: "draft", gapsWaived: false }, versions: [] }, "nothing_sent"],
    [{ versions: [] }, "nothing_sent"],
    [{ sharing: "none" }, "sharing_missing"],
    [{ sharing: "no" }, "sharing_refused"],
    [{ sharing: "approval_missing" }, "sharing_unapproved"],
    [{ gaps: ["plan"] }, "gaps"],
    [{ changed: [] }, "nothing_changed"],
  ] as const)("with %j it refuses: %s", (over, refusal) => {
    expect(maySendAgain({ ...ready, ...over })).toEqual(refuse(refusal));
  });

  it("lets gaps leave that a manager has waived", () => {
    const waived = { ...ready, handover: { status: "referred", gapsWaived: true }, gaps: ["plan"] } as const;
    expect(maySendAgain(waived)).toEqual(ok(null));
  });
});

describe("maySendOn", () => {
  it("takes any day from that of the version before to today", () => {
    const lastSentOn = addDays(today, -3);

    expect(maySendOn(today, { lastSentOn, today })).toEqual(ok(null));
    expect(maySendOn(lastSentOn, { lastSentOn, today })).toEqual(ok(null));
    expect(maySendOn(addDays(today, -9), { lastSentOn: null, today })).toEqual(ok(null));
    expect(maySendOn(addDays(today, 1), { lastSentOn, today })).toEqual(refuse("sent_in_future"));
    expect(maySendOn(addDays(lastSentOn, -1), { lastSentOn, today })).toEqual(refuse("sent_before_last"));
  });
});

describe("mayReceiveOn", () => {
  const newest = { sentOn: addDays(today, -3), receipt: null };

  it("takes any day from the day it was sent to today, once", () => {
    expect(mayReceiveOn(today, newest, today)).toEqual(ok(null));
    expect(mayReceiveOn(newest.sentOn, newest, today)).toEqual(ok(null));
    expect(mayReceiveOn(addDays(today, 1), newest, today)).toEqual(refuse("received_in_future"));
    expect(mayReceiveOn(addDays(today, -4), newest, today)).toEqual(refuse("received_before_sent"));
    expect(mayReceiveOn(today, { ...newest, receipt: {} }, today)).toEqual(refuse("nothing_to_receive"));
    expect(mayReceiveOn(today, undefined, today)).toEqual(refuse("nothing_to_receive"));
  });
});

describe("isReceiptAMove", () => {
  it("is for the first version until the destination has answered", () => {
    expect(isReceiptAMove("referred", 1)).toBe(true);
    expect(isReceiptAMove("referred", 2)).toBe(false);
    expect(isReceiptAMove("accepted", 1)).toBe(false);
  });
});
