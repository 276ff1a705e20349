import { describe, expect, it } from "vitest";
import { z } from "zod";
import { logContactSchema } from "./schema";

const call = {
  requestKey: "01987d1e-2b3c-7abc-8def-0123456789ab",
  reference: "YP-0001",
  medium: "phone",
  outcome: "made",
  attempt: "no_answer",
  when: "2020-09-09",
  with: "person",
  direction: "from_us",
  purposes: "check_in",
  notes: "Spoke for ten minutes.",
};
const faultsOf = (typed: object) => {
  const parsed = logContactSchema.safeParse(typed);
  return parsed.success ? {} : z.flattenError<unknown>(parsed.error).fieldErrors;
};

describe("logContactSchema", () => {
  it("reads the usual contact; how an attempt ended is not asked for one that was made", () => {
    expect(logContactSchema.parse(call)).toEqual({
      requestKey: call.requestKey,
      reference: "YP-0001",
      medium: "phone",
      location: null,
      result: "made",
      happenedOn: "2020-09-09",
      with: "person",
      direction: "from_us",
      purposes: ["check_in"],
      notes: "Spoke for ten minutes.",
      nextStep: null,
      involvementId: null,
      professionalOutcome: null,
    });
  });

  describe("with a professional", () => {
    const nurse = "01987d1e-2b3c-7abc-8def-0123456789ac";
    const ward = { ...call, with: "professional", involvementId: nurse, professionalOutcome: "will_lead" };

    it("reads which one and what they will do", () => {
      expect(logContactSchema.parse(ward)).toMatchObject({
        with: "professional",
        involvementId: nurse,
        professionalOutcome: "will_lead",
      });
      expect(logContactSchema.parse({ ...ward, professionalOutcome: "not_talked_about" })).toMatchObject({
        involvementId: nurse,
        professionalOutcome: null,
      });
    });

    it("asks for both, at once", () => {
      const { involvementId: _which, professionalOutcome: _said, ...rest } = ward;

      expect(faultsOf(rest)).toEqual({
        involvementId: ["Select which professional the contact was with."],
        professionalOutcome: ["Select what the professional will do."],
      });
    });

    it("asks nothing more about an attempt: they could not be reached", () => {
      const { professionalOutcome: _said, notes: _words, ...rest } = ward;

      expect(logContactSchema.parse({ ...rest, outcome: "tried" })).toMatchObject({
        result: "no_answer",
        professionalOutcome: "could_not_be_reached",
      });
    });

    it("asks nothing more about a professional who is not on the case", () => {
      const { professionalOutcome: _said, ...rest } = ward;

      for (const outcome of ["made", "tried"]) {
        expect(logContactSchema.parse({ ...rest, outcome, involvementId: "not_listed" })).toMatchObject({
          with: "professional",
          involvementId: null,
          professionalOutcome: null,
        });
      }
    });

    it("drops the professional when the contact was with someone else", () => {
      expect(logContactSchema.parse({ ...ward, with: "person" })).toMatchObject({
        involvementId: null,
        professionalOutcome: null,
      });
    });
  });

  it("takes an attempt in two taps, without notes", () => {
    const { notes: _words, ...tried } = { ...call, outcome: "tried" };

    expect(logContactSchema.parse(tried)).toMatchObject({ result: "no_answer", notes: "" });
    expect(logContactSchema.parse({ ...tried, attempt: "left_message" })).toMatchObject({
      result: "left_message",
    });
  });

  it("distinguishes no answer at a visit from no answer on the phone", () => {
    const visit = { ...call, medium: "in_person", location: "home", outcome: "tried" };

    expect(logContactSchema.parse(visit)).toMatchObject({ result: "no_reply_to_visit", location: "home" });
    expect(logContactSchema.parse({ ...visit, attempt: "did_not_attend" })).toMatchObject({
      result: "did_not_attend",
    });
  });

  it("drops a location that was selected before the contact became a call", () => {
    expect(logContactSchema.parse({ ...call, location: "home" })).toMatchObject({ location: null });
  });

  it("reads another date from its boxes, and ignores them when a tile says the day", () => {
    const boxes = { "happenedOn-day": "1", "happenedOn-month": "9", "happenedOn-year": "2020" };

    expect(logContactSchema.parse({ ...call, ...boxes })).toMatchObject({ happenedOn: "2020-09-09" });
    expect(logContactSchema.parse({ ...call, ...boxes, when: "another" })).toMatchObject({
      happenedOn: "2020-09-01",
    });
    expect(faultsOf({ ...call, when: "another" })).toEqual({
      happenedOn: ["Enter the date of the contact."],
    });
  });

  it("asks for what has no usual answer, all at once", () => {
    const { medium: _medium, outcome: _outcome, ...rest } = call;

    expect(faultsOf({ ...rest, when: "another" })).toEqual({
      medium: ["Select how the contact was made."],
      outcome: ["Select the result of the contact."],
      happenedOn: ["Enter the date of the contact."],
    });
  });
});
