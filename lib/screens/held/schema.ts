import { z } from "zod";
import { pageNumber } from "@/lib/platform/page-number";
import { hrefTo } from "@/lib/routes";

/** Which pages of the cases to take an address asks for: of holds, and of after-care. */
export const heldPagesSchema = z.object({ holds: pageNumber(), checks: pageNumber() });

type HeldPages = z.infer<typeof heldPagesSchema>;

/** The address of these pages, at the list that was turned. */
export const hrefOfHeld = ({ holds, checks }: HeldPages, hash: "to-take" | "after-care"): string =>
  hrefTo("held", { query: { holds: String(holds), checks: String(checks) }, hash });
