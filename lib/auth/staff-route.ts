import "server-only";
import { unstable_rethrow } from "next/navigation";
import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/domain/permissions/actor";
import { can, type Permission } from "@/lib/domain/permissions/can";
import { db } from "@/lib/platform/db";
import { refused } from "@/lib/platform/form-state";
import { logFailure } from "@/lib/platform/log";
import { findActor } from "./actor";
import { refuseTo, seeOther } from "./refusal-cookie";
import { signInPath } from "./return-path";

/**
 * How every route handler of staff is made, for what no page or action can answer: files that come and go. Who asks
 * is read anew, and settled as pages settle it. `page` is where the way to this route begins; whoever is not signed
 * in comes back to it, and a failure is told there.
 */
export const staffRoute =
  <Context>(
    { permission, page }: { permission: Permission; page: string },
    answer: (actor: Actor, request: Request, context: Context) => Promise<Response>,
  ) =>
  async (request: Request, context: Context): Promise<Response> => {
    try {
      const actor = await findActor();
      if (!actor) return seeOther(signInPath(page));
      if (can(actor.role, permission)) return await answer(actor, request, context);

      const { programmeId, id: byId } = actor;
      await recordEvent(db, { programmeId, byId }, { kind: "access_refused", what: permission });
      return notHere();
    } catch (cause) {
      unstable_rethrow(cause);
      logFailure(cause);
      return refuseTo(page, refused("That did not work. Nothing was saved. Try again in a moment."));
    }
  };

/** The same whether there is nothing or it is not theirs to see. */
export const notHere = () =>
  new Response("There is nothing here.\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
