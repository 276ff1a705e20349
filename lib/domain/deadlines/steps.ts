import { alertLabels, type AlertKind } from "@/lib/domain/vocabulary/alerts";
import { checklistLabels, type ChecklistItem } from "@/lib/domain/vocabulary/checklist";
import type { LaterMove } from "@/lib/domain/moves/handover-moves";
import type { News } from "@/lib/domain/moves/notification";
import type { LinkTarget } from "@/lib/domain/vocabulary/link-targets";
import { professionalRoleLabels, type ProfessionalRole } from "@/lib/domain/vocabulary/professionals";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";

/** Who has to act. */
export type Whose = "worker" | "manager" | "office" | "named_holder" | "after_care_person";

/** Who a step is waiting for, shown to everyone else. */
export const waitingWords: Record<Whose, string> = {
  worker: "Waiting for the worker.",
  manager: "Waiting for a manager.",
  office: "Waiting for the commissioner’s office.",
  named_holder: "Waiting for the named holder.",
  after_care_person: "Waiting for the after-care person.",
};

/** What a step is about; null for whatever does not apply to it. */
export type StepSubject = {
  /** The destination of the handover or of the sharing decision. */
  destination: string | null;
  /** The destination has a phone number. */
  hasPhone: boolean;
  /** The handover is planned and its referral has not been sent. */
  isPlanned: boolean;
  professional: { name: string; role: ProfessionalRole } | null;
  alert: AlertKind | null;
  /** The open items of the checklist of one handover. */
  items: readonly ChecklistItem[];
  /** What the professional has to be informed of. */
  news: News | null;
  /** The commissioner’s office holds the case. */
  isHeld: boolean;
  /** The commissioner’s office has the person in after-care. */
  inAfterCare: boolean;
};

/** Where a step is done: a move of its handover, or a page of its case. */
export type StepTarget = { move: LaterMove } | { linkTarget: LinkTarget };

type StepRow = {
  whose: Whose;
  /** One whole sentence. */
  says: (about: StepSubject) => string;
  target: (about: StepSubject) => StepTarget;
  /** Who to call to do it. */
  calls?: "person" | "destination" | "professional";
};

const them = ({ destination }: StepSubject) => destination ?? "the destination";
const start = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
const to =
  (linkTarget: LinkTarget): StepRow["target"] =>
  () => ({ linkTarget });
const by =
  (move: LaterMove): StepRow["target"] =>
  () => ({ move });

const newsWords: Record<News, string> = {
  informed_of_closing: "the service is closing",
  informed_of_death: "the person has died",
  informed_of_mistake: "the death was recorded by mistake: the person is alive",
};

const safetyCheck = (which: "first" | "second" | "third"): StepRow => ({
  whose: "worker",
  says: (about) => `Make the ${which} safety check: ask whether the person is still with ${them(about)}.`,
  target: by("check_safety"),
  calls: "destination",
});

/**
 * For each kind of deadline, what has to be done to meet it, who does it, and where. A case shows it as the next step and
 * the day’s list shows it to the worker; it is never typed.
 */
