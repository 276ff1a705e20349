import type { Fields, ValuesOf } from "./field";

/** Free text about the person's life: never in the office's view. */
const freeText = {
  kind: "text",
  correctable: false,
  identity: false,
  sensitive: true,
  inOfficeView: false,
  erasedByRetention: true,
} as const;

/** The fields of a case that are text in the needs review, as `personFields` are those of the person. */
export const caseFields = {
  contactNotes: {
    column: "contact_notes",
    label: "Notes about making contact",
    review: {
      part: "safe_contact",
      hint: "For example: mornings only; say that you are calling about the library.",
    },
    summary: { section: "person", line: "{}" },
    ...freeText,
  },
  communication: {
    column: "communication",
    label: "Communication needs and adjustments",
    review: {
      part: "circumstances",
      hint: "For example: an interpreter, large print, short meetings, a quiet room.",
    },
    summary: { section: "communication", line: "{}" },
    ...freeText,
  },
  network: {
    column: "network",
    label: "Family and informal network",
    review: {
      part: "circumstances",
      hint: "Who supports them, and who must not be contacted.",
    },
    summary: { section: "circumstances", line: "Family and network: {}" },
    ...freeText,
  },
  circumstances: {
    column: "circumstances",
    label: "Social circumstances",
    review: { part: "circumstances", hint: "Where and how they live, with whom, and on what income." },
    summary: { section: "circumstances", line: "{}" },
    ...freeText,
  },
} as const satisfies Fields;

/** What is recorded in those texts. */
export type CaseTexts = ValuesOf<typeof caseFields>;

const office = { inOfficeView: true } as const;
const notForOffice = { inOfficeView: false } as const;

/**
 * The other columns of a case, and whether the commissioner's office reads them in cases that it does not hold. They
 * have forms, rules and screens of their own (risk, dates, worker, closure), so nothing else about them is here.
 */
export const caseColumns = {
  id: office,
  reference: office,
  startedOn: office,
  openedOn: office,
  stage: office,
  position: office,
  outstandingReason: office,
  endReason: office,
  endedOn: office,
  keptCaseId: office,
  lastContactOn: office,
  nextDueOn: office,
  nextDueKind: office,
  workerId: office,
  leadHandoverId: office,
  holderWorkerId: office,
  holderOfficeId: office,
  holderDestinationId: office,
  programmeId: office,
  version: office,
  referenceKey: notForOffice,
  serviceUserId: notForOffice,
  riskLevel: notForOffice,
  riskAssessedOn: notForOffice,
  riskAssessor: notForOffice,
  ownWords: notForOffice,
  noProfessionalsOn: notForOffice,
  reviewedOn: notForOffice,
  contactLostAt: notForOffice,
  diedOn: notForOffice,
  deathRecordedAt: notForOffice,
  contactsReviewedAt: notForOffice,
  earlierContactOn: notForOffice,
} as const satisfies Readonly<Record<string, { inOfficeView: boolean }>>;
