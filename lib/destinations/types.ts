import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Acceptance, DestinationStatus, ReferralRoute } from "@/lib/domain/vocabulary/destinations";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import type { NeedArea } from "@/lib/domain/vocabulary/need-areas";

/** A destination service as the directory knows it. */
export type Destination = {
  id: string;
  name: string;
  summary: string;
  phone: string | null;
  secondPhone: string | null;
  email: string | null;
  hours: string | null;
  howToRefer: string | null;
  eligibility: string | null;
  areas: readonly string[];
  needs: readonly NeedArea[];
  route: ReferralRoute;
  status: DestinationStatus;
  /** Only of one that is paused, if it is known. */
  pausedUntil: CalendarDate | null;
  /** The last day of one that is closing. */
  closesOn: CalendarDate | null;
  accepting: Acceptance;
  waitWeeks: number | null;
  placesOffered: number | null;
  lastCheckedOn: CalendarDate | null;
  listedPublicly: boolean;
  source: string | null;
  version: number;
};

/** How our handovers to one destination have gone. */
export type DestinationRecord = {
  byStatus: Partial<Record<HandoverStatus, number>>;
  /** Half of its answers came within this many days; null without an answer. */
  medianDaysToAnswer: number | null;
};

/** A row of the directory. */
export type DestinationRow = Destination & DestinationRecord;

/** Someone with a handover there that is under way or was completed. */
export type OnTheWay = { reference: string; status: HandoverStatus };

/** What a person may be looking for in the directory. */
export type DestinationFilter = {
  text: string;
  area: string | null;
  need: NeedArea | null;
  route: ReferralRoute | null;
  accepting: Acceptance | null;
};
