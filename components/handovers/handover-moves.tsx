import { ButtonLink } from "@/components/ui/button";
import { ButtonRow } from "@/components/ui/layout";
import { Tag } from "@/components/ui/tag";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { MoveFacts } from "@/lib/domain/handover/guards";
import { movesOpenTo, refusalOfMove } from "@/lib/domain/handover/move";
import { moveOf, type LaterMove } from "@/lib/domain/handover/moves";
import { locksOf } from "@/lib/domain/handover/outlook";
import { road, stepsOf, type Step } from "@/lib/domain/handover/road";
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
  const aside = movesOpenTo(actor.role, status).filter((move) => !isOnRoad(move));

  return (
    <>
      <TaskList>
        {stepsOf(
          status,
          history.map(({ move }) => move),
        ).map((step) => (
          <StepRow key={step.move} {...{ step, facts, history, today }} href={hrefOf(step.move)} />
        ))}
      </TaskList>
      <WaitsForManager {...{ status, actor }} />
      <ButtonRow>
        {aside
          .filter((move) => locksOf(move, facts).length === 0)
          .map((move) => (
            <ButtonLink key={move} variant="secondary" href={hrefOf(move)}>
              {moveOf(move).label}
            </ButtonLink>
          ))}
      </ButtonRow>
      {aside.map((move) => (
        <LockedMove key={move} move={move} facts={facts} />
      ))}
    </>
  );
}

const isOnRoad = (move: LaterMove) => road.some((step) => step === move);

type StepProps = { step: Step; facts: MoveFacts; href: string; today: CalendarDate } & Pick<
  HandoverView,
  "history"
>;

function StepRow({ step, facts, href, history, today }: StepProps) {
  const { label } = moveOf(step.move);

  switch (step.state) {
    case "made": {
      const made = history.findLast(({ move }) => move === step.move);
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
      const locks = locksOf(step.move, facts);
      if (locks.length > 0) {
        return <TaskRow title={label} note={sentencesOf(locks)} status={<Tag>Waiting</Tag>} />;
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

/** What only a manager may record from here, so that nobody waits without knowing for whom. */
function WaitsForManager({ status, actor }: Pick<HandoverView, "status"> & Pick<Props, "actor">) {
  const mine = movesOpenTo(actor.role, status);
  const theirs = movesOpenTo("manager", status).filter((move) => !mine.includes(move));
  return theirs.length > 0 && <p className="quiet">Waits for a manager: {labelsOf(theirs)}</p>;
}

function LockedMove({ move, facts }: { move: LaterMove; facts: MoveFacts }) {
  const locks = locksOf(move, facts);
  if (locks.length === 0) return null;
  return (
    <p className="quiet small">
      {moveOf(move).label}: {sentencesOf(locks)}
    </p>
  );
}

const labelsOf = (moves: readonly LaterMove[]) => moves.map((move) => moveOf(move).label).join(", ");
const sentencesOf = (locks: ReturnType<typeof locksOf>) =>
  locks.map((lock) => refusalOfMove(lock).sentence).join(" ");
