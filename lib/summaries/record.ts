import "server-only";
import { optionalDay, toSharingFacts } from "@/lib/cases/facts";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import { caseFields } from "@/lib/domain/person/case-fields";
import { personFields } from "@/lib/domain/person/fields";
import { routesOf } from "@/lib/domain/person/safe-routes";
import { roleLabels } from "@/lib/domain/vocabulary/staff-roles";
import { sharingStatusFor } from "@/lib/domain/facts/sharing-allows";
import { assemble } from "@/lib/domain/summary/assemble";
import type { SummaryRecord } from "@/lib/domain/summary/record";
import {
  changedSections,
  gapsOf,
  isOutOfDate,
  leaving,
  currentSections,
} from "@/lib/domain/summary/current-sections";
import { valuesOf } from "@/lib/people/columns";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { rowOf, type versionRow } from "./columns";
import { summaryContentSchema } from "./schema";
import type { EditedText, MadeVersion, SentVersion, SummaryView } from "./types";

type CaseRow = Prisma.CaseGetPayload<{ select: ReturnType<typeof rowOf> }>;
type HandoverRow = CaseRow["handovers"][number];
type DecisionRow = CaseRow["sharingDecisions"][number];

/** The summaries of some handovers of one case, in a few queries however many they are. */
export async function listSummaries(
  tx: Tx,
  of: { case: Prisma.CaseWhereInput; handovers: Prisma.HandoverWhereInput },
): Promise<SummaryView[]> {
  const row = await tx.case.findFirst({ where: of.case, select: rowOf(of.handovers) });
  return row ? row.handovers.map((handover) => toView(row, handover)) : [];
}

function toView(row: CaseRow, { id, kind, status, destination, ...handover }: HandoverRow): SummaryView {
  const decision = row.sharingDecisions.find(({ destinationId }) => destinationId === destination.id);
  const record = toSummaryRecord(row, { kind, destination: destination.name, decision });
  const assembled = assemble(record);
  const edited = Object.fromEntries(
    handover.summaryTexts.map(({ section, text, savedBy, ...edited }) => [
      section,
      { ...edited, words: text, savedBy: savedBy.name } satisfies EditedText,
    ]),
  );
  const sections = currentSections(assembled, edited);
  const withheld = decision?.withheld ?? [];
  const leaves = leaving(sections, withheld);
  const [newestRow] = handover.summaryVersions;
  const newest = newestRow && toMadeVersion(newestRow);
  return {
    handover: { id, kind, status, destination, gapsWaived: handover.gapsWaivedOn !== null },
    case: {
      id: row.id,
      reference: row.reference,
      ended: row.endReason !== null,
      diedOn: optionalDay(row.diedOn),
    },
    record,
    assembled,
    edited,
    sections,
    sharing: sharingStatusFor({ sharing: decision ? [toSharingFacts(decision)] : [] }, destination.id),
    decisionId: decision?.id ?? null,
    withheld,
    leaving: leaves,
    gaps: gapsOf(sections, withheld),
    versions: handover.summaryVersions.flatMap((version) => toSentVersion(version) ?? []),
    made: newestRow?.sentOn === null ? toMadeVersion(newestRow) : null,
    lastNumber: newest?.number ?? 0,
    changed: newest ? changedSections(newest.content.sections, leaves) : [],
    isOutOfDate: newest !== undefined && isOutOfDate(newest.content.sections, leaves),
  };
}

type VersionRow = Prisma.SummaryVersionGetPayload<{ select: typeof versionRow }>;

/** A version as it was frozen, whether or not it was sent. */
export const toMadeVersion = ({
  id,
  number,
  content,
  hash,
  decisionId,
  frozenAt,
  frozenBy,
}: VersionRow): MadeVersion => ({
  id,
  number,
  hash,
  decisionId,
  frozenAt,
  content: summaryContentSchema.parse(content),
  frozenBy: frozenBy.name,
});

/** A version with its sending and its receipt; null when it has not been recorded as sent. */
function toSentVersion(row: VersionRow): SentVersion | null {
  const { sentOn, sentHow, receivedBy: by, receivedOn: on, receivedHow: how } = row;
  if (sentOn === null || sentHow === null) return null;
  return {
    ...toMadeVersion(row),
    sentOn: storedDay(sentOn),
    sentHow,
    receipt: by !== null && on && how ? { by, on: storedDay(on), how } : null,
  };
}

function toSummaryRecord(
  row: CaseRow,
  to: { kind: HandoverRow["kind"]; destination: string; decision: DecisionRow | undefined },
): SummaryRecord {
  const { serviceUser: person, programme } = row;
  return {
    person: valuesOf(personFields, person),
    routes: routesOf(row.safeRoutes),
    texts: valuesOf(caseFields, row),
    from: row.holderOffice
      ? { name: row.holderOffice.name, role: `named holder at ${programme.commissioner}`, ...serviceOf(row) }
      : { name: row.worker.name, role: roleLabels.worker.toLowerCase(), ...serviceOf(row) },
    to: { name: to.destination, kind: to.kind },
    startedOn: storedDay(row.startedOn),
    closesOn: storedDay(programme.closesOn),
    needs: row.needs,
    ownWords: row.ownWords,
    risk: {
      level: row.riskLevel,
      assessedOn: optionalDay(row.riskAssessedOn),
      assessor: row.riskAssessor,
    },
    alerts: row.alerts.map((alert) => ({ ...alert, reviewOn: storedDay(alert.reviewOn) })),
    sharing: to.decision ? { ...to.decision, decidedOn: storedDay(to.decision.decidedOn) } : null,
    professionals: row.involvements.map(({ details, professional }) => ({ ...professional, details })),
    noProfessionalsOn: optionalDay(row.noProfessionalsOn),
    contacts: row.contacts.map(toDay),
    crises: row.crisisContacts.map(toDay),
  };
}

const serviceOf = ({ programme: { name: service, provider } }: CaseRow) => ({ service, provider });

const toDay = <Row extends { happenedOn: Date }>(row: Row) => ({
  ...row,
  happenedOn: storedDay(row.happenedOn),
});
