import { z } from "zod";
import { textField } from "@/lib/platform/fields";

export const longestPurpose = 500;

/** What a download is for, as its record keeps it. */
export const exportPurposeSchema = z.object({
  purpose: textField({ max: longestPurpose, required: "Say what the download is for." }),
});
