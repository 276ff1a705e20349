import { z } from "zod";
import { longText, textField, uuidField, versionField } from "@/lib/platform/fields";
import { pageNumber } from "@/lib/platform/page-number";

/** A file as it is sent. A browser sends an empty one without a name when none was chosen. */
export const uploadSchema = z.object({
  requestKey: uuidField(),
  file: z.instanceof(File, { error: "There is a problem with this page. Reload it." }),
});

export const confirmImportSchema = z.object({
  requestKey: uuidField(),
  batchId: uuidField(),
  version: versionField(),
  /** Why these people were missed; required after the last day for referrals. */
  reason: textField({ max: longText }),
});

export const undoImportSchema = z.object({ requestKey: uuidField(), batchId: uuidField() });

/** Which page of each list the address of a checked file asks for. */
export const importPagesSchema = z.object({ faulty: pageNumber(), here: pageNumber() });
