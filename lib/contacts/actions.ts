"use server";

import { redirect } from "next/navigation";
import { scopeOf } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import { hrefTo } from "@/lib/routes";
import { refusedContact } from "./messages";
import { correctContactSchema, enteredInErrorSchema, logContactSchema } from "./schema";
import { correctContact, logContact, markEnteredInError } from "./writes";

export const logContactAction = staffAction(logContactSchema, async ({ requestKey, ...input }, actor) => {
  const logged = await logContact(scopeOf(actor), actor, requestKey, input);
  if (!logged.ok) return refusedContact(logged.refusal);
  redirect(hrefTo("case", { reference: input.reference }, { query: { done: "contact-logged" } }));
});

export const correctContactAction = staffAction(
  correctContactSchema,
  async ({ requestKey, ...input }, actor) => {
    const corrected = await correctContact(scopeOf(actor), actor, requestKey, input);
    if (!corrected.ok) return refusedContact(corrected.refusal);
    redirect(hrefTo("case", { reference: input.reference }, { query: { done: "contact-corrected" } }));
  },
);

export const enteredInErrorAction = staffAction(
  enteredInErrorSchema,
  async ({ requestKey, ...input }, actor) => {
    const marked = await markEnteredInError(scopeOf(actor), actor, requestKey, input);
    if (!marked.ok) return refusedContact(marked.refusal);
    redirect(hrefTo("case", { reference: input.reference }, { query: { done: "contact-in-error" } }));
  },
);
