import { listed } from "@/lib/domain/text/list";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { actingRoleLabels, type ActingRole } from "./acting-roles";
import type { MoveAnswers, MoveQuestion } from "./questions";
import { askedBy, refusalOfGuard, type AskedQuestion, type Guard, type Refusal, type Row } from "./table";

/** The two refusals that no guard gives: a row says which status a move starts from and who makes it. */
export type TableRefusal = "wrong_status" | "wrong_role";

const tableRefusals: Record<TableRefusal, Refusal> = {
  wrong_status: {
    sentence: "You cannot record this at the current status. Check what has been recorded since.",
    question: null,
    fix: "case",
  },
  wrong_role: {
    sentence: "Your role cannot record this. Ask a manager.",
    question: null,
    fix: null,
  },
};

/**
 * A table of moves, and what its engine needs to know besides the rows. `Chosen` names a row, and says which kind of
 * move it is where there are several.
 */
type Table<Chosen extends { move: string }, Facts, GuardName extends string, Status, Outcome> = {
  rows: Readonly<Record<Chosen["move"], Row<GuardName, Status>>>;
  guards: Readonly<Record<GuardName, Guard<Facts>>>;
  /** In which roles the person acts on these facts. */
  rolesOf: (facts: Facts) => readonly ActingRole[];
  /** The status that the `from` of a row is compared with. */
  statusOf: (facts: Facts) => Status;
  /** What one kind of a move asks and needs. Without it, what its row says. */
  kindOf?: (chosen: Chosen) => Pick<Row<GuardName, Status>, "asks" | "optional" | "guards">;
  /** Whether a question of a row is asked on these facts. Without it, every one is. */
  isAsked?: (question: MoveQuestion, facts: Facts) => boolean;
  /** Guards that a move has on these facts only. */
  moreGuards?: (chosen: Chosen, facts: Facts) => readonly GuardName[];
  /** What the move leads to. Asked only once nothing refuses it. */
  outcomeOf: (chosen: Chosen, facts: Facts, answers: MoveAnswers) => Outcome;
};

/** What a form needs to know of a move on these facts. */
export type MoveForm = {
  label: string;
  /** Its answers are shown once more before they are recorded. */
  isFinal: boolean;
  questions: readonly AskedQuestion[];
  /** What keeps the move from being made, whatever is answered. */
  blockers: readonly Refusal[];
};

/** Makes the engine of a table. Forms, buttons, writes and tests ask it everything about a move. */
export function makeEngine<
  Chosen extends { move: string },
  Facts extends { today: CalendarDate },
  GuardName extends string,
  Status,
  Outcome,
>({
  rows,
  guards,
  rolesOf,
  statusOf,
  kindOf = ({ move }) => rows[move as Chosen["move"]],
  isAsked = () => true,
  moreGuards = () => [],
  outcomeOf,
}: Table<Chosen, Facts, GuardName, Status, Outcome>) {
  type Name = Chosen["move"];
  type RefusalName = TableRefusal | GuardName;

  const names = Object.keys(rows) as Name[];
  const isFrom = (name: Name, status: Status) => rows[name].from?.includes(status) ?? true;
  const isMadeBy = (name: Name, roles: readonly ActingRole[]) =>
    rows[name].by.some((role) => roles.includes(role));

  const refusalOf = (name: RefusalName): Refusal =>
    name in tableRefusals ? tableRefusals[name as TableRefusal] : refusalOfGuard(guards[name as GuardName]);

  const refusedBy = (named: readonly GuardName[], facts: Facts, answers: MoveAnswers) =>
    named.filter((name) => guards[name].refuses(facts, answers));

  function refusalsOf(chosen: Chosen, facts: Facts, answers: MoveAnswers): RefusalName[] {
    const name: Name = chosen.move;
    if (!isFrom(name, statusOf(facts))) return ["wrong_status"];
    // What no one makes, the product makes by itself, as a consequence of another move.
    if (rows[name].by.length > 0 && !isMadeBy(name, rolesOf(facts))) return ["wrong_role"];
    return refusedBy([...kindOf(chosen).guards, ...moreGuards(chosen, facts)], facts, answers);
  }

  /** Before anything is answered, a guard with a question says what is needed, and one without what is in the way. */
  const refusalsOfSilence = (chosen: Chosen, facts: Facts) =>
    refusalsOf(chosen, facts, { happenedOn: facts.today });

  const questionsOf = (chosen: Chosen): AskedQuestion[] => askedBy(kindOf(chosen));

  function questionsOn(chosen: Chosen, facts: Facts): AskedQuestion[] {
    const needed = new Set(refusalsOfSilence(chosen, facts).map((name) => refusalOf(name).question));
    return questionsOf(chosen)
      .filter((asked) => isAsked(asked.question, facts) && (!asked.ifNeeded || needed.has(asked.question)))
      .map((asked) => ({ ...asked, optional: asked.optional && !needed.has(asked.question) }));
  }

  const blockersOf = (chosen: Chosen, facts: Facts): RefusalName[] =>
    refusalsOfSilence(chosen, facts).filter((name) => refusalOf(name).question === null);

  const makersOf = (name: Name): string =>
    listed(
      rows[name].by.map((role) => actingRoleLabels[role]),
      "or",
    );

  /** A person who cannot make a move at all is shown who can. */
  const blockerOf = (move: Name, name: RefusalName): Refusal =>
    name === "wrong_role"
      ? { ...refusalOf(name), sentence: `This can only be recorded by ${makersOf(move)}.` }
      : refusalOf(name);

  const availableTo = (roles: readonly ActingRole[], status: Status): Name[] =>
    names.filter((name) => isFrom(name, status) && isMadeBy(name, roles));

  return {
    /** The sentence of a refusal, the question that it belongs to, and where it can be fixed. */
    refusalOf,

    /** What a move asks, in order, whatever the facts. */
    questionsOf,

    /** What a move asks on these facts: a question that is optional elsewhere may be needed here, or not asked. */
    questionsOn,

    /** What keeps a move from being made, whatever is answered. */
    blockersOf,

    /**
     * The outcome of a move, or every reason why it cannot be made. Which answers must be there, `questionsOf` says.
     */
    make: (chosen: Chosen, facts: Facts, answers: MoveAnswers): Result<Outcome, RefusalName[]> => {
      const refusals = refusalsOf(chosen, facts, answers);
      return refusals.length > 0 ? refuse(refusals) : ok(outcomeOf(chosen, facts, answers));
    },

    /** The moves that these roles make from a status. */
    availableTo,

    /**
     * The moves to show to a person on these facts. A move blocked only by something that can be fixed elsewhere
     * is shown, and says so; one that the state of the case rules out is not.
     */
    offeredOn: (facts: Facts): Name[] =>
      availableTo(rolesOf(facts), statusOf(facts)).filter((name) =>
        refusedBy(rows[name].guards, facts, { happenedOn: facts.today }).every((guard) => {
          const { question, fix } = refusalOf(guard);
          return question !== null || (fix !== null && fix !== "case");
        }),
      ),

    /** Who makes a move, in a phrase: "the named holder or a manager". */
    makersOf,

    formOf: (chosen: Chosen, facts: Facts): MoveForm => {
      const { label, final = false } = rows[chosen.move as Name];
      return {
        label,
        isFinal: final,
        questions: questionsOn(chosen, facts),
        blockers: blockersOf(chosen, facts).map((name) => blockerOf(chosen.move, name)),
      };
    },
  };
}
