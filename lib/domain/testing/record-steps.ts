import { refusalOfReviewDay, refusalToChange, refusalToRaise } from "@/lib/domain/person/alert";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { actingRolesOf } from "@/lib/domain/moves/acting-roles";
import { refusalToMark } from "@/lib/domain/contacts/contact";
import { leadOf } from "@/lib/domain/facts/lead";
import { refusalToDecideEntry } from "@/lib/domain/moves/checklist-entry";
import { mayAddProfessional, mayRemoveProfessional, outcomeOf } from "@/lib/domain/contacts/involvement";
import { purposesOf } from "@/lib/domain/moves/notification";
import { refusalToSave } from "@/lib/domain/person/review-saving";
import { everyRoute } from "./facts";
import type { SavedPart, StepOf } from "./step";
import { decidesAloneOnCase, decidesOnCase } from "@/lib/domain/moves/second-person";
import {
  daysFrom,
  having,
  havingHandover,
  idFor,
  nowIn,
  markingAlone,
  sharedFactsIn,
  type Rules,
  type World,
} from "./world";

const ended = ({ facts }: World) => facts.endReason !== null;

/** Someone logs a contact, with a professional of the case if it was one. */
export function log(world: World, step: StepOf<"log">, rules: Rules): World {
  const { contact, which, informed, by } = step;
  const { daysAgo, ...about } = contact;
  const { facts, today } = world;
  const happenedOn = daysFrom(world, -daysAgo);
  const day = { happenedOn, startedOn: facts.startedOn, today };
  if (!rules.mayRecordContact(day).ok) return world;

  const id = idFor("contact", world);
  const involvement =
    about.with === "professional" ? facts.involvements[which % facts.involvements.length] : undefined;
  const professionalOutcome = involvement
    ? outcomeOf(about.result, informed ? "continues_involvement" : null)
    : null;
  const logged = {
    ...about,
    purposes: purposesOf(about.purposes, { professionalOutcome, hasDied: facts.diedOn !== null }),
    id,
    happenedOn,
    recordedAt: nowIn(world),
    status: "current",
    involvementId: involvement?.id ?? null,
    professionalOutcome,
  } as const;
  return {
    ...having(world, { contacts: [...facts.contacts, logged] }),
    authors: { ...world.authors, [id]: by.id },
  };
}

/** Someone marks a contact as entered in error: their own, or any that they decide on. */
export function mark(world: World, { which, by }: StepOf<"void">): World {
  const { contacts } = world.facts;
  const contact = contacts[which % contacts.length];
  if (!contact) return world;
  const { id, status } = contact;
  const actor = { id: by.id, roles: actingRolesOf(by, world.facts, world.today) };
  if (refusalToMark({ authorId: world.authors[id] ?? "", status }, actor)) return world;
  return having(world, {
    contacts: contacts.map((one) => (one === contact ? { ...one, status: "entered_in_error" } : one)),
  });
}

/** Someone saves a part of the needs review. */
export function save(world: World, { saved }: StepOf<"save">): World {
  const situation = {
    ended: ended(world),
    professionals: world.facts.involvements.length,
    today: world.today,
  };
  const noneKnownOn = saved.part === "professionals" && saved.none ? world.today : null;
  const asked = { part: "professionals", answers: { noneKnownOn } } as const;
  return refusalToSave(asked, situation) ? world : having(world, factsOf(world, saved));
}

function factsOf(world: World, saved: SavedPart): Partial<CaseFacts> {
  switch (saved.part) {
    case "risk":
      return { risk: saved.level, riskAssessedOn: daysFrom(world, -saved.daysAgo) };
    case "needs":
      return {
        needs:
          saved.needs === "none"
            ? []
            : [
                {
                  area: "housing",
                  term: "medium",
                  outcome: saved.needs === "with_outcome" ? "partly" : null,
                },
              ],
      };
    case "own_words":
      return { ownWords: saved.any ? ["My flat"] : [] };
    case "safe_contact":
      return { routes: saved.post === null ? { call: true } : { ...everyRoute(true), post: saved.post } };
    case "professionals":
      return { noProfessionalsOn: saved.none ? world.today : null };
  }
}

/** Someone adds a professional to the case. */
export function addProfessional(world: World): World {
  if (!mayAddProfessional({ ended: ended(world), isInvolved: false }).ok) return world;
  const added = { id: idFor("professional", world), addedOn: world.today };
  return having(world, { involvements: [...world.facts.involvements, added], noProfessionalsOn: null });
}

/** Someone marks a professional as not involved. */
export function removeProfessional(world: World, { which }: StepOf<"remove_professional">): World {
  const { involvements } = world.facts;
  const removed = involvements[which % involvements.length];
  const may = mayRemoveProfessional({ ended: ended(world), isInvolved: removed !== undefined });
  return may.ok ? having(world, { involvements: involvements.filter((one) => one !== removed) }) : world;
}

/** Someone raises an alert. */
export function raise(world: World, { kind, days }: StepOf<"raise_alert">): World {
  const { alerts } = world.facts;
  const reviewOn = daysFrom(world, days);
  const refusal =
    refusalToRaise(kind, { caseEnded: ended(world), active: alerts.map((alert) => alert.kind) }) ??
    refusalOfReviewDay(reviewOn, world.today);
  if (refusal) return world;
  return having(world, { alerts: [...alerts, { id: idFor("alert", world), kind, reviewOn }] });
}

/** Someone ends an alert. */
export function endAlert(world: World, { which }: StepOf<"end_alert">): World {
  const { alerts } = world.facts;
  const over = alerts[which % alerts.length];
  if (!over || refusalToChange({ caseEnded: ended(world), alertEnded: false })) return world;
  return having(world, { alerts: alerts.filter((alert) => alert !== over) });
}

/** Someone completes or waives an item of a checklist, or reopens it. */
export function decide(world: World, { which, state, by }: StepOf<"decide_entry">): World {
  const entries = world.facts.handovers.flatMap((handover) =>
    handover.checklist.map((entry) => ({ handover, entry })),
  );
  const found = entries[which % entries.length];
  if (
    !found ||
    refusalToDecideEntry({ state, status: found.handover.status }, decidesOnCase(sharedFactsIn(world, by)))
  )
    return world;
  const isAlone = state === "waived" && decidesAloneOnCase(sharedFactsIn(world, by));
  return havingHandover(isAlone ? markingAlone(world, by) : world, found.handover.id, {
    checklist: found.handover.checklist.map((entry) =>
      entry === found.entry ? { ...entry, state, decidedOn: state === "open" ? null : world.today } : entry,
    ),
  });
}

/** Someone makes a letter for the person. */
export function write(world: World, { letter }: StepOf<"write">, rules: Rules): World {
  const { diedOn, routes, hasAddress, handovers } = world.facts;
  const address = hasAddress ? "4 Example Street, York" : null;
  const may = rules.mayMakeLetter(letter, {
    diedOn,
    routes,
    address,
    lead: leadOf(handovers)?.status ?? null,
  });
  return may.ok ? { ...world, letters: [...world.letters, letter] } : world;
}

/** Someone fills the gaps of a summary, or leaves one. */
export function fillSummary(world: World, { which, gaps }: StepOf<"fill_summary">): World {
  const drafts = world.facts.handovers.filter(({ status }) => status === "draft");
  const draft = drafts[which % drafts.length];
  if (!draft || ended(world)) return world;
  const others = world.gaps.filter((id) => id !== draft.id);
  return { ...world, gaps: gaps ? [...others, draft.id] : others };
}
