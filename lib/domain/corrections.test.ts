import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseloadOn } from "@/lib/domain/closure/accounted-for";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import { laterMoves, moveOf, type LaterMove } from "@/lib/domain/moves/handover-moves";
import { after } from "@/lib/domain/testing/after";
import { histories, momentsOf, type Moment } from "@/lib/domain/testing/histories";
import { positionsIn } from "@/lib/domain/testing/invariants";
import { nadia } from "@/lib/domain/testing/people";
import type { Step } from "@/lib/domain/testing/step";
import type { World } from "@/lib/domain/testing/world";

/*
 * Invariant 18: after a correction everything equals what it would be without the corrected event, whatever was written
 * between the two, and the history keeps both.
 */

const numRuns = Number(process.env["ONWARD_CORRECTIONS"] ?? 700);

/** Steps that neither depend on a handover nor move one. */
const isFree = ({ tries }: Step) =>
  ["log", "void", "save", "add_professional", "raise_alert", "end_alert", "fill_summary"].includes(tries);

/** Keeps the place of a step that is not taken: ids and times count steps. */
const nothing: Step = { tries: "wait", by: nadia, days: 0 };

/** The name of the handover move that was made here, and of which handover; null when none was. */
function moveMade({ before, step, world }: Moment): { name: LaterMove; handoverId: string } | null {
  if (step.tries !== "move" || step.name === "take_back") return null;
  const handoverId = Object.keys(world.histories).find((id) => world.histories[id] !== before.histories[id]);
  return handoverId === undefined ? null : { name: step.name, handoverId };
}

const takeBack = (world: World, handoverId: string): Step => ({
  tries: "move",
  by: nadia,
  name: "take_back",
  which: world.facts.handovers.findIndex(({ id }) => id === handoverId),
  twist: "none",
});

/** Those that are taken with the move as without it: an end that it has reversed refuses some of them. */
function takenAlike({ before, world }: Moment, steps: readonly Step[]): Step[] {
  const isTaken = (from: World, step: Step) => after(from, step).facts !== from.facts;
  const without = after(before, nothing);
  return steps.filter((step) => isTaken(world, step) === isTaken(without, step));
}

/** The facts with what destinations are to be informed of in one order: one that is due again was put last. */
const inOrder = ({ destinationsToInform, ...facts }: World["facts"]) => ({
  ...facts,
  destinationsToInform: destinationsToInform.toSorted((one, other) =>
    one.handoverId.localeCompare(other.handoverId),
  ),
});

type Corrected = { name: LaterMove; corrected: World; without: World; steps: number };

/** Each handover move of a history, taken back after what was written next, beside the same without the move. */
function corrections(moments: readonly Moment[]): Corrected[] {
  return moments.flatMap((moment, at) => {
    const made = moveMade(moment);
    if (!made) return [];
    const next = moments.slice(at + 1).map(({ step }) => step);
    const written = takenAlike(moment, next.filter(isFree).slice(0, 3));
    const mistaken = written.reduce(after, moment.world);
    const corrected = after(mistaken, takeBack(mistaken, made.handoverId));
    if (corrected.histories[made.handoverId] === mistaken.histories[made.handoverId]) return [];
    const without = [nothing, ...written, nothing].reduce(after, moment.before);
    return [{ name: made.name, corrected, without, steps: written.length }];
  });
}

/** The same for each death that was recorded: taken back by a manager after what was written next. */
function correctedDeaths(moments: readonly Moment[]): CorrectedDeath[] {
  return moments.flatMap((moment, at) => {
    const { before, world } = moment;
    if (before.facts.diedOn !== null || world.facts.diedOn === null) return [];
    const next = moments.slice(at + 1).map(({ step }) => step);
    const written = takenAlike(moment, next.filter(isOfTheCase).slice(0, 3));
    const known = isInformed(at) ? [...written, ...informing(world)] : written;
    const mistaken = known.reduce(after, world);
    const corrected = after(mistaken, takeDeathBack);
    if (corrected.facts.diedOn !== null) return [];
    const without = [nothing, ...written, ...known.slice(written.length).map(() => nothing), nothing].reduce(
      after,
      before,
    );
    return [{ corrected, without, world, informed: known.length > written.length }];
  });
}

type CorrectedDeath = { corrected: World; without: World; world: World; informed: boolean };

const takeDeathBack: Step = {
  tries: "case_move",
  by: nadia,
  chosen: { move: "take_back_death" },
  twist: "none",
};

/** What professionals are informed of depends on whether the person has died, so that contacts with them differ. */
const isOfTheCase = (step: Step) =>
  isFree(step) && !(step.tries === "log" && step.contact.with === "professional") && step.tries !== "void";

/** In every other history the destinations are informed before the death is taken back. */
const isInformed = (at: number) => at % 2 === 0;

const informing = ({ facts }: World): Step[] =>
  facts.handovers.map((_, which) => ({
    tries: "move",
    by: nadia,
    name: "inform_destination",
    which,
    twist: "none",
  }));

const moments = fc.sample(histories, { numRuns, seed: 4 }).map((history) => momentsOf(history));
const deaths = moments.flatMap((one) => correctedDeaths(one));

