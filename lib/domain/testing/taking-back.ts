import { endAfter, responsibilityAfter } from "@/lib/domain/case/holder";
import type { HandoverFacts, NoticeFacts } from "@/lib/domain/facts/case";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import { recallsDue } from "@/lib/domain/sharing/recall";
import { endingHolds, eventIdIn, having, havingHandover, type MadeMove, type World } from "./world";

/** The moves of a handover that were not taken back. */
export const movesThatCount = ({ histories }: World, handoverId: string) =>
  effectiveEvents(histories[handoverId] ?? []);

type Taken = {
  /** The move that is taken back. */
  taken: MadeMove;
  answers: MoveAnswers;
  /** The handover before it was. */
  handover: HandoverFacts;
};

/** Undoes what a move has brought about besides the record of its handover, as the writes do it. */
export function takingBack(world: World, { taken, answers, handover }: Taken): World {
  if (taken.onlyRecorded) return world;
  const { facts } = world;
  const { id } = handover;
  switch (taken.move) {
    case "send": {
      const unmarked = takingLineBack(havingHandover(world, id, { versionsSent: 0 }), taken);
      if (answers.destinationInformed === "yes") return unmarked;
      return toInform(unmarked, { handoverId: id, reason: "referral_taken_back", since: world.today });
    }
    case "acknowledge":
      return takingLineBack(world, taken);
    case "accept":
    case "change_start":
    case "put_on_waiting_list":
      return facts.hold?.state === "proposed" && facts.hold.id === taken.id
        ? having(world, { hold: world.holdsBefore[taken.id] ?? null })
        : world;
    case "confirm_decline":
      return having(world, { unmetNeeds: facts.unmetNeeds - 1 });
    case "start":
      return havingHandover(world, id, { checklist: [] });
    case "inform_destination": {
      const [news] = world.noticesBefore[taken.id] ?? [];
      return news ? toInform(world, news) : world;
    }
    case "complete":
    case "complete_application":
    case "break_down_later":
      return handover.kind === "lead" ? restoring(world, taken) : world;
    default:
      return world;
  }
}

/** The destination is to be informed. What it did not know before stays due in its place. */
export function toInform(world: World, news: NoticeFacts): World {
  const { destinationsToInform } = world.facts;
  const isOpen = destinationsToInform.some(({ handoverId }) => handoverId === news.handoverId);
  return isOpen ? world : having(world, { destinationsToInform: [...destinationsToInform, news] });
}

/** The line of the sharing log that a move wrote is marked by a further one. */
function takingLineBack(world: World, { id }: MadeMove): World {
  const line = world.sharingLog.find((one) => one.id === id);
  if (!line) return world;
  const mark = { ...line, id: eventIdIn(world), cancelsId: id, event: "taken_back" } as const;
  const sharingLog = [...world.sharingLog, mark];
  return { ...having(world, { recalls: recallsDue(effectiveEvents(sharingLog)) }), sharingLog };
}

/** The one responsible without the move is so again, and an end that it had reversed stands again. */
function restoring(world: World, { id: cancelsId }: MadeMove): World {
  const cancelled = world.changes.find(({ id }) => id === cancelsId);
  if (!cancelled) return world;
  const changes = [...world.changes, { ...cancelled, id: eventIdIn(world), cancelsId }];
  const counted = effectiveEvents(changes);
  const responsibility = responsibilityAfter(counted);
  if (!responsibility) return world;
  const end = endAfter(counted);
  const { workerId, holder } = responsibility;
  const restored = having(world, {
    workerId,
    holder,
    ...(end && { endReason: end.reason, endedAt: end.at }),
  });
  const next = { ...restored, responsibility, changes };
  // Nothing has become of the hold since, which a guard has seen to.
  return holder.by === "destination"
    ? having(endingHolds(next), { afterCare: world.afterCareBefore[cancelsId] ?? null })
    : having(next, { hold: world.holdsBefore[cancelsId] ?? null, afterCare: null });
}
