import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import type { SafeRoutes } from "@/lib/domain/person/safe-routes";

/** The service that a letter tells the person to contact. */
export type NewContact = {
  name: string;
  phone: string | null;
  secondPhone: string | null;
  hours: string | null;
  /** The agreed start; null when none was agreed. */
  startOn: CalendarDate | null;
};

/** What a letter and its rule need to know of the case. */
export type CaseToWrite = {
  /** First and last name, as on an envelope. */
  addressee: string;
  /** The name the person uses. */
  greeting: string;
  address: string | null;
  diedOn: CalendarDate | null;
  routes: SafeRoutes;
  /** An alert says that there is no safe way to make contact. */
  hasNoSafeRoute: boolean;
  /** We have attempted to reach the person since we last spoke with them, without success. */
  isSearchedFor: boolean;
  lead: HandoverStatus | null;
  newContact: NewContact | null;
  /** Who to ask for: the named holder of a held case, otherwise its worker. */
  signedBy: string;
  isHeld: boolean;
};