const all = moments.flatMap((one) => corrections(one));

describe(`a handover move that is taken back, ${all.length} times in ${numRuns} histories`, () => {
  it("leaves the facts that there would be without it", () => {
    for (const { corrected, without, name } of all)
      expect(inOrder(corrected.facts), name).toEqual(inOrder(without.facts));
  });

  it("leaves position, stage and deadlines as they would be without it", () => {
    for (const { corrected, without, name } of all) expect(corrected.derived, name).toEqual(without.derived);
  });

  it("leaves the responsibility as it would be without it", () => {
    for (const { corrected, without, name } of all)
      expect(corrected.responsibility, name).toEqual(without.responsibility);
  });

  it("leaves the figures of every day as they would be without it", () => {
    for (const { corrected, without, name } of all) {
      for (const day of [corrected.today, ...corrected.changes.map(({ on }) => on)]) {
        expect(caseloadOn(day, [positionsIn(corrected)]), name).toEqual(
          caseloadOn(day, [positionsIn(without)]),
        );
      }
    }
  });

  it("stays in the history and in the sharing log, beside what took it back", () => {
    for (const { corrected, without } of all) {
      for (const [id, history] of Object.entries(corrected.histories)) {
        const counted = effectiveEvents(history);
        expect(counted).toEqual(effectiveEvents(without.histories[id] ?? []));
      }
      const ofHandovers = Object.values(corrected.histories).flat();
      const marked = ofHandovers.flatMap(({ cancelsId }) => cancelsId ?? []);
      expect(ofHandovers.map(({ id }) => id)).toEqual(expect.arrayContaining(marked));
      expect(corrected.sharingLog.length).toBeGreaterThanOrEqual(without.sharingLog.length);
    }
  });

  it("was every move that can be taken back", () => {
    const names = new Set(all.map(({ name }) => name));
    const makable = laterMoves.filter(
      (name) => name !== "take_back" && name !== "make_version" && moveOf(name).by.length > 0,
    );
    expect(makable.filter((name) => !names.has(name))).toEqual([]);
    expect(all.some(({ steps }) => steps > 1)).toBe(true);
  });
});

describe(`a death that is taken back, ${deaths.length} times in ${numRuns} histories`, () => {
  /** What must be equal: all but when it was taken back, and what destinations that were informed are informed of. */
  const compared = (
    { facts: { deathTakenBackAt: _, destinationsToInform, ...facts }, derived }: World,
    informed: boolean,
  ) => ({
    facts: { ...facts, ...(!informed && { destinationsToInform }) },
    derived: informed
      ? {
          ...derived,
          next: null,
          deadlines: derived.deadlines.filter(({ kind }) => kind !== "destination_to_inform"),
        }
      : derived,
  });

  it("leaves the facts, the position, the stage and the deadlines that there would be without it", () => {
    for (const { corrected, without, informed } of deaths)
      expect(compared(corrected, informed)).toEqual(compared(without, informed));
  });

  it("leaves the responsibility and the figures of every day as they would be without it", () => {
    for (const { corrected, without } of deaths) {
      expect(corrected.responsibility).toEqual(without.responsibility);
      for (const day of [corrected.today, ...corrected.changes.map(({ on }) => on)]) {
        expect(caseloadOn(day, [positionsIn(corrected)])).toEqual(caseloadOn(day, [positionsIn(without)]));
      }
    }
  });

  it("stays in the history of each handover, beside what took it back", () => {
    for (const { corrected, without } of deaths) {
      for (const [id, history] of Object.entries(corrected.histories)) {
        const countedIn = (moves: typeof history) =>
          effectiveEvents(moves).filter(({ move }) => move !== "inform_destination");
        expect(countedIn(history)).toEqual(countedIn(without.histories[id] ?? []));
      }
    }
  });

  it("is told to every destination that was informed of it, and to no other", () => {
    for (const { corrected, without, world } of deaths) {
      const toInform = (one: World, wanted: string) =>
        one.facts.destinationsToInform.flatMap(({ handoverId, reason }) =>
          reason === wanted ? [handoverId] : [],
        );
      const informed = world.informedOfDeath.filter((id) =>
        effectiveEvents(corrected.histories[id] ?? []).some(
          ({ move, id: eventId }) =>
            move === "inform_destination" &&
            !(without.histories[id] ?? []).some((earlier) => earlier.id === eventId),
        ),
      );
      const before = toInform(without, "death_taken_back");
      expect(toInform(corrected, "death")).toEqual([]);
      expect(new Set(toInform(corrected, "death_taken_back"))).toEqual(new Set([...before, ...informed]));
    }
  });

  it("had ended handovers, returned proposals and been told to destinations", () => {
    expect(deaths.some(({ world }) => world.facts.hold?.state === "returned")).toBe(true);
    expect(deaths.some(({ corrected, without }) => corrected.histories !== without.histories)).toBe(true);
    expect(
      deaths.some(({ corrected }) =>
        corrected.facts.destinationsToInform.some(({ reason }) => reason === "death_taken_back"),
      ),
    ).toBe(true);
    expect(deaths.filter(({ informed }) => informed).length).toBeGreaterThan(10);
  });
});
