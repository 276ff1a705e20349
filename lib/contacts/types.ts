import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type {
  ContactDirection,
  ContactMedium,
  ContactParty,
  ContactLocation,
  ContactPurpose,
  ContactResult,
  ContactStatus,
} from "@/lib/domain/vocabulary/contacts";
import type { ProfessionalOutcome, ProfessionalRole } from "@/lib/domain/vocabulary/professionals";

/** What is recorded about a contact. */
export type ContactRecord = {
  happenedOn: CalendarDate;
  with: ContactParty;
  medium: ContactMedium;
  location: ContactLocation | null;
  direction: ContactDirection;
  result: ContactResult;
  purposes: readonly ContactPurpose[];
  /** What happened; "" for an attempt without words. */
  notes: string;
  nextStep: string | null;
  /** The professional of the case it was with; null for everyone else. */
  involvementId: string | null;
  /** What they said they will do; null when it was not talked about. */
  professionalOutcome: ProfessionalOutcome | null;
};

/** Who a professional is, as a contact names them. */
type NamedProfessional = { name: string; role: ProfessionalRole; organisation: string };

/** A professional of a case a contact can be with. */
export type ProfessionalChoice = NamedProfessional & { involvementId: string };

/** A contact as it is stored. */
export type ContactVersion = ContactRecord & {
  id: string;
  recordedAt: Date;
  status: ContactStatus;
  /** The contact that this one corrects. */
  correctsId: string | null;
  author: { id: string; name: string };
  professional: NamedProfessional | null;
  /** Set when it was marked as entered in error. */
  voided: { why: string; at: Date; by: string } | null;
  /** Set when it was logged on the wrong case: there with the right one, and on the right one with where it was. */
  moved: ContactMove | null;
};

/** Where a contact was moved, when and by whom. */
export type ContactMove = {
  direction: "away" | "here";
  /** The other case; null when the reader does not reach it. */
  reference: string | null;
  at: Date;
  by: string;
};

/** A contact with what it said before it was corrected, the newest text first. */
export type ContactView = ContactVersion & { earlier: readonly ContactVersion[] };

/** A person with a recent contact, offered for selection. */
export type SeenLately = { reference: string; name: string; lastLoggedOn: CalendarDate };
