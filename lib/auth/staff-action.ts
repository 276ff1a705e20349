import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/domain/permissions/actor";
import { answering, checking, type FormAction } from "@/lib/platform/form-action";
import { type FormState, refused } from "@/lib/platform/form-state";
import { findActor } from "./actor";

/**
 * How every action of staff is made: who asks is read anew, the answers are checked, and whatever happens the
 * text that was typed comes back. Whether this person may do it is settled by the write.
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
  "Not saved: you have been signed out. Your text is still here. Sign in in another tab, come back to this one and send it again.",
  { fixLink: { href: "/sign-in", label: "Sign in" } },
);
