import "server-only";
import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { recordRefusedAccess } from "@/lib/auth/refused-access";
import { scopeOf } from "@/lib/auth/scope";
import { findCaseHead } from "./reads";
import { reference as referenceShape } from "./schema";
import type { CaseHead } from "./types";

/** Who a page of a case is about. Somebody else's case answers exactly like a missing one, and is recorded. */
export async function loadCaseHead(reference: string): Promise<CaseHead> {
  const actor = await requirePermission("read_cases");
  if (!referenceShape.safeParse(reference).success) notFound();

  const head = await findCaseHead(scopeOf(actor), reference);
  if (head) return head;
  await recordRefusedAccess(actor, reference);
  notFound();
}
