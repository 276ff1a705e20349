import "server-only";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/actor";
import { recordsClosedTo } from "@/lib/domain/permissions/after-the-dates";
import { today } from "@/lib/platform/clock";
import { findProgramme } from "@/lib/programmes/reads";
import { hrefTo } from "@/lib/routes";
import { closedWords } from "./messages";

/** Why someone no longer reaches any person, and whom to turn to. To others it is not a page. */
export async function loadRecordsClosed() {
  const actor = await requireActor();
  if (!recordsClosedTo(actor, today())) redirect(hrefTo("home"));
  const { commissioner } = await findProgramme(actor.programmeId);
  return closedWords(actor, { today: today(), commissioner });
}
