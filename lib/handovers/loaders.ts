import "server-only";
import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { scopeOf } from "@/lib/auth/scope";
import { loadCaseHead } from "@/lib/cases/loaders";
import { listContactsMade } from "@/lib/contacts/reads";
import { listDestinations } from "@/lib/destinations/reads";
import { placesLeft } from "@/lib/domain/destinations/capacity";
import { handoverEngine } from "@/lib/domain/moves/handover-engine";
import { laterMoves } from "@/lib/domain/moves/handover-moves";
import { warningsOf } from "@/lib/domain/destinations/plan-warnings";
import { can } from "@/lib/domain/permissions/can";
import { today } from "@/lib/platform/clock";
import { uuidField } from "@/lib/platform/fields";
import { findProgramme } from "@/lib/programmes/reads";
import { findPlanFacts, listHandovers } from "./reads";
import { destinationSearchSchema } from "./schema";

/** More than these are not offered in one list: there is a search. */
const mostToChooseFrom = 15;

/** Where a person could be placed: the active destinations, each with what to be warned of. */
export async function loadPlan(reference: string, search: Record<string, string | string[] | undefined>) {
  const actor = await requirePermission("read_cases");
  const head = await loadCaseHead(reference);
  const { text } = destinationSearchSchema.parse(search);
  const anyOther = { area: null, need: null, route: null, accepting: null };
  const [{ dates, settings }, directory] = await Promise.all([
    findProgramme(actor.programmeId),
    listDestinations(actor.programmeId, { text, ...anyOther }),
  ]);
  const active = directory.filter(({ status }) => status === "active");
  const tooMany = active.length > mostToChooseFrom;
  const scope = scopeOf(actor);
  const earlier = await listHandovers(scope, head.id);
  const offered = tooMany && text === "" ? [] : active.slice(0, mostToChooseFrom);

  const newestFirst = earlier.toSorted((one, other) => other.plannedAt.getTime() - one.plannedAt.getTime());
  const [first] = active;
  const facts =
    first && (await findPlanFacts(scope, { caseId: head.id, destinationId: first.id, kind: "lead" }));
  const lead =
    facts &&
    handoverEngine.make({ move: "plan" }, { ...facts, today: today(), actor }, { happenedOn: today() });
  const refusals = lead && !lead.ok ? lead.refusal : [];
  const sentenceOf = (blocker: "not_ended" | "only_lead") =>
    refusals.includes(blocker) ? handoverEngine.refusalOf(blocker).sentence : null;

  const situation = {
    today: today(),
    closesOn: dates.closesOn,
    staleDays: settings.destinationStaleDays,
    needs: facts ? facts.case.needs.map(({ area }) => area) : [],
  };
  return {
    head,
    text,
    today: today(),
    hasSearch: tooMany || text !== "",
    hasMore: tooMany && text !== "",
    /** Why nothing can be planned, or no lead. */
    locked: sentenceOf("not_ended"),
    leadLocked: sentenceOf("only_lead"),
    mayAdd: can(actor.role, "edit_destinations"),
    options: offered.map((destination) => {
      const left = placesLeft(destination.placesOffered, destination.byStatus);
      const warnings = warningsOf(
        {
          ...destination,
          placesLeft: left,
          earlier: newestFirst.filter((one) => one.destination.id === destination.id),
        },
        situation,
      );
      return { ...destination, placesLeft: left, warnings: warnings.map(({ sentence }) => sentence) };
    }),
  };
}

/** One move of one handover, for the person who opened it. 404 for a move that is not in the table. */
export async function loadMove(reference: string, handoverId: string, asked: string) {
  const actor = await requirePermission("read_cases");
  const head = await loadCaseHead(reference);
  const move = laterMoves.find((name) => name === asked);
  if (!move || !uuidField().safeParse(handoverId).success) notFound();

  const scope = scopeOf(actor);
  const handovers = await listHandovers(scope, head.id);
  const handover = handovers.find(({ id }) => id === handoverId);
  if (!handover) notFound();

  return {
    head,
    move,
    handover,
    facts: { ...handover.facts, today: today(), actor },
    contacts: await listContactsMade(scope, head.id),
  };
}
