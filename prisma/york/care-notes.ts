import type { AlertKind } from "@/lib/domain/vocabulary/alerts";
import { needLabels } from "@/lib/domain/vocabulary/need-areas";
import type { ProfessionalOutcome } from "@/lib/domain/vocabulary/professionals";
import type { WrittenSection } from "@/lib/domain/vocabulary/summary-sections";
import type { RecordSharing } from "@/lib/sharing/schema";
import type { Person } from "./person";

/*
 * The text of reviews, sharing decisions, summaries and holds. Invented, and kind.
 */

type Stock = readonly [string, ...string[]];

export const ownWords: Stock = [
  "I want to be asked before anyone comes.",
  "Someone who turns up when they say they will.",
  "My own front door, and the key to it.",
  "Not to be passed round again.",
  "To sleep through, just the once.",
  "To see my daughter on Sundays.",
  "That no one rings the house.",
  "To be spoken to, not about.",
];

export const safeNotes: Stock = [
  "Only between ten and two, when they are alone.",
  "Say that you are calling from the surgery; the phone is shared.",
  "Never to the house. Meet at the library.",
  "A text first, then the call: unknown numbers are not picked up.",
];

export const communication: Stock = [
  "Short sentences, and time to answer. Letters in large print.",
  "Hard of hearing on the left: sit on the right.",
  "Reads little; goes through letters together with someone.",
  "Polish is easier than English on a bad day: ask for an interpreter.",
];

export const networks: Stock = [
  "A sister in Selby, who visits on Fridays.",
  "A neighbour with a key, and no one else.",
  "Two grown-up sons, who ring on Sundays.",
  "A friend from the allotment. Family is far away, and better so.",
  "No one they would name today.",
  "Their mother, who needs care herself.",
];

export const circumstances: Stock = [
  "A room of their own since March, in a shared house.",
  "Rents from the council. Behind with the electricity, with a plan that holds.",
  "Stays with friends in turn. On the housing register.",
  "Lives alone with a dog. On benefits, weekly.",
  "In temporary accommodation until October.",
];

export const alertWords: Partial<Record<AlertKind, string>> = {
  risk_to_self: "After nights without sleep. Rings us first when asked to; the safety plan is on the fridge.",
  self_neglect: "Eats little when it gets dark early. Say yes to tea: it is how food comes up.",
  domestic_abuse: "The former partner knows the address. A code word stands for a call to the police.",
  safeguarding_adult: "A concern was raised in June; social care has it, and a plan is in place.",
  medication: "Must not lapse: the pharmacy rings us when it is not picked up.",
  homelessness_imminent: "The tenancy ends this autumn; the council knows.",
  risk_from_others: "Someone from the old house asks after them. Do not confirm the address.",
};

/** What a professional said when informed of the closing. */
export const informedOf: Readonly<Record<ProfessionalOutcome, string>> = {
  will_lead: "Told them of the closing. They will take the lead, and call everyone together in October.",
  continues_involvement:
    "Told them of the closing and of the plan. They will go on seeing the person as now.",
  will_refer_on: "Told them of the closing. They will refer the person on within their own team.",
  no_longer_involved: "They closed their case in spring, and now know that we are closing too.",
  raises_concern: "They worry about the weeks in between, and want to hear the date of the first visit.",
  could_not_be_reached: "",
  asked_for_information: "Told them of the closing. They asked for the plan in writing once it is agreed.",
};

type Decision = Omit<
  RecordSharing,
  "requestKey" | "reference" | "destinationId" | "version" | "decidedOn" | "reviewOn"
>;

const shared: Omit<Decision, "decision"> = {
  scope: "Everything in the summary, so that they can take over the support.",
  withheld: [],
  reason: null,
  how: "in_person",
  givenBy: "The person",
  lawfulBasis: "consent",
  article9Condition: "explicit_consent",
};

