import { laterMoves, moveOf, type LaterMove, type MoveName } from "./handover-moves";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";

/** The moves of a handover that goes well, from the plan to its completion. */
export const pathway = ["send", "accept", "start", "complete"] as const satisfies readonly LaterMove[];

export type PathwayMove = (typeof pathway)[number];

/** A step of the pathway: made, open now, or waiting for another move to be made first. */
export type Step =
  | { move: PathwayMove; state: "made" }
  | { move: PathwayMove; state: "open" }
  | { move: PathwayMove; state: "waiting"; waitingFor: readonly LaterMove[] };

/** The steps of a handover with this status, after the moves that were made. */
export const stepsOf = (status: HandoverStatus, made: readonly MoveName[]): Step[] =>
  pathway.map((move, at) => {
    if (made.includes(move)) return { move, state: "made" };
    if (moveOf(move).from.includes(status)) return { move, state: "open" };

    const openNow = leadingTo(move).filter((before) => moveOf(before).from.includes(status));
    const before = pathway[at - 1];
    const isBeforeNext = before !== undefined && (!made.includes(before) || openNow.length === 0);
    return { move, state: "waiting", waitingFor: isBeforeNext ? [before] : openNow };
  });

/** The moves after which a step is open. */
const leadingTo = (step: PathwayMove) =>
  laterMoves.filter((move) => {
    const { to } = moveOf(move);
    const reached = to === "as_before" ? moveOf("report_decline").from : [to];
    return (
      move !== step && reached.some((status) => status !== "unchanged" && moveOf(step).from.includes(status))
    );
  });
