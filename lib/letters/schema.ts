import { z } from "zod";
import { reference } from "@/lib/cases/schema";
import { letters } from "@/lib/domain/person/letter";
import { uuidField } from "@/lib/platform/fields";

/** That a letter was printed and posted. */
export const postLetterSchema = z.object({ requestKey: uuidField(), reference, letter: z.enum(letters) });
