import "server-only";
import { notFound } from "next/navigation";
import { findPublicProgramme } from "@/lib/programmes/reads";

/** There is a set-up page until there is a programme. Then it does not exist. */
export async function requireNoProgramme(): Promise<void> {
  if (await findPublicProgramme()) notFound();
}
