import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/domain/permissions/actor";
import { answering, checking, type FormAction } from "@/lib/platform/form-action";
import { type FormState, refused } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";
import { findActor } from "./actor";

/**
 * Makes every action of staff: it reads who is asking, checks the answers, and returns what was typed if nothing is
 * saved. The write decides whether this person may do it.
 */
export const staffAction =
  <Schema extends z.ZodType>(
    schema: Schema,
    run: (input: z.output<Schema>, actor: Actor) => Promise<FormState>,
  ): FormAction =>
  (_, form) =>
    answering(form, async () => {
      const actor = await findActor();
      return actor ? checking(schema, form, (input) => run(input, actor)) : signedOut;
    });

const signedOut = refused(
  "Not saved, because you have been signed out. Your text is still here. Sign in in another tab, then come back to this one and send the form again.",
  { fixLink: { href: hrefTo("signIn"), label: "Sign in" } },
);
