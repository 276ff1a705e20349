import { alertLabels, type AlertKind } from "@/lib/domain/vocabulary/alerts";
import { checklistLabels, type ChecklistItem } from "@/lib/domain/vocabulary/checklist";
import type { LaterMove } from "@/lib/domain/moves/handover-moves";
import type { LinkTarget } from "@/lib/domain/vocabulary/link-targets";
import { professionalRoleLabels, type ProfessionalRole } from "@/lib/domain/vocabulary/professionals";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";

/** Who has to act. */
export type Whose = "worker" | "manager" | "office" | "named_holder";

/** Whom a step waits for, when it is not whoever looks at it. */
export const waitingWords: Record<Whose, string> = {
  worker: "It waits for the worker.",
  manager: "It waits for a manager.",
  office: "It waits for the commissioner’s office.",
  named_holder: "It waits for the named holder.",
};

/** What a step is about, as far as it has a name; null for what has nothing to do with it. */
export type StepSubject = {
  /** The destination of the handover or of the sharing decision. */
  destination: string | null;
  /** It can be rung. */
  hasPhone: boolean;
  /** The handover is planned and was not sent yet. */
  isPlanned: boolean;
  professional: { name: string; role: ProfessionalRole } | null;
  alert: AlertKind | null;
  /** What is open of the checklist of one handover. */
  items: readonly ChecklistItem[];
  hasDied: boolean;
};

/** Where a step is done: a move of its handover, or a place of its case. */
export type StepWay = { move: LaterMove } | { place: LinkTarget };

type StepRow = {
  whose: Whose;
  /** One whole sentence. */
  says: (about: StepSubject) => string;
  way: (about: StepSubject) => StepWay;
  /** Whom a telephone call is the way to it. */
  rings?: "person" | "destination" | "professional";
};

const them = ({ destination }: StepSubject) => destination ?? "the destination";
const to =
  (place: LinkTarget): StepRow["way"] =>
  () => ({ place });
const by =
  (move: LaterMove): StepRow["way"] =>
  () => ({ move });

/**
 * For each kind of deadline, what has to be done to meet it, by whom, and where. It is what a case shows as the next
 * step and a worker as their day: no one types it.
 */
export const steps: Readonly<Record<DeadlineKind, StepRow>> = {
  first_review: { whose: "worker", says: () => "Review their needs.", way: to("review"), rings: "person" },
  contact_due: {
    whose: "worker",
    says: () => "Get in touch with them.",
    way: to("contacts"),
    rings: "person",
  },
  risk_review: { whose: "worker", says: () => "Assess the risk again.", way: to("risk") },
  alert_review: {
    whose: "worker",
    says: ({ alert }) => (alert ? `Review the alert “${alertLabels[alert]}”.` : "Review an alert."),
    way: to("alert"),
  },
  latest_safe_start: {
    whose: "worker",
    says: (about) =>
      about.isPlanned
        ? `Send the referral to ${them(about)}.`
        : "Choose a destination, and send a referral there.",
    way: ({ isPlanned }) => (isPlanned ? { move: "send" } : { place: "plan" }),
  },
  answer_due: {
    whose: "worker",
    says: (about) => `${about.hasPhone ? "Ring" : "Ask"} ${them(about)} for their answer to the referral.`,
    way: to("handover"),
    rings: "destination",
  },
  answer_to_manager: {
    whose: "manager",
    says: (about) => `Step in with ${them(about)}: the referral is still not answered.`,
    way: to("handover"),
    rings: "destination",
  },
  answer_to_commissioner: {
    whose: "office",
    says: (about) => `Step in with ${them(about)}: neither worker nor manager has got an answer.`,
    way: to("handover"),
    rings: "destination",
  },
  waiting_list_review: {
    whose: "worker",
    says: (about) => `Ask ${them(about)} how their place on the waiting list stands.`,
    way: to("handover"),
    rings: "destination",
  },
  bridge_needed: {
    whose: "manager",
    says: (about) => `Arrange who supports them until ${them(about)} begins, or propose a hold.`,
    way: to("hold"),
  },
  confirm_decline: {
    whose: "manager",
    says: (about) => `Confirm the decline by ${them(about)}, or challenge it.`,
    way: to("handover"),
    rings: "destination",
  },
  joint_meeting: {
    whose: "worker",
    says: (about) => `Meet with them and ${them(about)}, and record the joint meeting.`,
    way: by("record_meeting"),
    rings: "destination",
  },
  checklist_item: { whose: "worker", says: checklistSentence, way: to("checklist") },
  sharing_review: {
    whose: "worker",
    says: (about) => `Ask them again what may be shared with ${them(about)}.`,
    way: to("sharing"),
    rings: "person",
  },
  recall_sharing: {
    whose: "worker",
    says: (about) => `Ask ${them(about)} to destroy or return what was shared: it may not stay there.`,
    way: to("recall"),
    rings: "destination",
  },
  professional_to_tell: {
    whose: "worker",
    says: (about) =>
      `Inform ${professionalWords(about)} that ${about.hasDied ? "the person has died" : "the service closes"}.`,
    way: to("notification"),
    rings: "professional",
  },
  hold_decision: {
    whose: "office",
    says: () => "Accept the hold that is proposed, or return it.",
    way: to("case"),
  },
  hold_review: { whose: "named_holder", says: () => "Review the hold.", way: to("hold_review") },
  lost_contact_attempt: {
    whose: "worker",
    says: () => "Try again to reach them, if you can in another way than before.",
    way: to("contacts"),
    rings: "person",
  },
  first_safety_check: {
    whose: "worker",
    says: (about) => `Ask whether they are still with ${them(about)}: the first safety check.`,
    way: by("check_safety"),
    rings: "destination",
  },
  second_safety_check: {
    whose: "worker",
    says: (about) => `Ask whether they are still with ${them(about)}: the second safety check.`,
    way: by("check_safety"),
    rings: "destination",
  },
  closure_request: {
    whose: "manager",
    says: () => "Approve that the case ends, or send the request back.",
    way: to("closure"),
  },
  contact_after_end: {
    whose: "manager",
    says: () => "Read the contact made after the case ended. Record your review, or reopen the case.",
    way: to("contact_after_end"),
  },
};

function checklistSentence(about: StepSubject): string {
  const [only] = about.items;
  if (about.items.length === 1 && only) {
    return `Finish the checklist for ${them(about)}: “${checklistLabels[only]}” is open.`;
  }
  return `Work through the checklist for ${them(about)}: ${about.items.length} items are open.`;
}

/** "Dr Osei (GP)"; "other" would say nothing. */
function professionalWords({ professional }: StepSubject): string {
  if (professional === null) return "a professional";
  const { name, role } = professional;
  return role === "other" ? name : `${name} (${professionalRoleLabels[role]})`;
}
