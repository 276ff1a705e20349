import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import type { SafeRoutes } from "@/lib/domain/person/safe-routes";

/** A service that a letter tells someone to turn to. */
export type NewContact = {
  name: string;
  phone: string | null;
  secondPhone: string | null;
  hours: string | null;
  /** When it begins, where that was agreed. */
  startOn: CalendarDate | null;
};

/** The case of someone to whom a letter is written, as far as the letter and its rule need it. */
export type CaseToWrite = {
  /** First and last name, as it stands on an envelope. */
  addressee: string;
  /** How the person is called. */
  greeting: string;
  address: string | null;
  diedOn: CalendarDate | null;
  routes: SafeRoutes;
  /** An alert says that there is no safe way to make contact. */
  hasNoSafeRoute: boolean;
  /** We have tried to reach the person since we last spoke with them, and could not. */
  isSearchedFor: boolean;
  lead: HandoverStatus | null;
  newContact: NewContact | null;
  /** Who is to be asked for: the named holder of a held case, else its worker. */
  signedBy: string;
  isHeld: boolean;
};
