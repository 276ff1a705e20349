import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { fullDay } from "@/lib/domain/calendar/format";
import { isMade } from "@/lib/domain/facts/contact";
import { mediumLabels } from "@/lib/domain/vocabulary/contacts";
import { needLabels } from "@/lib/domain/vocabulary/need-areas";
import type { NeedTerm } from "@/lib/domain/vocabulary/need-terms";
import { personName } from "@/lib/domain/person/name";
import { plainLines } from "@/lib/domain/person/field";
import { personFields } from "@/lib/domain/person/fields";
import type { Channel } from "@/lib/domain/vocabulary/channels";
import type { SharingDecision } from "@/lib/domain/vocabulary/sharing";
import type { SectionText } from "./section-text";
import type { SummaryRecord } from "./record";
import { isMandatory, summarySections, type SummarySection } from "@/lib/domain/vocabulary/summary-sections";
import type { EditedSections, LeavingSections } from "./current-sections";

/** A section of the copy for the person: its heading, and what it says to them. */
export type PlainSection = { section: SummarySection; heading: string; words: string };

/** The heading of each section in the copy for the person. */
const headings: Record<SummarySection, string> = {
  person: "Who you are, and how to reach you safely",
  gp: "Your GP",
  from: "Who wrote this",
  to: "Who it is for",
  reason: "Why we ask them to support you",
  history: "How you came to us",
  support: "What we did together, and what helps you",
  own_words: "What matters most to you, in your words",
  needs: "What you need help with",
  plan: "What should happen next",
  risks: "Staying safe",
  safeguarding: "Protection from harm",
  sharing: "What was decided about sharing this",
  communication: "How to talk with you",
  wishes: "What you want, and what worries you",
  circumstances: "Your life and the people around you",
  professionals: "Who else works with you",
  information_given: "What we have told you",
  recent_contacts: "When we were last in touch",
  crisis_contacts: "Times when you needed urgent help",
};

/** What must not lie open on a table: named, and talked through instead. */
const talkedThrough: ReadonlySet<SummarySection> = new Set(["risks", "safeguarding", "crisis_contacts"]);

/** What the person may read of what is sent about them, section by section, written to them. */
export const plainCopy = (
  record: SummaryRecord,
  edited: EditedSections,
  sections: LeavingSections,
): PlainSection[] =>
  summarySections.flatMap((section) => {
    const text = sections[section];
    if (text === undefined || (text === null && !isMandatory(section))) return [];
    const ours = edited[section] ? null : plainWords(section, record);
    return [{ section, heading: headings[section], words: ours ?? plainText(section, text) }];
  });

function plainText(section: SummarySection, text: SectionText | null): string {
  if (text === null) return "Nothing is written here yet.";
  if (text.answer === "none_known") return "We know of none.";
  if (text.answer === "not_recorded") return "We did not write anything down about this.";
  if (talkedThrough.has(section)) {
    return "We tell them what they need to know to keep you and others safe. It is not printed here, in case someone else reads this. Ask us, and we will go through it with you.";
  }
  return text.words;
}

/** The sections that the record fills in with words of the trade; all others read the same for everyone. */
function plainWords(section: SummarySection, record: SummaryRecord): string | null {
  switch (section) {
    case "person":
      return plainPerson(record);
    case "from":
      return `${record.from.name} wrote this for ${record.from.service}, which closes on ${fullDay(record.closesOn)}.`;
    case "to":
      return record.to.kind === "lead"
        ? `${record.to.name}. We ask them to be the main service that supports you.`
        : `${record.to.name}. We ask them to support you beside another service.`;
    case "needs":
      return record.needs.length === 0
        ? null
        : record.needs
            .map(({ area, term }) => `${needLabels[area]}${term ? `, ${plainTerms[term]}` : ""}.`)
            .join("\n");
    case "recent_contacts":
      return record.contacts.length === 0 ? null : record.contacts.map(plainContact).join("\n");
    case "sharing":
      return record.sharing && plainDecision(record.sharing.decision, record.sharing.decidedOn);
    default:
      return null;
  }
}

/** Not which ways are unsafe, nor why: the person who makes them unsafe may find the copy. */
const plainPerson = ({ person }: SummaryRecord) =>
  [
    personName(person),
    ...plainLines(personFields, person),
    "We tell them which ways of reaching you are safe, and which are not.",
  ].join("\n");

const plainContact = ({ happenedOn, medium, result }: SummaryRecord["contacts"][number]) =>
  `${fullDay(happenedOn)}: ${mediumLabels[medium].toLowerCase()}${isMade(result) ? "" : ", without reaching you"}.`;

const plainTerms: Record<NeedTerm, string> = {
  short: "for the next few months",
  medium: "for up to a year",
  longer: "for more than a year",
};

function plainDecision(decision: SharingDecision, on: CalendarDate): string {
  switch (decision) {
    case "given":
      return `On ${fullDay(on)} you agreed that we share this. You can change your mind at any time: tell us.`;
    case "given_in_part":
      return `On ${fullDay(on)} you agreed that we share a part. What you did not want to share is left out. You can change your mind at any time: tell us.`;
    case "lacks_capacity":
      return `On ${fullDay(on)} it was decided, in your best interests, that we share this.`;
    case "without_consent":
      return `On ${fullDay(on)} it was decided that we must share this without asking you to agree. Ask us why, and we will explain.`;
    case "refused":
    case "withdrawn":
    case "not_sought":
      return "We do not share this today.";
  }
}

/** Whether a copy for the person can be made, and whether it may go by post. */
export type CopyStatus = "died" | "post_safe" | "post_unsafe" | "post_not_asked";

/** No copy is made for someone who has died; for all others it is said whether a letter is safe. */
export function copyStatusOf({
  diedOn,
  routes,
}: {
  diedOn: CalendarDate | null;
  routes: Readonly<Partial<Record<Channel, boolean>>>;
}): CopyStatus {
  if (diedOn) return "died";
  if (routes.post === undefined) return "post_not_asked";
  return routes.post ? "post_safe" : "post_unsafe";
}

export const copyStatusSentences: Record<CopyStatus, string> = {
  died: "This person has died. No copy is made for them.",
  post_safe: "Post is a safe way to reach this person: the copy can be sent, or handed over.",
  post_unsafe: "Post is not safe for this person. Do not send this copy: hand it over, or read it to them.",
  post_not_asked: "No one has asked whether post is safe. Hand this copy over, or ask first.",
};
