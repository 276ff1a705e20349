import { gpStatusLabels } from "@/lib/domain/vocabulary/channels";
import { fieldsWhere, type Fields, type FieldsWith, type ValuesOf } from "./field";

/** Says who the person is. The office reads it only in cases that it holds. */
const identity = { identity: true, inOfficeView: false, erasedByRetention: true } as const;

/** Says how the person is or lives. The office reads it only in cases that it holds. */
const sensitive = { identity: false, sensitive: true, inOfficeView: false, erasedByRetention: true } as const;

/**
 * The fields of a person, in the order in which forms, files and summaries show them. Forms, the caseload file and
 * its template, the download, the needs review, the case page and the transfer summary are read off this table; a
 * new field is a new entry and a column in the database (docs/how-to/add-a-field.md).
 *
 * Names, and the GP's status and practice, are shown together, so `personName` and `gpLabel` say them; the summary
 * says them there too. Fields of the case are in `case-fields.ts`. Answers that repeat (ways to make contact, needs,
 * alerts, professionals) are tables of their own.
 */
export const personFields = {
  firstName: {
    column: "first_name",
    label: "First name",
    kind: "name",
    missing: "Enter the first name.",
    addForm: {},
    file: { heading: "first_name", synonyms: [], hint: "Must be filled in." },
    exportColumn: "first_name",
    correctable: true,
    sensitive: false,
    ...identity,
  },
  lastName: {
    column: "last_name",
    label: "Last name",
    kind: "name",
    missing: "Enter the last name.",
    addForm: {},
    file: { heading: "last_name", synonyms: [], hint: "Must be filled in." },
    exportColumn: "last_name",
    correctable: true,
    sensitive: false,
    ...identity,
  },
  preferredName: {
    column: "preferred_name",
    label: "Preferred name",
    kind: "line",
    addForm: { hint: "If it is different" },
    file: {
      heading: "preferred_name",
      synonyms: [],
      hint: "What they like to be called, where that is another name.",
    },
    exportColumn: "preferred_name",
    correctable: true,
    sensitive: false,
    ...identity,
  },
  preferredPronouns: {
    column: "preferred_pronouns",
    label: "Preferred pronouns",
    kind: "line",
    addForm: { hint: "For example, she/her or they/them" },
    review: { part: "circumstances", hint: "For example, she/her or they/them" },
    file: {
      heading: "preferred_pronouns",
      synonyms: ["pronouns", "preferred pronouns"],
      hint: "For example, she/her or they/them. Empty when they have not been asked.",
      mayBeMissing: true,
    },
    exportColumn: "preferred_pronouns",
    summary: { section: "person", line: "Pronouns: {}", plainCopy: true },
    withName: true,
    correctable: false,
    ...sensitive,
  },
  dateOfBirth: {
    column: "date_of_birth",
    label: "Date of birth",
    kind: "day",
    addForm: { hint: "For example, 27 3 1984" },
    file: {
      heading: "date_of_birth",
      synonyms: [],
      hint: "2020-11-25, 25/11/2020 or 25 Nov 2020. Empty when it is not known.",
    },
    exportColumn: "date_of_birth",
    summary: { section: "person", line: "Born {}" },
    correctable: true,
    sensitive: false,
    ...identity,
  },
  address: {
    column: "address",
    label: "Address",
    kind: "address",
    addForm: {},
    review: { part: "safe_contact" },
    file: { heading: "address", synonyms: [], hint: "As one line; “no fixed abode” is an address." },
    exportColumn: "address",
    summary: {
      section: "person",
      line: "Address: {}",
      blankLine: "Address: not recorded",
      plainCopy: true,
    },
    correctable: false,
    sensitive: false,
    ...identity,
  },
  phone: {
    column: "phone",
    label: "Phone",
    kind: "phone",
    addForm: {},
    review: { part: "safe_contact" },
    file: { heading: "phone", synonyms: [], hint: "As one line." },
    exportColumn: "phone",
    summary: { section: "person", line: "Phone: {}", blankLine: "Phone: not recorded", plainCopy: true },
    correctable: false,
    sensitive: false,
    ...identity,
  },
  email: {
    column: "email",
    label: "Email address",
    kind: "email",
    review: { part: "safe_contact" },
    summary: { section: "person", line: "Email: {}" },
    correctable: false,
    sensitive: false,
    ...identity,
  },
  gpStatus: {
    column: "gp_status",
    label: "GP registration",
    question: "Are they registered with a GP?",
    kind: "choice",
    options: gpStatusLabels,
    review: { part: "circumstances" },
    correctable: false,
    ...sensitive,
  },
  gpPractice: {
    column: "gp_practice",
    label: "GP practice",
    kind: "line",
    addForm: { hint: "Enter “not registered” if they have no GP" },
    review: { part: "circumstances" },
    file: { heading: "gp_practice", synonyms: [], hint: "As one line." },
    exportColumn: "gp_practice",
    correctable: false,
    ...sensitive,
  },
} as const satisfies Fields;

type Table = typeof personFields;

/** What is recorded about a person. */
export type PersonValues = ValuesOf<Table>;

type AddedFields = FieldsWith<Table, { addForm: object }>;
type FileFields = FieldsWith<Table, { file: object }>;

/** The fields on the form that adds a person. */
export const addedFields = fieldsWhere(personFields, ({ addForm }) => addForm !== undefined) as AddedFields;

/** The fields of a caseload file. */
export const fileFields = fieldsWhere(personFields, ({ file }) => file !== undefined) as FileFields;

/** A person as a form or a row of a file gives them. */
export type NewPerson = ValuesOf<AddedFields>;
