import { refuseTo, seeOther } from "@/lib/auth/refusal-cookie";
import { staffRoute } from "@/lib/auth/staff-route";
import { refusedFile } from "@/lib/imports/messages";
import { uploadSchema } from "@/lib/imports/schema";
import { fileLimits } from "@/lib/imports/types";
import { checkImport } from "@/lib/imports/writes";
import { refused } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";

const page = hrefTo("imports");

/** Takes a caseload file, checks it and leads to the result. It adds no one. */
export const POST = staffRoute({ permission: "import_caseload", page }, async (actor, request) => {
  const upload = uploadSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!upload.success)
    return refuseTo(page, refused("There is a problem with this page. Reload it and send the file again."));

  const { requestKey, file } = upload.data;
  if (file.name === "" && file.size === 0) return refuseTo(page, refusedFile({ file: { why: "none" } }));
  // Checked before reading, so that a file that is too large is not in memory twice.
  if (file.size > fileLimits.bytes) return refuseTo(page, refusedFile({ file: { why: "too_large" } }));

  const bytes = new Uint8Array(await file.arrayBuffer());
  const checked = await checkImport(actor, { requestKey, bytes });
  return checked.ok
    ? seeOther(hrefTo("import", { batchId: checked.value }))
    : refuseTo(page, refusedFile(checked.refusal));
});
