import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseMoveFacts } from "@/lib/domain/moves/case-guards";
import type { CaseFacts, HandoverFacts, SharingFacts } from "@/lib/domain/facts/case";
import type { ContactFacts } from "@/lib/domain/facts/contact";
import type { DraftVersion, MoveFacts } from "@/lib/domain/moves/handover-guards";
import { plannedRecord } from "@/lib/domain/facts/handover-record";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import { channels, type Channel } from "@/lib/domain/vocabulary/channels";
import type { ProgrammeDates } from "@/lib/domain/programme/programme";
import { defaultSettings } from "@/lib/domain/programme/settings";

// Makers for tests. Each gives the plainest facts with which nothing is wrong; a test says only what it is about.

/** Today in these facts, three weeks before the closing date. */
export const today = calendarDate("2020-09-09");

export const closesOn = calendarDate("2020-09-30");

export const dates: ProgrammeDates = {
  lastReferralOn: calendarDate("2020-07-31"),
  closesOn,
  dataEntryClosesOn: calendarDate("2020-10-23"),
  recordsFreezeOn: calendarDate("2020-12-31"),
};

/** Two managers and two commissioning managers can act. */
const staff = { managers: ["nadia", "omar"], office: ["alex", "bo"] };

export const rules = { dates, settings: defaultSettings, longestWaitWeeks: 0 };

/** Every channel, with one answer to whether it is safe. */
export const everyRoute = (safe: boolean) =>
  Object.fromEntries(channels.map((channel) => [channel, safe])) as Record<Channel, boolean>;

/** What was decided about sharing with the destination of the plain handover. */
export const aSharing = (over: Partial<SharingFacts> = {}): SharingFacts => ({
  id: "sharing",
  destinationId: "mind",
  decision: "given",
  decidedOn: calendarDate("2020-09-01"),
  reviewOn: null,
  recordedById: "sam",
  approvedOn: null,
  ...over,
});

/** A case that came into the record last week and was reviewed today: everything that a move may ask for is there. */
export const aCaseFacts = (over: Partial<CaseFacts> = {}): CaseFacts => ({
  id: "case",
  startedOn: calendarDate("2019-05-15"),
  openedOn: calendarDate("2020-09-01"),
  workerId: "sam",
  workerCannotActFrom: null,
  holder: { by: "worker", workerId: "sam" },
  holderCannotActFrom: null,
  risk: "medium",
  riskAssessedOn: today,
  endReason: null,
  keptCaseId: null,
  endedAt: null,
  contactsReviewedAt: null,
  reviewedOn: today,
  contactLostAt: null,
  diedOn: null,
  deathRecordedAt: null,
  death: null,
  deathTakenBackAt: null,
  ownWords: ["My flat"],
  hasNoGp: false,
  hasAddress: true,
  needs: [{ area: "housing", term: "medium", outcome: "partly" }],
  alerts: [],
  routes: everyRoute(true),
  noProfessionalsOn: today,
  involvements: [],
  sharing: [aSharing()],
  recalls: [],
  destinationsToInform: [],
  earlierContactOn: null,
  contacts: [],
  handovers: [],
  hold: null,
  standIns: [],
  officeHolderId: null,
  afterCare: null,
  afterCareCannotActFrom: null,
  holdReturned: false,
  unmetNeeds: 0,
  closureRequest: null,
  decidedAlone: [],
  ...over,
});

/** A new case on which no one has worked yet. */
export const untouched = {
  risk: "not_assessed",
  riskAssessedOn: null,
  reviewedOn: null,
  ownWords: [],
  needs: [],
  routes: {},
  noProfessionalsOn: null,
  sharing: [],
} as const satisfies Partial<CaseFacts>;

/** A contact made with the person, with no special purpose. */
export const aContactFacts = (over: Partial<ContactFacts> = {}): ContactFacts => ({
  id: "contact",
  happenedOn: calendarDate("2020-09-02"),
  recordedAt: new Date("2020-09-02T15:00:00Z"),
  with: "person",
  medium: "phone",
  direction: "from_us",
  result: "made",
  purposes: ["check_in"],
  status: "current",
  involvementId: null,
  professionalOutcome: null,
  ...over,
});

/** A failed attempt to contact the person. */
export const anAttempt = (on: string, over: Partial<ContactFacts> = {}): ContactFacts =>
  aContactFacts({
    id: `attempt of ${on}`,
    happenedOn: calendarDate(on),
    recordedAt: new Date(`${on}T15:00:00Z`),
    result: "no_answer",
    purposes: ["lost_contact_attempt"],
    ...over,
  });

