import "server-only";
import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { scopeOf } from "@/lib/auth/scope";
import { loadCaseHead } from "@/lib/cases/loaders";
import { listPublicDestinations } from "@/lib/destinations/reads";
import { letterRefusals, letters, mayMakeLetter } from "@/lib/domain/person/letter";
import { today } from "@/lib/platform/clock";
import { findProgramme } from "@/lib/programmes/reads";
import { findCaseToWrite } from "./reads";

/** A letter with its content, or why it may not be written; then no content is returned. */
export async function loadLetter(reference: string, name: string) {
  const actor = await requirePermission("log_contact");
  const head = await loadCaseHead(reference);
  const letter = letters.find((one) => one === name);
  const person = await findCaseToWrite(scopeOf(actor), reference);
  if (!letter || !person) notFound();

  const may = mayMakeLetter(letter, person);
  if (!may.ok) return { head, letter, refusal: letterRefusals[may.refusal], content: null };
  const [programme, places] = await Promise.all([
    findProgramme(actor.programmeId),
    letter === "other_help" ? listPublicDestinations(actor.programmeId) : [],
  ]);
  return { head, letter, refusal: null, content: { person, programme, places, today: today() } };
}
