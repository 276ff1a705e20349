import { z } from "zod";
import { dayField, uuidField, versionField } from "@/lib/platform/fields";

/** Who covers; no one yet when nothing is selected. */
const coveredById = z.union([z.literal("").transform(() => null), uuidField()]).default(null);

export const recordAbsenceSchema = z
  .object({ requestKey: uuidField(), staffId: uuidField(), coveredById })
  .and(dayField("startsOn", { required: "Enter the first day of the absence." }))
  .and(dayField("endsOn", { required: "Enter the last day of the absence." }));

/** Which absence, as it was seen. */
const seen = {
  requestKey: uuidField(),
  staffId: uuidField(),
  absenceId: uuidField(),
  version: versionField(),
};

export const changeCoverSchema = z.object({ ...seen, coveredById });

export const endAbsenceSchema = z.object(seen);

export type RecordAbsence = z.output<typeof recordAbsenceSchema>;
export type ChangeCover = z.output<typeof changeCoverSchema>;
export type EndAbsence = z.output<typeof endAbsenceSchema>;