/** A lead handover that was planned and has not moved yet. */
export const aHandoverFacts = (over: Partial<HandoverFacts> = {}): HandoverFacts => ({
  ...plannedRecord,
  id: "handover",
  kind: "lead",
  destinationId: "mind",
  plannedOn: calendarDate("2020-09-01"),
  waitWeeks: null,
  destinationChange: null,
  versionsSent: 0,
  checklist: [],
  ...over,
});

/** Other lead handovers of the case, in the order in which they were planned. */
export const otherLeads = (...statuses: HandoverStatus[]) =>
  statuses.map((status, at) => aHandoverFacts({ id: `other ${at}`, destinationId: `other ${at}`, status }));

/** A version that was made to send before anything else of the day. */
export const aDraftVersion = (over: Partial<DraftVersion> = {}): DraftVersion => ({
  id: "version",
  number: 1,
  madeAt: new Date("2020-09-01T09:00:00Z"),
  changedAt: null,
  ...over,
});

/** An item of a checklist. */
export const anItem = (state: HandoverFacts["checklist"][number]["state"], id = "item") =>
  ({ id, item: "plan_talked_through", state, decidedOn: state === "open" ? null : today }) as const;

type MoveFactsOver = Partial<Pick<MoveFacts, "today" | "dates" | "settings" | "staff">> & {
  [Part in "actor" | "case" | "handover" | "destination"]?: Partial<MoveFacts[Part]>;
};

/** The worker of a case moves its only handover. */
export const moveFacts = ({
  actor,
  case: ofCase,
  handover,
  destination,
  ...over
}: MoveFactsOver = {}): MoveFacts => {
  const planned = aHandoverFacts();
  const moved = {
    ...planned,
    hasSummaryGaps: false,
    draftVersion: null,
    last: null,
    changedSince: [],
    ...handover,
  };
  return {
    today,
    ...rules,
    staff,
    ...over,
    actor: { id: "sam", role: "worker", ...actor },
    case: aCaseFacts({
      contacts: [aContactFacts()],
      handovers: [{ ...moved, id: moved.id ?? planned.id }],
      ...ofCase,
    }),
    handover: moved,
    destination: { status: "active", closesOn: null, ...destination },
  };
};

type CaseMoveFactsOver = Partial<Omit<CaseMoveFacts, "actor" | "case">> & {
  [Part in "actor" | "case"]?: Partial<CaseMoveFacts[Part]>;
};

/** The worker of a case moves the case itself. */
export const caseMoveFacts = ({ actor, case: ofCase, ...over }: CaseMoveFactsOver = {}): CaseMoveFacts => ({
  today,
  ...rules,
  staff,
  keptCase: { id: "kept", keptCaseId: null },
  ...over,
  actor: { id: "sam", role: "worker", ...actor },
  case: aCaseFacts({ contacts: [aContactFacts()], ...ofCase }),
});

/** A valid answer to every question of every move. */
export const everyAnswer: Required<MoveAnswers> = {
  happenedOn: today,
  how: "phone",
  sentTime: "14:05",
  who: "Dr Osei",
  role: "Team lead",
  statement: "They will see them next week.",
  details: "They look again with their lead.",
  reason: "The person has other plans.",
  helpedOn: today,
  startOn: calendarDate("2020-09-16"),
  reviewOn: calendarDate("2020-09-16"),
  answerOn: calendarDate("2020-09-16"),
  interimPlan: "We call every Tuesday.",
  declineReason: "no_capacity",
  personDeclinedReason: "own_arrangement",
  side: "destination",
  contactId: "contact",
  informationGiven: "yes",
  jointMeeting: "held",
  jointMeetingOn: today,
  firstContactOn: today,
  firstContactSource: "Their duty desk",
  safetyOutcome: "with_well",
  personInformed: "yes",
  gpInformed: "yes",
  destinationInformed: "yes",
  whyNot: "",
  summary: "Medium risk, needs a home.",
  holderId: "alex",
  deputyId: "bo",
  noDeputy: "",
  workerId: "sam",
  lawfulBasis: "public_task",
  article9Condition: "health_or_social_care",
  comeBack: "They call the out-of-hours line.",
  alternative: "The drop-in",
  capacity: "They understood what they decided.",
  professionalInformed: "Their GP",
  newArea: "Leeds",
  outOfAreaOffered: "yes",
  contactThere: "Ward manager",
  acknowledgedOn: today,
  deathDay: "died_on",
  expectation: "unexpected",
  checked: "The hospital confirmed it by phone.",
  coronersOfficer: "PC Amanda Frost",
  commissionerInformed: "yes",
  familyContact: "Their sister, by phone",
  keptCase: "YP-0002",
  note: "Seen.",
  aloneReason: "Alex is the only one left.",
};
