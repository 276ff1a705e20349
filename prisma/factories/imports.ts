import { caseloadHeadings } from "@/lib/imports/types";
import { checkImport } from "@/lib/imports/writes";
import { newRequestKey } from "@/lib/platform/request-key";
import { unique } from "./rows";
import { actorOf, aWorker } from "./staff";
import type { StaffMember } from "./staff";

/** A caseload file that was uploaded and not confirmed: one row is ready and one has to be fixed. */
export async function anImport(by: StaffMember): Promise<{ id: string }> {
  const ready = {
    ...Object.fromEntries(caseloadHeadings.map((heading) => [heading, ""])),
    reference: `T-${unique()}`,
    last_name: "Thistlewood",
    first_name: "Robin",
    worker_email: (await aWorker({ programmeId: by.programmeId })).email,
    started_on: "2019-03-04",
    risk_level: "low",
    needs: "housing",
  };
  const faulty = { ...ready, reference: `T-${unique()}`, started_on: "soon" };
  const lines = [caseloadHeadings, Object.values(ready), Object.values(faulty)];
  const checked = await checkImport(actorOf(by), {
    requestKey: newRequestKey(),
    bytes: Buffer.from(lines.map((cells) => cells.join(",")).join("\n")),
  });
  if (!checked.ok) throw new Error(`The file is refused: ${JSON.stringify(checked.refusal)}`);
  return { id: checked.value };
}
