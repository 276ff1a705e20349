"use server";

import { redirect } from "next/navigation";
import { scopeOf } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import { hrefTo } from "@/lib/routes";
import { refusedContact } from "./messages";
import { correctContactSchema, enteredInErrorSchema, logContactSchema } from "./schema";
import { correctContact, logContact, markEnteredInError, moveContact } from "./writes";

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
  async ({ requestKey, toReference, ...input }, actor) => {
    const scope = scopeOf(actor);
    const marked =
      toReference === null
        ? await markEnteredInError(scope, actor, requestKey, input)
        : await moveContact(scope, actor, requestKey, { ...input, toReference });
    if (!marked.ok) return refusedContact(marked.refusal);
    const done = toReference === null ? "contact-in-error" : "contact-moved";
    redirect(hrefTo("case", { reference: input.reference }, { query: { done } }));
  },
);
