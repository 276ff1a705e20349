import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { SummaryRecord } from "@/lib/domain/summary/record";
import { personFields } from "@/lib/domain/person/fields";
import { blankValues } from "./blank-fields";

const on = calendarDate("2020-09-01");

/** A record with something in every section of a summary. */
export const aSummaryRecord = (over: Partial<SummaryRecord> = {}): SummaryRecord => ({
  person: {
    ...blankValues(personFields),
    firstName: "Robin",
    lastName: "Thistlewood",
    preferredName: "Rob",
    dateOfBirth: calendarDate("1984-02-29"),
    phone: "07700 900123",
    address: "12 Mill Lane, York",
    gpStatus: "registered",
    gpPractice: "Priory Medical Group",
  },
  routes: { call: true, post: false },
  texts: {
    contactNotes: "Ring in the morning.",
    communication: "Large print.",
    network: "A sister in Selby.",
    circumstances: "A room since March.",
  },
  from: { name: "Amal Devlin", role: "worker", service: "York Pathways", provider: "Pathways Support CIC" },
  to: { name: "The Haven", kind: "lead" },
  startedOn: calendarDate("2019-03-04"),
  closesOn: calendarDate("2020-09-30"),
  needs: [{ area: "housing", term: "medium", details: "A door that locks.", outcome: "partly" }],
  ownWords: ["A door that locks."],
  risk: { level: "medium", assessedOn: on, assessor: "Amal Devlin" },
  alerts: [
    { kind: "risk_to_self", details: "Worse in winter.", reviewOn: on },
    { kind: "safeguarding_adult", details: null, reviewOn: on },
  ],
  sharing: {
    decision: "given_in_part",
    withheld: ["crisis_contacts"],
    how: "in_person",
    givenBy: "the person",
    decidedOn: on,
    lawfulBasis: "consent",
    article9Condition: "explicit_consent",
  },
  professionals: [
    { name: "Dr Osei", role: "gp", organisation: "Priory", phone: null, email: null, details: null },
    {
      name: "Jo Reed",
      role: "housing_officer",
      organisation: "City",
      phone: "01904 5",
      email: null,
      details: "Rent.",
    },
  ],
  noProfessionalsOn: null,
  contacts: [{ happenedOn: on, medium: "phone", result: "made" }],
  crises: [{ kind: "ambulance", happenedOn: on }],
  ...over,
});

/** A record with almost nothing in it. */
export const anEmptySummaryRecord = (over: Partial<SummaryRecord> = {}): SummaryRecord =>
  aSummaryRecord({
    person: { ...aSummaryRecord().person, gpStatus: null, gpPractice: null },
    texts: { ...aSummaryRecord().texts, communication: null, network: null, circumstances: null },
    needs: [],
    ownWords: [],
    risk: { level: "not_assessed", assessedOn: null, assessor: null },
    alerts: [],
    sharing: null,
    professionals: [],
    contacts: [],
    crises: [],
    ...over,
  });
