"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { importScopeOf } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import { hrefTo } from "@/lib/routes";
import { checkedAgain, refusedImport } from "./messages";
import { confirmImportSchema, undoImportSchema } from "./schema";
import { confirmImport, undoImport } from "./writes";

export const confirmImportAction = staffAction(confirmImportSchema, async (input, actor) => {
  const confirmed = await confirmImport(importScopeOf(actor), actor, input);
  if (!confirmed.ok) return refusedImport(confirmed.refusal);
  if ("added" in confirmed.value)
    redirect(hrefTo("import", { batchId: input.batchId }, { query: { done: "import-confirmed" } }));

  revalidatePath(hrefTo("import", { batchId: input.batchId }));
  return checkedAgain(confirmed.value.notReady);
});

export const undoImportAction = staffAction(undoImportSchema, async (input, actor) => {
  const undone = await undoImport(importScopeOf(actor), actor, input);
  if (!undone.ok) return refusedImport(undone.refusal);
  redirect(hrefTo("import", { batchId: input.batchId }, { query: { done: "import-undone" } }));
});
