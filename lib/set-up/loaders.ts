import "server-only";
import { notFound } from "next/navigation";
import { findPublicProgramme } from "@/lib/programmes/reads";

/** Answers 404 once there is a programme: the set-up page exists only until then. */
export async function requireNoProgramme(): Promise<void> {
  if (await findPublicProgramme()) notFound();
}
