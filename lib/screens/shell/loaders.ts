import "server-only";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/platform/clock";
import { settings } from "@/lib/platform/env";
import { closingWords, demoWords, linksFor, publicDemoWords } from "./messages";
import type { Shell } from "./types";

/** What is shown around every staff page. It is not a guard: the loader of each page is. */
export async function loadShell(): Promise<Shell> {
  const actor = await requireActor();
  const { id, name, dates } = actor;
  const day = today();

  return {
    actor: { id, name },
    links: linksFor(actor, day),
    closing: closingWords(dates, day),
    demo: settings().ONWARD_DEMO === undefined ? null : demoWords(day),
  };
}

/** What a public page says about the demonstration; null outside it. */
export const loadPublicNotice = (): string | null =>
  settings().ONWARD_DEMO === undefined ? null : publicDemoWords(today());
