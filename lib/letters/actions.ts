"use server";

import { redirect } from "next/navigation";
import { scopeOf } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import { hrefTo } from "@/lib/routes";
import { refusedPosting } from "./messages";
import { postLetterSchema } from "./schema";
import { postLetter } from "./writes";

export const postLetterAction = staffAction(postLetterSchema, async ({ requestKey, ...input }, actor) => {
  const posted = await postLetter(scopeOf(actor), actor, requestKey, input);
  if (!posted.ok) return refusedPosting(posted.refusal);
  redirect(hrefTo("case", { reference: input.reference }, { query: { done: "letter-posted" } }));
});
