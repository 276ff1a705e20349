import { describe, expect, it } from "vitest";
import { z } from "zod";
import { addProfessionalSchema, informProfessionalSchema } from "./schema";

const requestKey = "01987d1e-2b3c-7abc-8def-0123456789ab";
const robin = "01987d1e-2b3c-7abc-8def-0123456789ac";
const sasha = "01987d1e-2b3c-7abc-8def-0123456789ad";

const faultsOf = (schema: z.ZodType, typed: object) => {
  const parsed = schema.safeParse(typed);
  return parsed.success ? {} : z.flattenError<unknown>(parsed.error).fieldErrors;
};

describe("addProfessionalSchema", () => {
  const osei = { requestKey, reference: "YP-0001", name: "Dr Osei", role: "gp", organisation: "Priory" };

  it("reads someone new", () => {
    expect(addProfessionalSchema.parse({ ...osei, professionalId: "", phone: "01904 555000" })).toEqual({
      ...osei,
      is: "new",
      phone: "01904 555000",
      email: null,
      details: null,
    });
  });

  it("uses a professional from the list, whatever else was entered", () => {
    expect(
      addProfessionalSchema.parse({ ...osei, name: "", professionalId: robin, details: "Sees them." }),
    ).toEqual({
      requestKey,
      reference: "YP-0001",
      is: "known",
      professionalId: robin,
      details: "Sees them.",
    });
  });

  it("asks for name, role and organisation of someone new, all at once", () => {
    expect(
      faultsOf(addProfessionalSchema, { requestKey, reference: "YP-0001", role: "", email: "priory" }),
    ).toEqual({
      name: ["Enter their name."],
      role: ["Select their role."],
      organisation: ["Enter their organisation."],
      email: ["Enter an address such as name@example.org."],
    });
  });
});

describe("informProfessionalSchema", () => {
  const call = {
    requestKey,
    reference: "YP-0001",
    involvementId: robin,
    medium: "phone",
    outcome: "made",
    when: "2020-09-09",
    direction: "from_us",
    words: "Rang about the closing.",
    [`outcome-${robin}`]: "will_lead",
  };

  it("reads a call about one person", () => {
    expect(informProfessionalSchema.parse(call)).toEqual({
      requestKey,
      reference: "YP-0001",
      involvementId: robin,
      medium: "phone",
      location: null,
      result: "made",
      happenedOn: "2020-09-09",
      direction: "from_us",
      words: "Rang about the closing.",
      namesNoOne: false,
      about: [{ involvementId: robin, outcome: "will_lead", words: "" }],
    });
  });

  it("reads what was said of each who is ticked, and of no one else", () => {
    const typed = {
      ...call,
      [`outcome-${sasha}`]: "not_talked_about",
      [`words-${sasha}`]: "Sees them on Monday.",
    };

    expect(informProfessionalSchema.parse({ ...typed, alsoAbout: [sasha, robin] }).about).toEqual([
      { involvementId: robin, outcome: "will_lead", words: "" },
      { involvementId: sasha, outcome: null, words: "Sees them on Monday." },
    ]);
    expect(informProfessionalSchema.parse({ ...typed, alsoAbout: sasha }).about).toHaveLength(2);
    expect(informProfessionalSchema.parse(typed).about).toHaveLength(1);
  });

  it("asks for an outcome for each selected person, next to their name", () => {
    const { [`outcome-${robin}`]: _said, ...typed } = call;

    const sentence = ["Select what the professional will do for this person."];
    expect(faultsOf(informProfessionalSchema, { ...typed, alsoAbout: sasha })).toEqual({
      [`outcome-${robin}`]: sentence,
      [`outcome-${sasha}`]: sentence,
    });
  });

  it("asks for no outcome after an attempt: no one could be reached", () => {
    const tried = { ...call, outcome: "tried", attempt: "left_message", words: "", alsoAbout: sasha };

    expect(informProfessionalSchema.parse(tried)).toMatchObject({
      result: "left_message",
      about: [{ outcome: "could_not_be_reached" }, { outcome: "could_not_be_reached" }],
    });
  });

  it("shows a fault in the text about one person next to that text", () => {
    const faults = faultsOf(informProfessionalSchema, { ...call, [`words-${robin}`]: "x".repeat(10_001) });

    expect(Object.keys(faults)).toEqual([`words-${robin}`]);
  });
});
