import { addDays } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import { atInstant } from "@/lib/platform/clock";
import { newRequestKey } from "@/lib/platform/request-key";
import { termsOf } from "@/lib/programme-changes/reads";
import { confirmDates, proposeChange, sendBackChange } from "@/lib/programme-changes/writes";
import { findProgramme } from "@/lib/programmes/reads";
import { london } from "./run-stories";
import { applied } from "./step";

/** The dates are confirmed in the first week. Later a manager asks for two more weeks, which the office does not give. */
export async function decideDates(manager: Actor, commissioner: Actor): Promise<void> {
  await atInstant(london("2020-07-02", "11:00"), async () =>
    applied("confirming the dates", await confirmDates(commissioner, { requestKey: newRequestKey() })),
  );
  const proposed = await atInstant(london("2020-08-27", "15:20"), async () => {
    const { dates, thresholds } = termsOf(await findProgramme(manager.programmeId));
    return proposeChange(manager, {
      requestKey: newRequestKey(),
      ...dates,
      ...thresholds,
      closesOn: addDays(dates.closesOn, 14),
      reason: "Two destinations can begin only in October.",
      whoIsLeft: "We expect about nine people to be without a new service on 30 September.",
    });
  });
  const changeId = applied("proposing two more weeks", proposed);
  await atInstant(london("2020-09-01", "10:30"), async () =>
    applied(
      "sending the change back",
      await sendBackChange(commissioner, {
        requestKey: newRequestKey(),
        changeId,
        reason: "There is no money for October. Propose a hold for each of them, and we name who holds them.",
      }),
    ),
  );
}
