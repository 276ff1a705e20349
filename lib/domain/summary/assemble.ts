import { addDays, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { fullDay } from "@/lib/domain/calendar/format";
import { mediumLabels, resultLabels } from "@/lib/domain/vocabulary/contacts";
import { crisisLabels } from "@/lib/domain/vocabulary/crisis-contacts";
import { kindLabels } from "@/lib/domain/vocabulary/handover-statuses";
import { alertLabels, type AlertKind } from "@/lib/domain/vocabulary/alerts";
import { riskLabels } from "@/lib/domain/vocabulary/risk-levels";
import { needLabels } from "@/lib/domain/vocabulary/need-areas";
import { needOutcomeLabels, needTermLabels } from "@/lib/domain/vocabulary/need-terms";
import { personName } from "@/lib/domain/person/name";
import { caseFields } from "@/lib/domain/person/case-fields";
import { channelLabels, channels } from "@/lib/domain/vocabulary/channels";
import { summaryLines, type FieldSection } from "@/lib/domain/person/field";
import { personFields } from "@/lib/domain/person/fields";
import { professionalRoleLabels } from "@/lib/domain/vocabulary/professionals";
import { lawfulBasisLabels, sharingLabels, article9ConditionLabels } from "@/lib/domain/vocabulary/sharing";
import type { SharingMade, SummaryRecord } from "./record";
import type { Sections, SectionText } from "./section-text";

/** How many contacts a summary lists. */
export const contactsListed = 5;

/**
 * What the record says, section by section. Blank where it says nothing: only that no one is involved was asked and
 * answered, so that only there the record itself can say *none known*. No section repeats what belongs to another one,
 * because each can be withheld by itself.
 */
export const assemble = (record: SummaryRecord): Sections => ({
  person: inWords(personLines(record)),
  gp: inWords(gpLines(record)),
  from: inWords([
    `${record.from.name}, ${record.from.role}, ${record.from.service} (${record.from.provider})`,
  ]),
  to: inWords([`${record.to.name} (${kindLabels[record.to.kind].toLowerCase()} service)`]),
  reason: null,
  history: null,
  support: null,
  own_words: inWords(record.ownWords.map((words) => `“${words}”`)),
  needs: inWords(needLines(record)),
  plan: null,
  risks: inWords(riskLines(record)),
  safeguarding: inWords(alertLines(record, isSafeguarding)),
  sharing: inWords(record.sharing ? sharingLines(record.sharing) : []),
  communication: inWords(fieldLines(record, "communication")),
  wishes: null,
  circumstances: inWords(fieldLines(record, "circumstances")),
  professionals:
    inWords(professionalLines(record)) ??
    (record.noProfessionalsOn ? { answer: "none_known", words: "" } : null),
  information_given: null,
  recent_contacts: inWords(contactLines(record)),
  crisis_contacts: inWords(crisisLines(record)),
});

type Line = string | null | false;

/** Lines as one text; null when there are none. */
function inWords(lines: readonly Line[]): SectionText | null {
  const words = lines.filter(Boolean).join("\n");
  return words === "" ? null : { answer: "words", words };
}

function personLines(record: SummaryRecord): Line[] {
  const { routes, person } = record;
  const asked = channels.filter((channel) => routes[channel] !== undefined);
  const named = (safe: boolean) =>
    asked
      .filter((channel) => routes[channel] === safe)
      .map((channel) => channelLabels[channel].toLowerCase());
  return [
    personName(person),
    ...summaryLines(personFields, person, "person"),
    asked.length === 0 && "Safe ways to make contact: not recorded. Ask before you use any.",
    named(true).length > 0 && `Safe: ${named(true).join(", ")}`,
    named(false).length > 0 && `Not safe, do not use: ${named(false).join(", ")}`,
    ...summaryLines(caseFields, record.texts, "person"),
  ];
}

/** What the fields of the person and of the case say in a section. */
const fieldLines = ({ person, texts }: SummaryRecord, section: FieldSection): Line[] => [
  ...summaryLines(personFields, person, section),
  ...summaryLines(caseFields, texts, section),
];

function gpLines(record: SummaryRecord): Line[] {
  const { gpStatus, gpPractice } = record.person;
  return [
    gpStatus === "not_registered" && "Not registered with a GP.",
    gpStatus === "not_known" && !gpPractice && "Not known.",
    gpPractice && gpStatus !== "not_registered" && `Practice: ${gpPractice}`,
    ...fieldLines(record, "gp"),
    ...record.professionals.filter(({ role }) => role === "gp").map(professionalLine),
  ];
}

const needLines = ({ needs }: SummaryRecord): Line[] =>
  needs.map(({ area, term, details, outcome }) =>
    [
      `${needLabels[area]}: ${term ? needTermLabels[term].toLowerCase() : "term not recorded"}.`,
      details,
      outcome && `Outcome: ${needOutcomeLabels[outcome].toLowerCase()}.`,
    ]
      .filter(Boolean)
      .join(" "),
  );

function riskLines(record: SummaryRecord): Line[] {
  const { level, assessedOn, assessor } = record.risk;
  const by = assessor ? ` by ${assessor}` : "";
  return [
    level !== "not_assessed" &&
      `Risk: ${riskLabels[level].toLowerCase()}, ${assessedOn ? `assessed on ${fullDay(assessedOn)}${by}` : "as an earlier record says"}.`,
    ...alertLines(record, (kind) => !isSafeguarding(kind)),
  ];
}

const isSafeguarding = (kind: AlertKind) => kind === "safeguarding_adult" || kind === "safeguarding_child";

const alertLines = ({ alerts }: SummaryRecord, isHere: (kind: AlertKind) => boolean): Line[] =>
  alerts
    .filter(({ kind }) => isHere(kind))
    .map(({ kind, details, reviewOn }) =>
      [`${alertLabels[kind]}.`, details, `To be reviewed by ${fullDay(reviewOn)}.`].filter(Boolean).join(" "),
    );

/** Not the scope in words, nor the reasons: they may mention what is withheld. */
const sharingLines = (made: SharingMade): Line[] => [
  `${sharingLabels[made.decision]}, ${fullDay(made.decidedOn)}, ${mediumLabels[made.how].toLowerCase()}. By: ${made.givenBy}.`,
  made.lawfulBasis && `Lawful basis: ${lawfulBasisLabels[made.lawfulBasis]}`,
  made.article9Condition && `Condition: ${article9ConditionLabels[made.article9Condition]}`,
];

/** The GP has a separate section: if there is no one else, this section says so. */
function professionalLines({ professionals }: SummaryRecord): Line[] {
  const others = professionals.filter(({ role }) => role !== "gp");
  return [
    professionals.length > 0 && others.length === 0 && "No one is recorded besides the GP.",
    ...others.map(professionalLine),
  ];
}

const professionalLine = (one: SummaryRecord["professionals"][number]) =>
  [
    [one.name, professionalRoleLabels[one.role], one.organisation].join(", "),
    one.phone,
    one.email,
    one.details,
  ]
    .filter(Boolean)
    .join(". ");

const contactLines = ({ contacts }: SummaryRecord): Line[] =>
  contacts
    .slice(0, contactsListed)
    .map(
      ({ happenedOn, medium, result }) =>
        `${fullDay(happenedOn)}: ${mediumLabels[medium].toLowerCase()}. ${resultLabels[result]}.`,
    );

const crisisLines = ({ crises }: SummaryRecord): Line[] =>
  crises.map(({ kind, happenedOn }) => `${fullDay(happenedOn)}: ${crisisLabels[kind]}`);

/** The first day of the twelve months of crisis contacts in a summary. */
export const crisesSince = (today: CalendarDate) => addDays(today, -365);