/** A sharing decision for a destination. */
export function decisionFor({ sharing, chance }: Person, destination: string): Decision {
  switch (sharing) {
    case "lacks_capacity":
      return {
        ...shared,
        decision: "lacks_capacity",
        reason:
          "Assessed on a calm day with the GP: cannot weigh it at present. Without the summary the support would start from nothing.",
        givenBy: "A best-interests meeting: their sister, the GP and the worker",
        lawfulBasis: "public_task",
        article9Condition: "health_or_social_care",
      };
    case "without_consent":
      return {
        ...shared,
        decision: "without_consent",
        scope: "The risks and the safety plan, and who to call.",
        withheld: ["own_words", "recent_contacts"],
        reason:
          "They said no, and there is a risk to their life if no one there knows of the plan. They were told that we share it.",
        givenBy: "The worker, with the safeguarding lead",
        lawfulBasis: "vital_interests",
        article9Condition: "substantial_public_interest",
      };
    case "refused":
      return {
        ...shared,
        decision: "refused",
        scope: "",
        reason: `“No one at ${destination} needs to know my business.”`,
        lawfulBasis: null,
        article9Condition: null,
      };
    case "consent": {
      const how = chance.pick(["in_person", "phone"]);
      if (!chance.happens(0.14)) return { ...shared, how, decision: "given" };
      return {
        ...shared,
        how,
        decision: "given_in_part",
        scope: "Everything except what they do not want to go over again.",
        withheld: [chance.pick(["crisis_contacts", "support", "circumstances"])],
      };
    }
  }
}

const sections: Readonly<Record<WrittenSection, Stock>> = {
  reason: [
    "The service closes on 30 September, and the need goes on. We ask for regular contact by one named worker.",
    "Support ends on 30 September. We ask for a first meeting in the person’s own time, then contact as agreed with them.",
    "The closing of the service. We ask you to take over the plan below and to call us with any questions before the end of September.",
  ],
  history: [
    "Referred by the surgery.",
    "Referred by the police, after a hard winter.",
    "Rang us themselves.",
  ],
  support: [
    "Weekly calls and a visit a month. It helps to begin with something ordinary; it does not help to be hurried or to be given leaflets.",
    "Calls in the late morning, walks, and help with letters. A plan on one page helps. Groups have not helped so far.",
    "Time, and the same face. Appointments by text the day before. Being told what happens next helps most.",
  ],
  plan: [
    "First meeting with us and the person together; crisis plan gone through on that day; we inform the surgery. Agreed with the person.",
    "Contact within a week of the start, then fortnightly. The letters from the council are opened together. Agreed with the person.",
    "You ring first, we visit once together, then it is yours. The person agrees, and wants the date in writing.",
  ],
  wishes: [
    "To tell the story once and no more. Worried that no one rings back.",
    "The same worker for a while. Worried about the bus and the waiting room.",
    "To be asked before anything is passed on. Worried about the weeks in between.",
  ],
  information_given: [
    "Told in person of the closing and of this referral, with the dates. Has the crisis numbers and the list of other services in writing.",
    "Told by phone, and again by letter. Knows who to ring at night; has the new service’s leaflet.",
  ],
};

/** A section that the record does not provide, as this person's worker wrote it for this destination. */
export const summaryWords = (
  section: WrittenSection,
  { chance, needs }: Person,
  destination: string,
): string =>
  section === "reason"
    ? `${chance.deal(sections.reason)} ${destination} fits what they need: ${
        needs.map((area) => needLabels[area].toLowerCase()).join("; ") || "someone to turn to"
      }.`
    : chance.deal(sections[section]);

export const checklistWords: Stock = [
  "Done together with the person.",
  "By phone, and confirmed in writing.",
  "At the joint visit.",
  "Their worker has it in the file.",
];

export const holdReasons: Stock = [
  "No service can begin before support ends, and leaving the person alone for weeks is not safe.",
  "Two services have said no. A third has not answered, and September is short.",
];

export const holdSummaries: Stock = [
  "Medium risk, steady with weekly contact. A place is promised, with no date yet.",
  "Needs a weekly call and someone who keeps the appointments together. No active alerts.",
  "High need in the evenings. The GP knows; the crisis plan is on file.",
];

export const holdReviews: Stock = [
  "Rang the destination: the place is still theirs. The worker has rung weekly, and the person knows my name.",
  "Spoke with the worker and the surgery. Nothing has changed for the worse; a start in October is likely.",
];

export const safetyWords: Stock = [
  "Seen twice by the new worker, and knows when the next visit is.",
  "A bumpy first week, then steady. They ring back when asked to.",
];

export const brokenWords: Stock = [
  "Their worker left, and no one took the person over. The next appointment was cancelled by letter.",
];

export const gapsWaivedWords =
  "The place goes to someone else on Friday. The missing sections will follow within a week.";

/** What a safety check found that was not good news. */
export const safetyFindings = {
  with_worse: "Goes there, but has stopped eating and says that mornings are the worst.",
  not_with: "Has not been there since the second week. No one there knows why.",
  not_established: "No one there knew the name, and their manager is away until Monday.",
} as const;
