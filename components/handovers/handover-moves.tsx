import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { ButtonRow } from "@/components/ui/layout";
import { Tag } from "@/components/ui/tag";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import type { MoveFacts } from "@/lib/domain/moves/handover-guards";
import { handoverEngine, isOutOfDate } from "@/lib/domain/moves/handover-engine";
import { isCorrecting, moveOf, type MoveName } from "@/lib/domain/moves/handover-moves";
import { stepsOf, type Step } from "@/lib/domain/moves/pathway";
import { fixLink } from "@/lib/moves/messages";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { HandoverView } from "@/lib/handovers/types";
import { hrefTo } from "@/lib/routes";
import { byLine } from "./handover-history";

type Props = {
  handover: HandoverView;
  reference: string;
  actor: Pick<Actor, "id" | "role">;
  today: CalendarDate;
};

/** The steps to a completed handover, and what else can be recorded on it. */
export function HandoverMoves({ handover, reference, actor, today }: Props) {
  const { id, status } = handover;
  const facts: MoveFacts = { ...handover.facts, today, actor };
  const hrefOf = (move: MoveName) => hrefTo("handoverMove", { reference, handoverId: id, move });
  const made = movesMade(handover);
  const steps = stepsOf(status, made);
  const isStep = (move: MoveName) => steps.some((step) => step.move === move);
  const others = handoverEngine.offeredOn(facts).filter((move) => !isStep(move) && !isCorrecting(move));
  const isBlocked = (move: MoveName) => handoverEngine.blockersOf({ move }, facts).length > 0;

  return (
    <>
      <TaskList>
        {steps.map((step) => (
          <StepRow
            key={step.move}
            {...{ step, facts, handover, reference, today }}
            href={hrefOf(step.move)}
          />
        ))}
      </TaskList>
      {movesForAManager(facts).map((move) => (
        <p className="quiet small" key={move}>
          Waiting for {handoverEngine.makersOf(move)}: {moveOf(move).label}
        </p>
      ))}
      <ButtonRow>
        {others
          .filter((move) => !isBlocked(move))
          .map((move) => (
            <ButtonLink key={move} variant="secondary" href={hrefOf(move)}>
              {moveOf(move).label}
            </ButtonLink>
          ))}
      </ButtonRow>
      {others.filter(isBlocked).map((move) => (
        <p className="quiet small" key={move}>
          {moveOf(move).label}: <StepBlockers {...{ move, facts, handover, reference }} />
        </p>
      ))}
    </>
  );
}

/** The moves that moved the handover. A version that is out of date has to be made again. */
function movesMade({ history, facts: { handover } }: HandoverView): MoveName[] {
  const again = handover.status === "draft" && isOutOfDate(handover.draftVersion);
  return effectiveEvents(history)
    .filter(({ move, onlyRecorded }) => !onlyRecorded && !(again && move === "make_version"))
    .map(({ move }) => move);
}

/** Moves that a handover may need from a manager. It never needs a breakdown, or gaps to be waived. */
const awaited: readonly MoveName[] = ["confirm_decline", "win_challenge", "sign"];

/** What another manager can record now and this person cannot, so that the reader knows who must act. */
function movesForAManager(facts: MoveFacts): MoveName[] {
  const forManager: MoveFacts = { ...facts, actor: { id: "another manager", role: "manager" } };
  const own = handoverEngine.offeredOn(facts);
  return handoverEngine
    .offeredOn(forManager)
    .filter((move) => awaited.includes(move) && !own.includes(move))
    .filter((move) => handoverEngine.blockersOf({ move }, forManager).length === 0);
}

type StepProps = Omit<Props, "actor"> & { step: Step; facts: MoveFacts; href: string };

function StepRow({ step, facts, href, handover, reference, today }: StepProps) {
  const { label } = moveOf(step.move);

  switch (step.state) {
    case "made": {
      const made = effectiveEvents(handover.history).findLast(({ move }) => move === step.move);
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
      const isBlocked = handoverEngine.blockersOf({ move: step.move }, facts).length > 0;
      return isBlocked ? (
        <TaskRow
          title={label}
          note={<StepBlockers move={step.move} {...{ facts, handover, reference }} />}
          status={<Tag>Waiting</Tag>}
        />
      ) : (
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
        <TaskRow title={label} note={`First: ${labelsOf(step.waitingFor)}`} status={<Tag>Waiting</Tag>} />
      );
  }
}

type BlockersProps = Pick<Props, "handover" | "reference"> & { move: MoveName; facts: MoveFacts };

/** What blocks a step, a sentence each, with the link to where it is fixed. */
function StepBlockers({ move, facts, handover, reference }: BlockersProps) {
  const where = { reference, handoverId: handover.id, destinationId: handover.destination.id };
  return handoverEngine.formOf({ move }, facts).blockers.map(({ sentence, fix }) => {
    const link = fix && fixLink(fix, where);
    return (
      <span key={sentence} className="lock">
        {sentence} {link && <Link href={link.href}>{link.label}</Link>}
      </span>
    );
  });
}

const labelsOf = (moves: readonly MoveName[]) => moves.map((move) => moveOf(move).label).join(", ");
