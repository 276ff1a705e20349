import { actingRoles, type ActingRole } from "@/lib/domain/moves/acting-roles";
import { contactStatuses } from "@/lib/domain/vocabulary/contacts";
import { describe, expect, it } from "vitest";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import {
  amendRefusals,
  contactDayRefusals,
  faultsOfContact,
  markRefusals,
  refusalToAmend,
  refusalToMark,
  showsText,
} from "./contact";
import { contactMedia, contactResults } from "@/lib/domain/vocabulary/contacts";

const aCall = { medium: "phone", location: null, result: "made", notes: "Sam is well." } as const;

describe("faultsOfContact", () => {
  const faulty = (over: Partial<Parameters<typeof faultsOfContact>[0]>) =>
    faultsOfContact({ ...aCall, ...over }).map(({ question }) => question);

  it("asks what happened when a contact was made, and lets an attempt be silent", () => {
    expect(contactResults.filter((result) => faulty({ result, notes: "" }).includes("notes"))).toEqual([
      "made",
      "late_but_seen",
    ]);
  });

  it("asks for a place in person and by no other way", () => {
    expect(contactMedia.filter((medium) => faulty({ medium }).includes("location"))).toEqual(["in_person"]);
    expect(
      contactMedia.filter((medium) => !faulty({ medium, location: "home" }).includes("location")),
    ).toEqual(["in_person"]);
  });

  it("finds everything at once, each in a full sentence", () => {
    const faults = faultsOfContact({ ...aCall, notes: "", location: "office" });

    expect(faults.map(({ question }) => question)).toEqual(["notes", "location"]);
    for (const { sentence } of faults) expect(sentence).toMatch(fullSentence);
  });

  it("says in a full sentence that a place is missing, and finds nothing where nothing is wrong", () => {
    for (const { sentence } of faultsOfContact({ ...aCall, medium: "in_person" })) {
      expect(sentence).toMatch(fullSentence);
    }
    expect(faultsOfContact(aCall)).toEqual([]);
  });
});

describe("refusalToAmend", () => {
  /** Written by Sam. Status, the refusal for Sam, the refusal for Ruth. */
  it.each([
    ["current", null, "not_author"],
    ["corrected", "already_corrected", "not_author"],
    ["entered_in_error", "entered_in_error", "not_author"],
  ] as const)("a contact that is %s", (status, toSam, toRuth) => {
    expect(refusalToAmend({ authorId: "sam", status }, "sam")).toBe(toSam);
    expect(refusalToAmend({ authorId: "sam", status }, "ruth")).toBe(toRuth);
  });
});

describe("refusalToMark", () => {
  const by = (id: string, ...roles: ActingRole[]) => ({ id, roles });

  /** Written by Sam. Status, the refusal for Sam, and for a manager or a named holder. */
  it.each([
    ["current", null],
    ["corrected", "already_corrected"],
    ["entered_in_error", "entered_in_error"],
  ] as const)("a contact that is %s", (status, refusal) => {
    const contact = { authorId: "sam", status };
    expect(refusalToMark(contact, by("sam", "worker"))).toBe(refusal);
    expect(refusalToMark(contact, by("nadia", "manager"))).toBe(refusal);
    expect(refusalToMark(contact, by("alex", "named_holder", "office"))).toBe(refusal);
    expect(refusalToMark(contact, by("ruth", "worker"))).toBe("not_author_or_decider");
    expect(refusalToMark(contact, by("bo", "office"))).toBe("not_author_or_decider");
  });
});

it("shows what was entered in error to those who decide on the case alone", () => {
  const roles = actingRoles.filter((role) => showsText({ status: "entered_in_error" }, [role]));
  expect(roles).toEqual(["named_holder", "manager"]);
  expect(contactStatuses.filter((status) => showsText({ status }, ["worker"]))).toEqual([
    "current",
    "corrected",
  ]);
});

it.each(Object.entries({ ...amendRefusals, ...contactDayRefusals, ...markRefusals }))(
  "says %s in full",
  (_, sentence) => {
    expect(sentence).toMatch(fullSentence);
  },
);
