import type { AlertKind } from "@/lib/domain/vocabulary/alerts";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import type { CasePosition } from "@/lib/domain/vocabulary/case-positions";
import { personName, type PersonNames } from "@/lib/domain/person/name";
import { steps, type StepSubject, type StepTarget } from "@/lib/domain/deadlines/steps";
import { whoActs } from "@/lib/domain/deadlines/whose";
import type { News } from "@/lib/domain/moves/notification";
import { moveOf } from "@/lib/domain/moves/handover-moves";
import type { StillActing } from "@/lib/domain/programme/writing";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import type { Channel } from "@/lib/domain/vocabulary/channels";
import { channelsOpenTo } from "@/lib/domain/person/reach";
import { routesOf } from "@/lib/domain/person/safe-routes";
import type { ProfessionalRole } from "@/lib/domain/vocabulary/professionals";
import { fixLink, type Where } from "@/lib/moves/messages";
import type { FixLink } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";
import type { DueStep, StepView } from "./types";

/** What a step's sentence and link need of its case. */
type CaseOfStep = {
  reference: string;
  diedOn: Date | null;
  position: CasePosition;
  /** Who of the service still acts today. */
  acting: StillActing;
  serviceUser: PersonNames & { phone: string | null };
  safeRoutes: readonly { channel: Channel; safe: boolean }[];
};

type Destination = { id: string; name: string; phone: string | null };

/** The record that a step is about: at most one of these is set. */
type Found = {
  handover: { id: string; status: HandoverStatus; destination: Destination } | null;
  decision: { id: string; destination: Destination } | null;
  involvement: {
    id: string;
    professional: { name: string; role: ProfessionalRole; phone: string | null };
    notification: { news: News };
  } | null;
  alert: { id: string; kind: AlertKind } | null;
};

/** A step with its sentence, the link to do it and the number to call. */
export function toStep(due: DueStep, about: CaseOfStep, found: Found): StepView {
  const { kind, subject } = due;
  const { handover, decision, involvement, alert } = found;
  const destination = (handover ?? decision)?.destination ?? null;
  const words: StepSubject = {
    destination: destination?.name ?? null,
    hasPhone: destination !== null && destination.phone !== null,
    isPlanned: handover?.status === "draft",
    professional: involvement?.professional ?? null,
    alert: alert?.kind ?? null,
    items: due.items ?? [],
    news: involvement?.notification.news ?? null,
    isHeld: about.position === "held",
    inAfterCare: due.inAfterCare,
  };
  const target = steps[kind].target(words);

  return {
    key: `${kind} ${due.caseId} ${subject}`,
    person: { reference: about.reference, name: personName(about.serviceUser) },
    kind,
    dueOn: storedDay(due.dueOn),
    sentence: steps[kind].says(words),
    whose: whoActs(kind, words, about.acting),
    link: linkTo(target, {
      reference: about.reference,
      ...(handover && { handoverId: handover.id }),
      ...(destination && { destinationId: destination.id }),
      ...(involvement && { involvementId: involvement.id }),
      ...(alert && { alertId: alert.id }),
    }),
    moves: "move" in target && handover ? { handoverId: handover.id, move: target.move } : null,
    phone: phoneFor(due, about, found),
  };
}

function linkTo(target: StepTarget, where: Where): FixLink {
  if ("linkTarget" in target) return fixLink(target.linkTarget, where);
  const { reference, handoverId } = where;
  if (handoverId === undefined) return fixLink("handovers", where);
  return {
    href: hrefTo("handoverMove", { reference, handoverId, move: target.move }),
    label: moveOf(target.move).label,
  };
}

/** The number to call: the person's only if calling them is safe, and never after they have died. */
function phoneFor(
  { kind }: DueStep,
  { diedOn, safeRoutes, serviceUser }: CaseOfStep,
  { handover, decision, involvement }: Found,
): StepView["phone"] {
  const { calls } = steps[kind];
  if (calls === "professional") {
    return involvement?.professional.phone ?? null;
  }
  if (calls === "destination") {
    return (handover ?? decision)?.destination.phone ?? null;
  }
  const open = channelsOpenTo({ diedOn: diedOn && storedDay(diedOn), routes: routesOf(safeRoutes) });
  return calls === "person" && open.includes("call") ? serviceUser.phone : null;
}
