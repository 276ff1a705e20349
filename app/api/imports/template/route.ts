import { staffRoute } from "@/lib/auth/staff-route";
import { downloadOf } from "@/lib/platform/download";
import { caseloadHeadings } from "@/lib/imports/types";
import { hrefTo } from "@/lib/routes";

/** An empty caseload file, to be filled in. */
export const GET = staffRoute({ permission: "import_caseload", page: hrefTo("imports") }, () =>
  Promise.resolve(downloadOf("caseload-template.csv", caseloadHeadings, [])),
);
