import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ContactMedium } from "@/lib/domain/vocabulary/contacts";
import type { HandoverKind, HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import type { SharingStatus } from "@/lib/domain/facts/sharing-allows";
import type { Sections, SectionText } from "@/lib/domain/summary/section-text";
import type { SummaryContent } from "@/lib/domain/summary/content";
import type { SummaryRecord } from "@/lib/domain/summary/record";
import type { SummarySection } from "@/lib/domain/vocabulary/summary-sections";
import type { LeavingSections } from "@/lib/domain/summary/current-sections";

/** A section as someone wrote it for one destination. */
export type EditedText = SectionText & { version: number; savedAt: Date; savedBy: string };

/** A summary as it was made to send. */
export type MadeVersion = {
  id: string;
  number: number;
  content: SummaryContent;
  hash: string;
  frozenAt: Date;
  frozenBy: string;
  /** The decision about sharing on which it was made. */
  decisionId: string;
};

/** A summary as it was sent. */
export type SentVersion = MadeVersion & {
  sentOn: CalendarDate;
  sentHow: ContactMedium;
  receipt: { by: string; on: CalendarDate; how: ContactMedium } | null;
};

/** The transfer summary of one handover: what would be sent today, and what was sent. */
export type SummaryView = {
  handover: {
    id: string;
    kind: HandoverKind;
    status: HandoverStatus;
    destination: { id: string; name: string };
    /** A manager let the referral go out with gaps. */
    gapsWaived: boolean;
  };
  case: { id: string; reference: string; ended: boolean; diedOn: CalendarDate | null };
  record: SummaryRecord;
  /** What the record says. */
  assembled: Sections;
  edited: Readonly<Partial<Record<SummarySection, EditedText>>>;
  /** The current text: edited before assembled. */
  sections: Sections;
  /** Whether the current decision allows it to be sent, and which parts are withheld. */
  sharing: SharingStatus;
  decisionId: string | null;
  withheld: readonly SummarySection[];
  /** What would leave today, and its mandatory sections that are blank. */
  leaving: LeavingSections;
  gaps: readonly SummarySection[];
  /** Those that were sent, newest first. */
  versions: readonly SentVersion[];
  /** The newest version, while it has not been recorded as sent. */
  made: MadeVersion | null;
  /** The number of the newest version, sent or not; 0 when there is none. */
  lastNumber: number;
  /** The sections that differ from the newest version, sent or not, and whether they make it out of date. */
  changed: readonly SummarySection[];
  isOutOfDate: boolean;
};
