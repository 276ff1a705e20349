import "server-only";
import { unstable_rethrow } from "next/navigation";
import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/domain/permissions/actor";
import { mayToday } from "@/lib/domain/permissions/after-the-dates";
import { can, type Permission } from "@/lib/domain/permissions/can";
import { today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { refused } from "@/lib/platform/form-state";
import { logFailure } from "@/lib/platform/log";
import { hrefTo } from "@/lib/routes";
import { findActor } from "./actor";
import { refuseTo, seeOther } from "./refusal-cookie";
import { signInPath } from "./return-path";

/**
 * Makes every route handler of staff, for what no page or action can answer: uploads and downloads. It reads who is
 * asking and checks the permission as a page does. `page` is the page that leads to this route: a person returns to it
 * after signing in, and a failure is shown there.
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
      if (mayToday(actor, permission, today())) return await answer(actor, request, context);
      if (can(actor.role, permission)) return seeOther(hrefTo("recordsClosed"));

      const { programmeId, id: byId } = actor;
      await recordEvent(db, { programmeId, byId }, { kind: "access_refused", what: permission });
      return notHere();
    } catch (cause) {
      unstable_rethrow(cause);
      logFailure(cause);
      return refuseTo(page, refused("That did not work. Nothing was saved. Try again in a moment."));
    }
  };

/** The same whether there is nothing or the person may not see it. */
export const notHere = () =>
  new Response("There is nothing here.\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
