"use server";

import { redirect } from "next/navigation";
import { scopeOf } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import type { Actor } from "@/lib/domain/permissions/actor";
import { today } from "@/lib/platform/clock";
import type { FormState } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";
import { refusedPart } from "./messages";
import {
  confirmNoneKnownSchema,
  saveCircumstancesSchema,
  saveNeedsSchema,
  saveOwnWordsSchema,
  saveRiskSchema,
  saveSafeContactSchema,
  type SavePart,
} from "./schema";
import { savePart } from "./writes";

/** Back to the list of the parts, on which the next one is chosen. */
async function save(input: SavePart, actor: Actor): Promise<FormState> {
  const saved = await savePart(scopeOf(actor), actor, input);
  if (!saved.ok) return refusedPart(saved.refusal, input.reference);
  redirect(hrefTo("review", { reference: input.reference }, { query: { done: "review-part-saved" } }));
}

export const saveRiskAction = staffAction(saveRiskSchema, save);
export const saveNeedsAction = staffAction(saveNeedsSchema, save);
export const saveOwnWordsAction = staffAction(saveOwnWordsSchema, save);
export const saveSafeContactAction = staffAction(saveSafeContactSchema, save);
export const saveCircumstancesAction = staffAction(saveCircumstancesSchema, save);

export const confirmNoneKnownAction = staffAction(
  confirmNoneKnownSchema,
  async ({ noneKnown, ...form }, actor) =>
    save(
      { ...form, saved: { part: "professionals", answers: { noneKnownOn: noneKnown ? today() : null } } },
      actor,
    ),
);
