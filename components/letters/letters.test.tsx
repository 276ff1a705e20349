import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Destination } from "@/lib/destinations/types";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { defaultSettings } from "@/lib/domain/programme/settings";
import type { CaseToWrite, NewContact } from "@/lib/letters/types";
import type { Programme } from "@/lib/programmes/types";
import { NewContactLetter } from "./new-contact-letter";
import { OtherHelpLetter } from "./other-help-letter";

const today = calendarDate("2020-09-09");
const afterClosing = calendarDate("2020-10-01");

const programme: Programme = {
  id: "programme",
  name: "York Pathways",
  provider: "Pathways Support CIC",
  commissioner: "Office of the Commissioner",
  isConfirmed: true,
  dates: {
    lastReferralOn: calendarDate("2020-07-31"),
    closesOn: calendarDate("2020-09-30"),
    dataEntryClosesOn: calendarDate("2020-10-23"),
    recordsFreezeOn: calendarDate("2020-12-31"),
  },
  settings: defaultSettings,
  longestWaitWeeks: null,
  staff: { managers: [], office: [] },
};

const person: CaseToWrite = {
  addressee: "Robin Thistlewood",
  greeting: "Robbie",
  address: "12 Mill Lane, York",
  diedOn: null,
  routes: { post: true },
  hasNoSafeRoute: false,
  isSearchedFor: true,
  lead: null,
  newContact: null,
  signedBy: "Sam Okafor",
  isHeld: false,
};

const contact: NewContact = {
  name: "York Mind",
  phone: "01904 643364",
  secondPhone: null,
  hours: "Weekdays, 9 to 5",
  startOn: null,
};

const mind: Destination = {
  id: "mind",
  name: "York Mind",
  summary: "Support by talking.",
  phone: "01904 643364",
  secondPhone: "01904 643365",
  email: null,
  hours: "Weekdays, 9 to 5",
  howToRefer: null,
  eligibility: null,
  areas: ["York"],
  needs: ["mental_health"],
  route: "self",
  status: "active",
  pausedUntil: null,
  closesOn: null,
  accepting: "yes",
  waitWeeks: null,
  placesOffered: null,
  lastCheckedOn: null,
  listedPublicly: true,
  source: null,
  version: 0,
};

/** The text of the letter, without markup. */
const textOf = (letter: React.ReactElement) =>
  renderToStaticMarkup(letter)
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

describe("the letter with other places to get help", () => {
  const letter = (over: Partial<CaseToWrite> = {}, on = today, places = [mind]) =>
    textOf(
      <OtherHelpLetter person={{ ...person, ...over }} programme={programme} places={places} today={on} />,
    );

  it("says who it is from and to, the date, and who to ask for", () => {
    expect(letter()).toContain("York Pathways Robin Thistlewood 12 Mill Lane, York 9 September 2020");
    expect(letter()).toContain("Dear Robbie,");
    expect(letter()).toContain("Yours sincerely, Sam Okafor York Pathways, Pathways Support CIC");
  });

  it("says that we attempted to reach the person only if we did", () => {
    expect(letter()).toContain("We have tried to reach you");
    expect(letter()).toContain("why we lost touch");
    expect(letter({ isSearchedFor: false })).toContain("We are writing to tell you where you can get help.");
    expect(letter({ isSearchedFor: false })).not.toMatch(/tried to reach|lost touch|how we can reach you/);
  });

  it("gives each place with phone, hours and how to get in, and who helps at any hour", () => {
    expect(letter()).toContain(
      "York Mind 01904 643364 or 01904 643365 Open: Weekdays, 9 to 5. You can get in touch yourself.",
    );
    for (const number of ["999", "111", "116 123"]) expect(letter()).toContain(number);
  });

  it("says how to come back while there is something to come back to", () => {
    expect(letter()).toContain(
      "York Pathways ends its support on Wednesday 30 September 2020. Until then you can contact us at any time: ask for Sam Okafor",
    );
    expect(letter({}, afterClosing)).toContain(
      "York Pathways ended its support on Wednesday 30 September 2020.",
    );
    expect(letter({ isHeld: true, signedBy: "Chris Adeyemi" }, afterClosing)).toContain(
      "You can contact us at any time: ask for Chris Adeyemi.",
    );
  });

  it("sends no one to an empty list", () => {
    expect(letter({}, today, [])).toContain("Your GP can tell you who else helps near you.");
  });
});

describe("the letter with the new contact", () => {
  const letter = (
    lead: CaseToWrite["lead"],
    over: Partial<NewContact> = {},
    { on = today, ...more }: Partial<CaseToWrite> & { on?: typeof today } = {},
  ) =>
    textOf(
      <NewContactLetter
        person={{ ...person, ...more, lead }}
        contact={{ ...contact, ...over }}
        programme={programme}
        today={on}
      />,
    );

  it("says who to contact, and when they can be reached", () => {
    expect(letter("completed")).toContain("York Mind supports you from now on. Turn to them first.");
    expect(letter("completed")).toContain("Phone: 01904 643364 Open: Weekdays, 9 to 5");
    expect(letter("completed", { phone: null })).toContain("Ask me how to get in touch with them.");
    for (const number of ["999", "111", "116 123"]) expect(letter("completed")).toContain(number);
  });

  it("says when they start, if that is agreed", () => {
    expect(letter("accepted")).toContain("They will tell you when they start.");
    expect(letter("accepted", { startOn: calendarDate("2020-09-16") })).toContain(
      "They start on Wednesday 16 September 2020.",
    );
    expect(letter("handing_over", { startOn: calendarDate("2020-09-07") })).toContain(
      "York Mind has agreed to support you from Monday 7 September 2020.",
    );
  });

  it("says who is there until then, and promises nothing that has ended", () => {
    expect(letter("accepted")).toContain("Until they see you, Sam Okafor is still there for you");
    expect(letter("completed")).toContain("tell Sam Okafor.");
    expect(letter("accepted", {}, { on: afterClosing })).not.toContain("still there for you");
    expect(letter("accepted", {}, { isHeld: true, signedBy: "Chris Adeyemi" })).toContain(
      "If you do not hear from York Mind, ask for Chris Adeyemi.",
    );
  });
});
