import { isCorrecting, laterMoves, moveOf, type LaterMove, type MoveName } from "./handover-moves";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";

/** The moves of a handover that goes well, from the plan to its completion. */
export const pathway = [
  "make_version",
  "send",
  "accept",
  "start",
  "complete",
] as const satisfies readonly LaterMove[];

/** The same where the person applies themselves. */
export const ownPathway = [
  "apply_themselves",
  "complete_application",
] as const satisfies readonly LaterMove[];

export type PathwayMove = (typeof pathway)[number] | (typeof ownPathway)[number];

/** A step of the pathway: made, open now, or waiting for another move to be made first. */
export type Step =
  | { move: PathwayMove; state: "made" }
  | { move: PathwayMove; state: "open" }
  | { move: PathwayMove; state: "waiting"; waitingFor: readonly LaterMove[] };

/** The steps of a handover with this status, after the moves that were made. */
export const stepsOf = (status: HandoverStatus, made: readonly MoveName[]): Step[] =>
  made.includes("apply_themselves")
    ? ownPathway.map((move) =>
        made.includes(move)
          ? { move, state: "made" }
          : status === "handing_over"
            ? { move, state: "open" }
            : { move, state: "waiting", waitingFor: [] },
      )
    : stepsByReferral(status, made);

const stepsByReferral = (status: HandoverStatus, made: readonly MoveName[]): Step[] =>
  pathway.map((move, at) => {
    if (isMade(move, made)) return { move, state: "made" };
    const before = pathway[at - 1];
    const isNext = before === undefined || isMade(before, made);
    if (isNext && moveOf(move).from.includes(status)) return { move, state: "open" };

    const openNow = leadingTo(move).filter((other) => moveOf(other).from.includes(status));
    const isBeforeNext = before !== undefined && (!isNext || openNow.length === 0);
    return { move, state: "waiting", waitingFor: isBeforeNext ? [before] : openNow };
  });

/** Earlier versions of Onward made and sent the version of a referral in one move. */
const isMade = (step: PathwayMove, made: readonly MoveName[]) =>
  made.includes(step) || (step === "make_version" && made.includes("send"));

/** The moves after which a step is open. */
const leadingTo = (step: PathwayMove) =>
  laterMoves.filter((move) => {
    const { to } = moveOf(move);
    const reached = to === "as_before" ? moveOf("report_decline").from : [to];
    return (
      move !== step &&
      !isCorrecting(move) &&
      reached.some((status) => status !== "unchanged" && moveOf(step).from.includes(status))
    );
  });
