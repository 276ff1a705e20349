import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { Actor } from "@/lib/domain/permissions/actor";
import { columnOf, storedDay } from "@/lib/domain/calendar/calendar-date";
import { now, today } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { dateColumns, toDates } from "@/lib/programmes/reads";

const minute = 60 * 1000;

/** A computer left unattended in a shared office is signed out. Writing a long note takes less time. */
export const idleLimit = 60 * minute;

/** A working day: a sign-in that was forgotten does not last into the night. */
export const absoluteLimit = 8 * 60 * minute;

/** How exactly the last use is known. Writing it with every request would cost too much. */
const seenEvery = minute;

export type OpenSession = { state: "open"; id: string; actor: Actor };

/** The state of the session whose token a browser shows. */
export type SessionFound = OpenSession | { state: "timed_out" } | { state: "ended" };

/** Signs a browser in. Returns the token for its cookie; only its hash is stored. */
export async function openSession(tx: Tx, staffId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const at = now();
  const expiresAt = new Date(at.getTime() + absoluteLimit);

  await tx.session.create({
    data: { tokenHash: hashOf(token), staffId, createdAt: at, lastSeenAt: at, expiresAt },
  });
  return token;
}

/**
 * The session of a token, with the person as they are now; null when no session has this token. Suspending someone
 * or changing their role takes effect with the next request.
 */
export async function findSession(token: string): Promise<SessionFound | null> {
  const session = await db.session.findUnique({
    where: { tokenHash: hashOf(token) },
    select: {
      id: true,
      lastSeenAt: true,
      expiresAt: true,
      endedAt: true,
      staff: {
        select: {
          id: true,
          name: true,
          status: true,
          covers: {
            where: { endedAt: null, endsOn: { gte: columnOf(today()) } },
            select: { staffId: true, startsOn: true, endsOn: true },
          },
          memberships: {
            select: { role: true, programmeId: true, programme: { select: dateColumns } },
            take: 1,
          },
        },
      },
    },
  });
  if (!session) return null;

  const { id, staff, endedAt } = session;
  const [membership] = staff.memberships;
  if (endedAt || staff.status !== "active" || !membership) return { state: "ended" };
  if (isTimedOut(session, now())) return { state: "timed_out" };

  await noteUse(session);
  const { programme, ...inProgramme } = membership;
  return {
    state: "open",
    id,
    actor: {
      id: staff.id,
      name: staff.name,
      ...inProgramme,
      dates: toDates(programme),
      covers: staff.covers.map(toCover),
    },
  };
}

const toCover = ({ staffId, startsOn, endsOn }: { staffId: string; startsOn: Date; endsOn: Date }) => ({
  workerId: staffId,
  startsOn: storedDay(startsOn),
  endsOn: storedDay(endsOn),
});

/** Ends one session at once; true when it was open until then. */
export async function endSession(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.session.updateMany({ where: { id, endedAt: null }, data: { endedAt: now() } });
  return count > 0;
}

/** Ends all sessions of a person except one. */
export const endSessionsOf = (tx: Tx, staffId: string, { exceptId }: { exceptId: string | null }) =>
  tx.session.updateMany({
    where: { staffId, endedAt: null, ...(exceptId !== null && { NOT: { id: exceptId } }) },
    data: { endedAt: now() },
  });

type Times = { lastSeenAt: Date; expiresAt: Date };

const isTimedOut = ({ lastSeenAt, expiresAt }: Times, at: Date) =>
  at >= expiresAt || at.getTime() - lastSeenAt.getTime() >= idleLimit;

async function noteUse({ id, lastSeenAt }: { id: string; lastSeenAt: Date }) {
  const at = now();
  if (at.getTime() - lastSeenAt.getTime() < seenEvery) return;
  await db.session.updateMany({ where: { id, lastSeenAt: { lt: at } }, data: { lastSeenAt: at } });
}

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");
