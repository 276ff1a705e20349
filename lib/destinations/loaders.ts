import "server-only";
import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { scopeOf } from "@/lib/auth/scope";
import type { Actor } from "@/lib/domain/permissions/actor";
import { can } from "@/lib/domain/permissions/can";
import { today } from "@/lib/platform/clock";
import { findProgramme, findPublicProgramme } from "@/lib/programmes/reads";
import {
  countOnTheWay,
  findDestination,
  listAreas,
  listDestinations,
  listOnTheWay,
  listPublicDestinations,
} from "./reads";
import { destinationFilterSchema } from "./schema";

/** The directory under the filter of an address. */
export async function loadDirectory(search: Record<string, string | string[] | undefined>) {
  const actor = await requirePermission("see_destinations");
  const filter = destinationFilterSchema.parse(search);
  const [rows, areas, frame] = await Promise.all([
    listDestinations(actor.programmeId, filter),
    listAreas(actor.programmeId),
    frameOf(actor),
  ]);
  return { ...frame, rows, areas, filter };
}

/** One entry of the directory; 404 when there is none of this id. */
export async function loadDestination(id: string) {
  const actor = await requirePermission("see_destinations");
  const destination = isUuid(id) ? await findDestination(actor.programmeId, id) : null;
  if (!destination) notFound();
  return { ...(await frameOf(actor)), destination };
}

/** One entry to change, for those who may, with the people whom a change concerns: by reference within reach. */
export async function loadDestinationToEdit(id: string) {
  const actor = await requirePermission("edit_destinations");
  const loaded = await loadDestination(id);
  const [onTheWay, count] = await Promise.all([
    listOnTheWay(scopeOf(actor), id),
    countOnTheWay(actor.programmeId, id),
  ]);
  return { ...loaded, onTheWay, count };
}

/** What every page of the directory needs besides its rows. */
async function frameOf({ programmeId, role }: Actor) {
  const { settings, dates } = await findProgramme(programmeId);
  return {
    today: today(),
    staleDays: settings.destinationStaleDays,
    closesOn: dates.closesOn,
    mayEdit: can(role, "edit_destinations"),
  };
}

const isUuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);

/** What anyone may see: which service closes when, and the other places to get help. Asks for no sign-in. */
export async function loadOtherHelp() {
  const programme = await findPublicProgramme();
  return {
    today: today(),
    programme: programme && { name: programme.name, closesOn: programme.dates.closesOn },
    places: programme ? await listPublicDestinations(programme.id) : [],
  };
}
