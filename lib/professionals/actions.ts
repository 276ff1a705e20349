"use server";

import { redirect } from "next/navigation";
import { scopeOf } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import { hrefTo } from "@/lib/routes";
import { refusedProfessional, refusedInforming } from "./messages";
import { addProfessionalSchema, removeProfessionalSchema, informProfessionalSchema } from "./schema";
import { addProfessional, removeProfessional, informProfessional } from "./writes";

export const addProfessionalAction = staffAction(addProfessionalSchema, async (input, actor) => {
  const added = await addProfessional(scopeOf(actor), actor, input);
  if (!added.ok) return refusedProfessional(added.refusal, input.reference);
  redirect(
    hrefTo("professionals", { reference: input.reference }, { query: { done: "professional-added" } }),
  );
});

export const removeProfessionalAction = staffAction(removeProfessionalSchema, async (input, actor) => {
  const removed = await removeProfessional(scopeOf(actor), actor, input);
  if (!removed.ok) return refusedProfessional(removed.refusal, input.reference);
  redirect(
    hrefTo("professionals", { reference: input.reference }, { query: { done: "professional-removed" } }),
  );
});

export const informProfessionalAction = staffAction(informProfessionalSchema, async (input, actor) => {
  const informed = await informProfessional(scopeOf(actor), actor, input);
  if (!informed.ok) return refusedInforming(informed.refusal, input.reference);
  const done = informed.value.people > 1 ? "contacts-logged" : "contact-logged";
  redirect(hrefTo("professionals", { reference: input.reference }, { query: { done } }));
});