export const steps: Readonly<Record<DeadlineKind, StepRow>> = {
  no_responsible_person: {
    whose: "manager",
    says: () => "Give the person someone who can act: no one who is responsible for them can.",
    target: ({ isHeld, inAfterCare }) => ({ linkTarget: isHeld || inAfterCare ? "held" : "reassign" }),
  },
  first_review: {
    whose: "worker",
    says: () => "Review the person’s needs.",
    target: to("review"),
    calls: "person",
  },
  contact_due: {
    whose: "worker",
    says: () => "Contact the person.",
    target: to("contacts"),
    calls: "person",
  },
  risk_review: { whose: "worker", says: () => "Assess the risk again.", target: to("risk") },
  alert_review: {
    whose: "worker",
    says: ({ alert }) => (alert ? `Review the alert “${alertLabels[alert]}”.` : "Review an alert."),
    target: to("alert"),
  },
  latest_safe_start: {
    whose: "worker",
    says: (about) =>
      about.isPlanned ? `Send the referral to ${them(about)}.` : "Choose a destination and send a referral.",
    target: ({ isPlanned }) => (isPlanned ? { move: "make_version" } : { linkTarget: "plan" }),
  },
  answer_due: {
    whose: "worker",
    says: (about) => `${about.hasPhone ? "Call" : "Ask"} ${them(about)} for an answer to the referral.`,
    target: to("handover"),
    calls: "destination",
  },
  answer_to_manager: {
    whose: "manager",
    says: (about) => `Ask ${them(about)} for an answer: the worker has had no reply to the referral.`,
    target: to("handover"),
    calls: "destination",
  },
  answer_to_commissioner: {
    whose: "office",
    says: (about) =>
      `Ask ${them(about)} for an answer: the worker and the manager have had no reply to the referral.`,
    target: to("handover"),
    calls: "destination",
  },
  waiting_list_review: {
    whose: "worker",
    says: (about) => `Ask ${them(about)} about the person’s place on the waiting list.`,
    target: to("handover"),
    calls: "destination",
  },
  waiting_check_in: {
    whose: "worker",
    says: (about) =>
      `Ask the person how they manage while they wait for ${them(about)}, and whether they have an appointment.`,
    target: to("contacts"),
    calls: "person",
  },
  draft_to_decide: {
    whose: "worker",
    says: (about) => `Send the referral to ${them(about)}, or withdraw the handover.`,
    target: to("handover"),
  },
  version_not_sent: {
    whose: "worker",
    says: (about) =>
      `A version for ${them(about)} was made. Send it yourself, then record the referral as sent.`,
    target: by("send"),
  },
  summary_out_of_date: {
    whose: "worker",
    says: (about) => `The summary that ${them(about)} has is out of date: send a new version.`,
    target: to("summary"),
  },
  start_due: {
    whose: "worker",
    says: (about) =>
      `The start with ${them(about)} was agreed for this day. Start handing over, or record what changed.`,
    target: to("handover"),
    calls: "destination",
  },
  start_to_manager: {
    whose: "manager",
    says: (about) => `The agreed start with ${them(about)} has passed. Find out what keeps it from starting.`,
    target: to("handover"),
    calls: "destination",
  },
  first_contact_due: {
    whose: "worker",
    says: (about) => `Ask ${them(about)} whether they have seen the person, and contact the person yourself.`,
    target: to("handover"),
    calls: "destination",
  },
  first_contact_to_manager: {
    whose: "manager",
    says: (about) =>
      `Ask ${them(about)} whether they have seen the person: no first contact has been confirmed. Check that someone has contacted the person.`,
    target: to("handover"),
    calls: "destination",
  },
  first_contact_to_office: {
    whose: "office",
    says: (about) =>
      `Ask ${them(about)} whether they have seen the person: the worker and the manager have not confirmed a first contact.`,
    target: to("handover"),
    calls: "destination",
  },
  completion_due: {
    whose: "worker",
    says: (about) =>
      `Complete the handover to ${them(about)}: the checklist is done and they have seen the person.`,
    target: by("complete"),
  },
  bridge_needed: {
    whose: "manager",
    says: (about) => `Arrange interim cover until ${them(about)} starts, or propose a hold.`,
    target: to("hold"),
  },
  confirm_decline: {
    whose: "manager",
    says: (about) => `Confirm the decline by ${them(about)}, or challenge it.`,
    target: to("handover"),
    calls: "destination",
  },
  joint_meeting: {
    whose: "worker",
    says: (about) => `Meet the person and ${them(about)}, then record the joint meeting.`,
    target: by("record_meeting"),
    calls: "destination",
  },
  checklist_item: { whose: "worker", says: checklistSentence, target: to("checklist") },
  sharing_review: {
    whose: "worker",
    says: (about) => `Ask the person again what can be shared with ${them(about)}.`,
    target: to("sharing"),
    calls: "person",
  },
  sharing_to_renew: {
    whose: "worker",
    says: (about) =>
      `Sharing with ${them(about)} is no longer allowed, so the handover cannot go on. Renew the decision, or withdraw the handover.`,
    target: to("sharing"),
    calls: "person",
  },
  recall_sharing: {
    whose: "worker",
    says: (about) => `Ask ${them(about)} to delete or return what was shared.`,
    target: to("recall"),
    calls: "destination",
  },
  destination_to_inform: {
    whose: "worker",
    says: (about) => `Inform ${them(about)} of what has changed about the person, and record that you did.`,
    target: by("inform_destination"),
    calls: "destination",
  },
  death_to_confirm: {
    whose: "manager",
    says: () => "Confirm the recorded death, or take it back: a second person must check it.",
    target: to("confirm_death"),
  },
  professional_to_tell: {
    whose: "worker",
    says: (about) =>
      `Inform ${professionalWords(about)} that ${newsWords[about.news ?? "informed_of_closing"]}.`,
    target: to("notification"),
    calls: "professional",
  },
  hold_decision: {
    whose: "office",
    says: () => "Accept the proposed hold, or return it.",
    target: to("case"),
  },
  hold_review: { whose: "named_holder", says: () => "Review the hold.", target: to("hold_review") },
  after_care_decision: {
    whose: "office",
    says: () => "Accept the proposed after-care, or return it.",
    target: to("case"),
  },
  lost_contact_attempt: {
    whose: "worker",
    says: () => "Try to contact the person again, in a different way if you can.",
    target: to("contacts"),
    calls: "person",
  },
  first_safety_check: safetyCheck("first"),
  second_safety_check: safetyCheck("second"),
  third_safety_check: safetyCheck("third"),
  safety_check_again: {
    whose: "worker",
    says: (about) =>
      `Make the safety check with ${them(about)} again: the last one could not establish how the person is.`,
    target: by("check_safety"),
    calls: "destination",
  },
  safety_check_outcome: {
    whose: "manager",
    says: (about) =>
      `Decide what happens next: the safety check with ${them(about)} found that the person is worse, is not with them, or cannot be reached.`,
    target: by("decide_check"),
    calls: "destination",
  },
  destination_changed: {
    whose: "worker",
    says: (about) =>
      `${start(them(about))} has paused, is closing or has become inactive. Decide with the person what happens now.`,
    target: by("decide_on_destination"),
    calls: "destination",
  },
  destination_changed_to_manager: {
    whose: "manager",
    says: (about) =>
      `${start(them(about))} has paused, is closing or has become inactive, and nothing has been decided for the person.`,
    target: by("decide_on_destination"),
    calls: "destination",
  },
  closure_to_request: {
    whose: "worker",
    says: () => "Request closure: nothing else is left to do.",
    target: to("closure_reasons"),
  },
  closure_request: {
    whose: "manager",
    says: () => "Approve the closure, or send the request back.",
    target: to("closure"),
  },
  closure_request_to_office: {
    whose: "office",
    says: () => "Approve the closure, or send the request back: no other manager can decide it.",
    target: to("closure"),
  },
  contact_after_end: {
    whose: "manager",
    says: () => "Read the contact made after the case ended. Record your review, or reopen the case.",
    target: to("contact_after_end"),
  },
};

function checklistSentence(about: StepSubject): string {
  const [only] = about.items;
  if (about.items.length === 1 && only) {
    return `Finish the checklist for ${them(about)}: “${checklistLabels[only]}” is open.`;
  }
  return `Work through the checklist for ${them(about)}: ${about.items.length} items are open.`;
}

/** "Dr Osei (GP)". The role "other" is left out because it says nothing. */
function professionalWords({ professional }: StepSubject): string {
  if (professional === null) return "a professional";
  const { name, role } = professional;
  return role === "other" ? name : `${name} (${professionalRoleLabels[role]})`;
}
