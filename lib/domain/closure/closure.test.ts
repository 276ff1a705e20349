import { describe, expect, it } from "vitest";
import { endReasons } from "@/lib/domain/case/end-reasons";
import { handoverStatuses, isTerminal } from "@/lib/domain/handover/statuses";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { closureRefusals, decideClosure, needsNote, reopenCase, requestClosure } from "./closure";

const allowed = { ok: true, value: null };
const refused = (refusal: keyof typeof closureRefusals) => ({ ok: false, refusal });

const completedLead = { kind: "lead", status: "completed" } as const;

describe("requestClosure", () => {
  const open = { ended: false, requested: false, handovers: [completedLead] };

  it.each(endReasons)("lets a case end as %s when nothing is under way", (reason) => {
    expect(requestClosure(reason, open)).toEqual(allowed);
  });

  it("is asked once, and of a case that has not ended", () => {
    expect(requestClosure("moved_away", { ...open, ended: true })).toEqual(refused("already_ended"));
    expect(requestClosure("moved_away", { ...open, requested: true })).toEqual(refused("already_requested"));
  });

  it("says handed over only when a lead handover was completed", () => {
    const enough = handoverStatuses.filter(
      (status) => requestClosure("handed_over", { ...open, handovers: [{ kind: "lead", status }] }).ok,
    );
    const supporting = [{ ...completedLead, kind: "supporting" as const }];

    expect(enough).toEqual(["completed"]);
    expect(requestClosure("handed_over", { ...open, handovers: supporting })).toEqual(
      refused("no_completed_lead"),
    );
  });

  it.each(handoverStatuses.filter((status) => !isTerminal(status)))(
    "leaves nothing undecided behind: %s holds up all but a death and a mistake",
    (status) => {
      const handovers = [completedLead, { kind: "supporting", status } as const];
      const ends = endReasons.filter((reason) => requestClosure(reason, { ...open, handovers }).ok);

      expect(ends).toEqual(["deceased", "duplicate_or_error"]);
      expect(requestClosure("handed_over", { ...open, handovers })).toEqual(refused("handover_undecided"));
    },
  );
});

describe("decideClosure", () => {
  const request = {
    reason: "moved_away",
    requestedById: "sam",
    risk: "medium",
    handovers: [completedLead],
  } as const;
  const approval = { approve: true, note: "", actorId: "nadia" };

  it("lets another manager approve, or send back with a reason", () => {
    expect(decideClosure(approval, request)).toEqual(allowed);
    expect(decideClosure({ ...approval, approve: false, note: "Ask again." }, request)).toEqual(allowed);
    expect(decideClosure({ ...approval, approve: false }, request)).toEqual(refused("reason_missing"));
  });

  it("is never made by the person who asked", () => {
    for (const approve of [true, false]) {
      const own = { approve, note: "It is right.", actorId: "sam" };
      expect(decideClosure(own, request)).toEqual(refused("own_request"));
    }
  });

  it("needs something to decide", () => {
    expect(decideClosure(approval, null)).toEqual(refused("nothing_requested"));
  });

  it("asks for a note where the end has to be explained", () => {
    const lost = { ...request, reason: "lost_contact" } as const;

    expect(decideClosure(approval, lost)).toEqual(refused("note_missing"));
    expect(decideClosure({ ...approval, note: "Three visits." }, lost)).toEqual(allowed);
  });

  it("does not approve what has ceased to be true", () => {
    const undecided = { ...request, handovers: [{ kind: "supporting", status: "referred" } as const] };
    const brokenDown = { ...request, reason: "handed_over", handovers: [] } as const;

    expect(decideClosure(approval, undecided)).toEqual(refused("handover_undecided"));
    expect(decideClosure(approval, brokenDown)).toEqual(refused("no_completed_lead"));
  });
});

describe("needsNote", () => {
  it("is for lost contact, for want of a service, and for everybody at high risk", () => {
    expect(endReasons.filter((reason) => needsNote(reason, "low"))).toEqual([
      "lost_contact",
      "no_service_available",
    ]);
    expect(endReasons.filter((reason) => needsNote(reason, "high"))).toEqual(endReasons);
  });
});

describe("reopenCase", () => {
  it("asks why, and is for a case that has ended", () => {
    expect(reopenCase({ ended: true, why: "They came back." })).toEqual(allowed);
    expect(reopenCase({ ended: true, why: "" })).toEqual(refused("reason_missing"));
    expect(reopenCase({ ended: false, why: "They came back." })).toEqual(refused("not_ended"));
  });
});

it.each(Object.entries(closureRefusals))("says %s in full", (_, sentence) => {
  expect(sentence).toMatch(fullSentence);
});
