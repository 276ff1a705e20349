import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { ButtonRow } from "@/components/ui/layout";
import { Tag } from "@/components/ui/tag";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { MoveFacts } from "@/lib/domain/moves/handover-guards";
import { makersOf, movesOpenTo, refusalOfMove } from "@/lib/domain/moves/handover-engine";
import { moveOf, type LaterMove } from "@/lib/domain/moves/handover-moves";
import { blockersOf } from "@/lib/domain/moves/availability";
import { pathway, stepsOf, type Step } from "@/lib/domain/moves/pathway";
import { actingRolesOf } from "@/lib/domain/moves/acting-roles";
import type { Refusal } from "@/lib/domain/moves/table";
import { fixLink } from "@/lib/moves/messages";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { HandoverView } from "@/lib/handovers/types";
import { byLine } from "./handover-history";

type Props = {
  handover: HandoverView;
  reference: string;
  actor: Pick<Actor, "id" | "role">;
  today: CalendarDate;
};

/** The way to a completed handover step by step, and what else can be recorded on it. */
export function HandoverMoves({ handover, reference, actor, today }: Props) {
  const { id, status, history } = handover;
  const facts: MoveFacts = { ...handover.facts, today, actor };
  const hrefOf = (move: LaterMove) => `/cases/${reference}/handovers/${id}/${move}`;
  const aside = movesOpenTo(actingRolesOf(actor, handover.facts.case), status).filter(
    (move) => !isOnPathway(move),
  );

  return (
    <>
      <TaskList>
        {stepsOf(
          status,
          history.map(({ move }) => move),
        ).map((step) => (
          <StepRow
            key={step.move}
            {...{ step, facts, handover, reference, today }}
            href={hrefOf(step.move)}
          />
        ))}
      </TaskList>
      <WaitsForOthers handover={handover} actor={actor} />
      <ButtonRow>
        {aside
          .filter((move) => blockersOf(move, facts).length === 0)
          .map((move) => (
            <ButtonLink key={move} variant="secondary" href={hrefOf(move)}>
              {moveOf(move).label}
            </ButtonLink>
          ))}
      </ButtonRow>
      {aside.map((move) => (
        <BlockedMove key={move} {...{ move, facts, handover, reference }} />
      ))}
    </>
  );
}

const isOnPathway = (move: LaterMove) => pathway.some((step) => step === move);

type StepProps = Omit<Props, "actor"> & { step: Step; facts: MoveFacts; href: string };

function StepRow({ step, facts, href, handover, reference, today }: StepProps) {
  const { label } = moveOf(step.move);

  switch (step.state) {
    case "made": {
      const made = handover.history.findLast(({ move }) => move === step.move);
      return (
        <TaskRow
          title={label}
          note={made && byLine(made, today)}
          status={
            <Tag tone="green" shape="circle">
              Done
            </Tag>
          }
        />
      );
    }
    case "open": {
      const locks = blockersOf(step.move, facts).map(refusalOfMove);
      if (locks.length > 0) {
        const note = <Locks locks={locks} handover={handover} reference={reference} />;
        return <TaskRow title={label} note={note} status={<Tag>Waiting</Tag>} />;
      }
      return (
        <TaskRow
          title={label}
          href={href}
          status={
            <Tag tone="amber" shape="square">
              To do
            </Tag>
          }
        />
      );
    }
    case "waiting":
      return (
        <TaskRow title={label} note={`Waits for: ${labelsOf(step.waitsFor)}`} status={<Tag>Waiting</Tag>} />
      );
  }
}

/** What only someone else may record from here, so that no one waits without knowing for whom. */
function WaitsForOthers({ handover, actor }: Pick<Props, "handover" | "actor">) {
  const { status, facts } = handover;
  const mine = movesOpenTo(actingRolesOf(actor, facts.case), status);
  const current = movesOpenTo(["manager"], status).filter((move) => !mine.includes(move));
  return current.map((move) => (
    <p className="quiet small" key={move}>
      Waits for {makersOf(move)}: {moveOf(move).label}
    </p>
  ));
}

type LockedProps = Pick<Props, "handover" | "reference"> & { move: LaterMove; facts: MoveFacts };

/** A move that something in the record keeps from being made; what the case's state rules out is not spoken of. */
function BlockedMove({ move, facts, handover, reference }: LockedProps) {
  const locks = blockersOf(move, facts).map(refusalOfMove);
  if (locks.length === 0 || locks.some(({ fix }) => fix === null || fix === "case")) return null;
  return (
    <p className="quiet small">
      {moveOf(move).label}: <Locks locks={locks} handover={handover} reference={reference} />
    </p>
  );
}

/** What a locked step waits for, one sentence each, with the way to where it is fixed. */
function Locks({
  locks,
  handover,
  reference,
}: Pick<Props, "handover" | "reference"> & { locks: readonly Refusal[] }) {
  const where = { reference, handoverId: handover.id, destinationId: handover.destination.id };
  return (
    <>
      {locks.map(({ sentence, fix }) => {
        const at = fix && fixLink(fix, where);
        return (
          <span key={sentence} className="lock">
            {sentence} {at && <Link href={at.href}>{at.label}</Link>}
          </span>
        );
      })}
    </>
  );
}

const labelsOf = (moves: readonly LaterMove[]) => moves.map((move) => moveOf(move).label).join(", ");
