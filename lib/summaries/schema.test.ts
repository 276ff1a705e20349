import { describe, expect, it } from "vitest";
import { newRequestKey } from "@/lib/platform/request-key";
import { sendVersionSchema, writeSectionSchema } from "./schema";

const of = {
  requestKey: newRequestKey(),
  reference: "YP-0042",
  handoverId: newRequestKey(),
  version: "0",
};

describe("writeSectionSchema", () => {
  const section = { ...of, section: "plan" };

  it("takes words as the answer, and none where the answer needs none", () => {
    const words = writeSectionSchema.parse({ ...section, answer: "words", words: " Ring. " });
    expect(words).toMatchObject({ answer: "words", words: "Ring.", version: 0 });

    for (const answer of ["none_known", "not_recorded", "assembled"]) {
      expect(writeSectionSchema.parse({ ...section, answer, words: "Ring." })).toMatchObject({
        answer,
        words: "",
      });
    }
  });

  it.each([
    [{ answer: "words", words: " " }, "words"],
    [{ answer: "words" }, "words"],
    [{ words: "Ring." }, "answer"],
    [{ answer: "nothing", words: "" }, "answer"],
    [{ answer: "none_known", section: "everything" }, "section"],
  ])("refuses %j at the question", (over, question) => {
    const parsed = writeSectionSchema.safeParse({ ...section, ...over });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([question]);
  });
});

describe("sendVersionSchema", () => {
  const day = { "sentOn-day": "9", "sentOn-month": "9", "sentOn-year": "2020" };

  it("reads the day and how it was sent", () => {
    expect(sendVersionSchema.parse({ ...of, ...day, sentHow: "email" })).toMatchObject({
      sentOn: "2020-09-09",
      sentHow: "email",
      version: 0,
    });
  });

  it("asks for both", () => {
    const { error } = sendVersionSchema.safeParse(of);
    expect(error?.issues.map(({ path }) => path[0]).sort()).toEqual(["sentHow", "sentOn"]);
  });
});
