import { describe, expect, it } from "vitest";
import { alertKinds, alertLabels } from "@/lib/domain/vocabulary/alerts";
import { addDays, calendarDate } from "@/lib/domain/calendar/calendar-date";
import { aSummaryRecord, anEmptySummaryRecord } from "@/lib/domain/testing/summary-record";
import { assemble, crisesSince } from "./assemble";
import { linesOf } from "./section-text";
import type { SummaryRecord } from "./record";
import { isWritten, summarySections, type SummarySection } from "@/lib/domain/vocabulary/summary-sections";

const wordsOf = (section: SummarySection, over: Partial<SummaryRecord> = {}) =>
  assemble(aSummaryRecord(over))[section]?.words;

describe("assemble", () => {
  it("says all that the record knows, and leaves the rest to be written", () => {
    const assembled = assemble(aSummaryRecord());
    expect(summarySections.filter((section) => assembled[section] === null)).toEqual(
      summarySections.filter(isWritten),
    );
  });

  it("leaves blank what the record does not hold, and never says none by itself", () => {
    const assembled = assemble(anEmptySummaryRecord());
    const said = summarySections.filter((section) => assembled[section] !== null);

    expect(said).toEqual(["person", "from", "to"]);
    expect(said.every((section) => assembled[section]?.answer === "words")).toBe(true);
  });

  it("says that no professional is involved only when that was confirmed", () => {
    const confirmed = anEmptySummaryRecord({ noProfessionalsOn: calendarDate("2020-09-01") });

    expect(assemble(confirmed).professionals).toEqual({ answer: "none_known", words: "" });
    expect(assemble(anEmptySummaryRecord()).professionals).toBeNull();
  });

  it("says that the GP is the only professional when no other is recorded", () => {
    const professionals = aSummaryRecord().professionals.filter(({ role }) => role === "gp");
    expect(wordsOf("professionals", { professionals })).toBe("No one is recorded besides the GP.");
  });

  it("says which ways to make contact are safe and which are not", () => {
    expect(wordsOf("person")?.split("\n")).toEqual([
      "Robin “Rob” Thistlewood",
      "Born 29 February 1984",
      "Address: 12 Mill Lane, York",
      "Phone: 07700 900123",
      "Safe: phone call",
      "Not safe, do not use: post",
      "Ring in the morning.",
    ]);
    const { person } = aSummaryRecord();
    expect(wordsOf("person", { routes: {}, person: { ...person, phone: null, address: null } })).toContain(
      "Address: not recorded\nPhone: not recorded\nSafe ways to make contact: not recorded. Ask before you use any.",
    );
  });

  it.each([
    [{ gpStatus: "registered", gpPractice: "Priory" }, "Practice: Priory\nDr Osei, GP, Priory"],
    [{ gpStatus: "not_registered", gpPractice: "Priory" }, "Not registered with a GP.\nDr Osei, GP, Priory"],
    [{ gpStatus: "not_known", gpPractice: null }, "Not known.\nDr Osei, GP, Priory"],
    [{ gpStatus: null, gpPractice: "Priory" }, "Practice: Priory\nDr Osei, GP, Priory"],
  ] as const)("of a GP with %j says %s", (gp, words) => {
    expect(wordsOf("gp", { person: { ...aSummaryRecord().person, ...gp } })).toBe(words);
  });

  it("mentions safe, unsafe and unasked ways only where there are any", () => {
    const linesWith = (routes: SummaryRecord["routes"]) =>
      assemble(aSummaryRecord({ routes })).person?.words.split("\n") ?? [];

    const safe = linesWith({ call: true });
    expect(safe).toContain("Safe: phone call");
    expect(safe.join()).not.toMatch(/Not safe|not recorded\. Ask/);
    const unsafe = linesWith({ post: false, text: false });
    expect(unsafe).toContain("Not safe, do not use: text, post");
    expect(unsafe.some((line) => line.startsWith("Safe:"))).toBe(false);
    expect(linesWith({})).toContain("Safe ways to make contact: not recorded. Ask before you use any.");
  });

  it("names every way that is safe, and the email address where there is one", () => {
    const person = { ...aSummaryRecord().person, email: "rob@example.org" };
    expect(wordsOf("person", { person, routes: { call: true, text: true } })?.split("\n")).toEqual(
      expect.arrayContaining(["Email: rob@example.org", "Safe: phone call, text"]),
    );
  });

  it("separates the network from the other circumstances", () => {
    const { texts } = aSummaryRecord();
    const network = "Family and network: A sister in Selby.";
    expect(wordsOf("circumstances")).toBe(`${network}\nA room since March.`);
    expect(wordsOf("circumstances", { texts: { ...texts, circumstances: null } })).toBe(network);
    expect(wordsOf("circumstances", { texts: { ...texts, network: null } })).toBe("A room since March.");
  });

  it("names who it is from and who it is for", () => {
    expect(wordsOf("from")).toBe("Amal Devlin, worker, York Pathways (Pathways Support CIC)");
    expect(wordsOf("to")).toBe("The Haven (lead service)");
  });

  it("gives each need its term, its words and its outcome", () => {
    const open = { area: "money", term: null, details: null, outcome: null } as const;
    expect(wordsOf("needs", { needs: [...aSummaryRecord().needs, open] })).toBe(
      "Housing: medium (3 to 12 months). A door that locks. Outcome: partly achieved.\n" +
        "Money, benefits and debt: term not recorded.",
    );
  });

  it("gives the risk with its date and assessor, and says when only an earlier record knows it", () => {
    expect(wordsOf("risks")).toBe(
      "Risk: medium, assessed on 1 September 2020 by Amal Devlin.\n" +
        "Risk to self. Worse in winter. To be reviewed by 1 September 2020.",
    );
    const risk = { level: "high", assessedOn: null, assessor: null } as const;
    expect(wordsOf("risks", { risk, alerts: [] })).toBe("Risk: high, as an earlier record says.");
    const alone = { ...aSummaryRecord().risk, assessor: null };
    expect(wordsOf("risks", { risk: alone, alerts: [] })).toBe("Risk: medium, assessed on 1 September 2020.");
  });

  it.each(alertKinds)(
    "puts the alert %s under safeguarding or under the risks, and not under both",
    (kind) => {
      const alerts = [{ kind, details: null, reviewOn: calendarDate("2020-10-01") }];
      const said = `${alertLabels[kind]}. To be reviewed by 1 October 2020.`;
      const isSafeguarding = kind.startsWith("safeguarding");
      expect(wordsOf("safeguarding", { alerts })).toBe(isSafeguarding ? said : undefined);
      expect(wordsOf("risks", { alerts })?.includes(said)).toBe(!isSafeguarding);
    },
  );

  it("keeps what belongs to a section that can be withheld out of all others", () => {
    const assembled = assemble(aSummaryRecord());
    const elsewhere = (section: SummarySection) =>
      summarySections
        .filter((other) => other !== section)
        .map((other) => assembled[other]?.words)
        .join("\n");

    expect(assembled.safeguarding?.words).toContain("Safeguarding: adult");
    expect(elsewhere("safeguarding")).not.toContain("Safeguarding");
    expect(assembled.gp?.words).toContain("Dr Osei");
    expect(elsewhere("gp")).not.toContain("Dr Osei");
    expect(elsewhere("crisis_contacts")).not.toContain("Ambulance");
    expect(elsewhere("professionals")).not.toContain("Jo Reed");
  });

  it("states the sharing decision with both bases, and nothing of what is withheld", () => {
    expect(wordsOf("sharing")).toBe(
      "Given in part, 1 September 2020, in person. By: the person.\n" +
        "Lawful basis: Consent (Article 6(1)(a))\n" +
        "Condition: Explicit consent (Article 9(2)(a))",
    );
  });

  it("lists professionals, contacts and crisis contacts line by line", () => {
    expect(wordsOf("professionals")).toBe("Jo Reed, Housing officer, City. 01904 5. Rent.");
    expect(wordsOf("recent_contacts")).toBe("1 September 2020: phone call. Spoke with them.");
    expect(wordsOf("crisis_contacts")).toBe("1 September 2020: Ambulance");
  });

  it("lists five contacts at most", () => {
    const [contact] = aSummaryRecord().contacts;
    if (!contact) throw new Error("No contact");
    const words = wordsOf("recent_contacts", { contacts: Array.from({ length: 6 }, () => contact) });
    expect(words?.split("\n")).toHaveLength(5);
  });
});

it("counts crisis contacts of a year back", () => {
  const today = calendarDate("2020-09-09");
  expect(crisesSince(today)).toBe(addDays(today, -365));
});

describe("linesOf", () => {
  it("distinguishes blank, none known and not recorded", () => {
    expect(linesOf(null)).toEqual(["Left blank. This does not mean that there is none."]);
    expect(linesOf({ answer: "none_known", words: "" })).toEqual(["None known."]);
    expect(linesOf({ answer: "not_recorded", words: "" })).toEqual(["Not recorded by this service."]);
    expect(linesOf({ answer: "words", words: "One.\n  \nTwo." })).toEqual(["One.", "Two."]);
  });
});
