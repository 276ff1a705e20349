import { isInAfterCare, needsSomeone } from "@/lib/domain/deadlines/of-responsibility";
import { accountMoves, mayMoveAccount } from "@/lib/domain/permissions/staff-changes";
import { can } from "@/lib/domain/permissions/can";
import { mayBeAway, mayRecordAbsence } from "@/lib/domain/permissions/absences";
import { everyone } from "./people";
import type { StepOf } from "./step";
import { daysFrom, isActiveIn, type World } from "./world";

/** Someone suspends a colleague, lets them leave or lets them return. */
export function moveAccount(world: World, { by, staffId, move }: StepOf<"account">): World {
  const { facts, derived, standings, today } = world;
  const member = everyone.find(({ id }) => id === staffId);
  if (!member) return world;

  const { workerId, hold, afterCare, endReason, closureRequest } = facts;
  const inAfterCare = isInAfterCare(facts, derived.deadlines);
  const may = mayMoveAccount(move, {
    actor: by,
    member: { ...member, status: standings[staffId]?.status ?? "active" },
    carried: {
      cases: workerId === staffId && needsSomeone(endReason, derived.deadlines) ? 1 : 0,
      holds: hold?.state === "accepted" && hold.holderId === staffId ? 1 : 0,
      afterCare: inAfterCare && afterCare?.holderId === staffId ? 1 : 0,
      deputies:
        (hold?.state === "accepted" && hold.deputyId === staffId) ||
        (inAfterCare && afterCare?.deputyId === staffId)
          ? 1
          : 0,
      closureRequests: closureRequest?.requestedById === staffId ? 1 : 0,
      holdProposals: 0,
      covers: world.absences.filter(({ coveredBy, endsOn }) => coveredBy === staffId && endsOn >= today)
        .length,
    },
    otherAdministrators: 0,
  });
  if (!may.ok) return world;

  const { [staffId]: _, ...others } = standings;
  const status = accountMoves[move].to;
  return {
    ...world,
    standings: status === "active" ? others : { ...others, [staffId]: { status, statusSince: today } },
  };
}

/** A manager records that a colleague is away, and who covers. */
export function recordAbsence(world: World, step: StepOf<"absence">): World {
  const { by, staffId, ahead, days: length, coveredBy } = step;
  const member = everyone.find(({ id }) => id === staffId);
  if (!can(by.role, "record_absences") || !member || !mayBeAway(member.role)) return world;
  if (!isActiveIn(world, staffId)) return world;

  const days = { startsOn: daysFrom(world, ahead), endsOn: daysFrom(world, ahead + length) };
  const awayOf = (id: string) => world.absences.filter((one) => one.staffId === id);
  const coverer = everyone.find(({ id }) => id === coveredBy);
  const may = mayRecordAbsence({
    days,
    staffId,
    coverer: coverer
      ? { ...coverer, status: world.standings[coverer.id]?.status ?? "active", absences: awayOf(coverer.id) }
      : null,
    otherAbsences: awayOf(staffId),
  });
  return may.ok ? { ...world, absences: [...world.absences, { ...days, staffId, coveredBy }] } : world;
}

/** A manager records that a colleague is back. */
export function endAbsences(world: World, { by, staffId }: StepOf<"back">): World {
  const absences = world.absences.filter((one) => one.staffId !== staffId);
  return can(by.role, "record_absences") && absences.length < world.absences.length
    ? { ...world, absences }
    : world;
}
