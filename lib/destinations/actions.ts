"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/staff-action";
import { overtaken } from "@/lib/platform/overtaken";
import { type FormState, refused } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";
import { destinationRefusals } from "./messages";
import { addDestinationSchema, confirmDestinationSchema, editDestinationSchema } from "./schema";
import { addDestination, confirmDestination, editDestination } from "./writes";

type Outcome = Awaited<
  ReturnType<typeof addDestination | typeof editDestination | typeof confirmDestination>
>;

/** To the entry with a word of success, or back to the form with the reason. */
function answer(
  outcome: Outcome,
  done: "destination-added" | "destination-changed" | "destination-checked",
): FormState {
  if (outcome.ok) redirect(hrefTo("destination", { destinationId: outcome.value }, { query: { done } }));

  const { refusal } = outcome;
  if (typeof refusal === "object") return refused(overtaken.changed_since, { current: refusal.changed });
  if (refusal === "name_taken") {
    return refused("Check your answers.", { faults: { name: [destinationRefusals.name_taken] } });
  }
  return refused({ ...overtaken, ...destinationRefusals }[refusal]);
}

export const addDestinationAction = staffAction(addDestinationSchema, async (input, actor) =>
  answer(await addDestination(actor, input), "destination-added"),
);

export const editDestinationAction = staffAction(editDestinationSchema, async (input, actor) =>
  answer(await editDestination(actor, input), "destination-changed"),
);

export const confirmDestinationAction = staffAction(confirmDestinationSchema, async (input, actor) =>
  answer(await confirmDestination(actor, input), "destination-checked"),
);
