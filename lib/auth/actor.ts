import "server-only";
import { cache } from "react";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/domain/permissions/actor";
import { mayToday } from "@/lib/domain/permissions/after-the-dates";
import { can, type Permission } from "@/lib/domain/permissions/can";
import { today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { hrefTo } from "@/lib/routes";
import { signInPath } from "./return-path";
import { readSessionToken } from "./session-cookie";
import { findSession, type SessionFound } from "./sessions";

/** The session of the browser that asks; null when it has none. Read once for each request. */
export const currentSession = cache(async (): Promise<SessionFound | null> => {
  const token = await readSessionToken();
  return token === null ? null : findSession(token);
});

/**
 * Who is asking, read from the database on every request: the cookie names the session, its row says whether it is
 * still open, the membership gives the role, and a leaver is out at once.
 */
export async function findActor(): Promise<Actor | null> {
  const session = await currentSession();
  return session?.state === "open" ? session.actor : null;
}

/** Who is asking. A person who is not signed in is redirected to the sign-in page, and from there back to this page. */
export async function requireActor(): Promise<Actor> {
  const actor = await findActor();
  return actor ?? redirect(signInPath((await headers()).get("x-onward-path")));
}

/**
 * Who is asking, if their role has the permission. Answers 404 to all others, and records that they tried. Those to whom
 * the records have closed are told so on a page of its own.
 */
export const requirePermission = cache(async (permission: Permission): Promise<Actor> => {
  const actor = await requireActor();
  if (mayToday(actor, permission, today())) return actor;
  if (can(actor.role, permission)) redirect(hrefTo("recordsClosed"));

  const { programmeId, id: byId } = actor;
  await recordEvent(db, { programmeId, byId }, { kind: "access_refused", what: permission });
  return notFound();
});
