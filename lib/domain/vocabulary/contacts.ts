/** Who the contact was with. */
export const contactParties = ["person", "family_or_carer", "professional", "destination", "other"] as const;
export type ContactParty = (typeof contactParties)[number];
export const partyLabels: Record<ContactParty, string> = {
  person: "The person",
  family_or_carer: "Family or carer",
  professional: "A professional",
  destination: "The destination service",
  other: "Someone else",
};

/** How the contact was made or attempted. NHS consultation mechanism. */
export const contactMedia = ["phone", "in_person", "video", "text", "email", "letter", "other"] as const;
export type ContactMedium = (typeof contactMedia)[number];
export const mediumLabels: Record<ContactMedium, string> = {
  phone: "Phone call",
  in_person: "In person",
  video: "Video call",
  text: "Text",
  email: "Email",
  letter: "Letter",
  other: "Other",
};

/** Where a contact in person took place. */
export const contactLocations = ["home", "office", "drop_in", "hospital", "custody", "community"] as const;
export type ContactLocation = (typeof contactLocations)[number];
export const locationLabels: Record<ContactLocation, string> = {
  home: "At home",
  office: "At our office",
  drop_in: "At a drop-in",
  hospital: "In hospital",
  custody: "In custody",
  community: "In the community",
};

/** Who made contact. */
export const contactDirections = ["from_us", "to_us"] as const;
export type ContactDirection = (typeof contactDirections)[number];
export const directionLabels: Record<ContactDirection, string> = {
  from_us: "We got in touch",
  to_us: "They got in touch",
};

/** The result. The first two are contacts made; all others are not. */
export const contactResults = [
  "made",
  "late_but_seen",
  "no_answer",
  "left_message",
  "did_not_attend",
  "cancelled_by_person",
  "cancelled_by_us",
  "wrong_or_dead_number",
  "no_reply_to_visit",
  "returned_post",
  "declined_to_talk",
] as const;
export type ContactResult = (typeof contactResults)[number];
export const resultLabels: Record<ContactResult, string> = {
  made: "Spoke with them",
  late_but_seen: "Seen, arrived late",
  no_answer: "No answer",
  left_message: "Left a message",
  did_not_attend: "Did not attend",
  cancelled_by_person: "Cancelled by the person",
  cancelled_by_us: "Cancelled by us",
  wrong_or_dead_number: "Wrong or dead number",
  no_reply_to_visit: "No reply to a visit",
  returned_post: "Post returned",
  declined_to_talk: "Declined to talk",
};

/** What the contact was for. One contact may have several purposes. */
export const contactPurposes = [
  "check_in",
  "needs_review",
  "handover_planning",
  "joint_meeting",
  "consent",
  "safety",
  "professional_liaison",
  "information_and_advice",
  "lost_contact_attempt",
  "feedback",
  "informed_of_closing",
  "informed_of_death",
  "informed_of_mistake",
] as const;
export type ContactPurpose = (typeof contactPurposes)[number];
export const purposeLabels: Record<ContactPurpose, string> = {
  check_in: "Check-in",
  needs_review: "Needs review",
  handover_planning: "Handover planning",
  joint_meeting: "Joint meeting",
  consent: "Consent",
  safety: "Safety",
  professional_liaison: "Professional liaison",
  information_and_advice: "Information and advice given",
  lost_contact_attempt: "Lost-contact attempt",
  feedback: "Feedback",
  informed_of_closing: "Informed of the closing",
  informed_of_death: "Informed of the death",
  informed_of_mistake: "Informed that the death was recorded by mistake",
};

/** Whether a contact still counts. A corrected one and one entered in error stay visible but do not count. */
export const contactStatuses = ["current", "corrected", "entered_in_error"] as const;
export type ContactStatus = (typeof contactStatuses)[number];
