import { z } from "zod";
import { reference } from "@/lib/cases/schema";
import { handoverEngine } from "@/lib/domain/moves/handover-engine";
import { laterMoves } from "@/lib/domain/moves/handover-moves";
import { handoverKinds } from "@/lib/domain/vocabulary/handover-statuses";
import { moveSchema } from "@/lib/moves/schema";
import { choiceField, textField, uuidField } from "@/lib/platform/fields";

/** An attempt to place a person with a destination. */
export const planHandoverSchema = z.object({
  requestKey: uuidField(),
  reference,
  kind: choiceField(handoverKinds, { required: "Select lead or supporting." }),
  destinationId: uuidField("Select a destination."),
});

/** One move of a handover. */
export const moveHandoverSchema = moveSchema(
  z.object({ handoverId: uuidField(), move: z.enum(laterMoves) }),
  handoverEngine.questionsOf,
);

/** What an address asks for when someone looks for a destination to plan for. */
export const destinationSearchSchema = z.object({ text: textField({ max: 100 }).catch("") });
