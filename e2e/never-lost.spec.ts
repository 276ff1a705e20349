import { expect, type Page } from "playwright/test";
import { checklistOf } from "@/lib/domain/vocabulary/checklist";
import { anAfterCare } from "@/prisma/factories/after-care";
import { aCase } from "@/prisma/factories/cases";
import { aChecklistEntry } from "@/prisma/factories/checklists";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner, aManager, aWorker } from "@/prisma/factories/staff";
import { record } from "./support/handing-over";
import { test } from "./support/test";

// Servers are started on later days.
test.describe.configure({ timeout: 240_000 });

test("a start that has passed, and a handover without a first contact, are due on 9 September, and to the manager on 1 October @nojs", async ({
  page,
  signInAs,
  browserLater,
}) => {
  const { id: workerId, programmeId } = await signInAs("worker");
  const manager = await aManager({ programmeId });
  const mind = await aDestination({ programmeId, name: "York Mind" });
  const haven = await aDestination({ programmeId, name: "The Haven" });
  const accepted = await aCase({ workerId, programmeId });
  await aHandover({
    caseId: accepted.id,
    destinationId: mind.id,
    status: "accepted",
    sentOn: "2020-09-01",
    expectedStartOn: "2020-09-07",
  });
  const begun = await aCase({ workerId, programmeId });
  const { id: handoverId } = await aHandover({
    caseId: begun.id,
    destinationId: haven.id,
    status: "handing_over",
    sentOn: "2020-08-25",
    expectedStartOn: "2020-09-01",
    startedOn: "2020-09-01",
  });
  for (const item of checklistOf("standard")) await aChecklistEntry({ handoverId, item, state: "done" });

  await page.goto("/today");
  const main = page.getByRole("main");
  await expect(main).toContainText("The start with York Mind was agreed for this day.");
  await expect(main).toContainText("Ask The Haven whether they have seen the person");
  await page.goto("/caseload");
  await expect(main).toContainText(accepted.reference);

  const later = await browserLater(new Date("2020-10-01T09:00:00Z"), manager);
  await later.goto("/today");
  for (const name of ["York Mind", "The Haven"])
    await expect(later.getByRole("main")).toContainText(
      `Ask ${name} whether they have seen the person: no first contact has been confirmed.`,
    );
});

test("a safety check with bad news is due the same day, on 1 October, 26 October and after the freeze @nojs", async ({
  browserLater,
}) => {
  const { id: programmeId } = await aProgramme();
  const manager = await aManager({ programmeId });
  const worker = await aWorker({ programmeId });
  const helen = await aCommissioner({ programmeId, name: "Helen Castle" });
  const completed = async () => {
    const about = await aCase({ programmeId, workerId: worker.id });
    const { id } = await aHandover({ caseId: about.id, status: "completed" });
    return { caseId: about.id, check: `/cases/${about.reference}/handovers/${id}/check_safety` };
  };
  const first = await completed();
  const second = await completed();
  const third = await completed();
  await anAfterCare({ caseId: third.caseId, state: "accepted", holderId: helen.id });

  const october = new Date("2020-10-01T09:00:00Z");
  const deciding = await browserLater(october, manager);
  await expectDecisionDue(deciding, 0);
  await badNews(await browserLater(october, worker), first.check, "With the destination, but worse");
  await expectDecisionDue(deciding, 1);

  const corrections = new Date("2020-10-26T09:00:00Z");
  const correcting = await browserLater(corrections, manager);
  await badNews(correcting, second.check, "Not with the destination");
  await expectDecisionDue(correcting, 2);

  const frozen = await browserLater(new Date("2021-01-02T09:00:00Z"), helen);
  await badNews(frozen, third.check, "Not with the destination");
  await expectDecisionDue(frozen, 1);
});

async function badNews(page: Page, check: string, found: string) {
  await page.goto(check);
  await page.getByLabel("Who gave you this information?").fill("Their sister");
  await page.getByLabel(found, { exact: true }).check();
  await page.getByLabel("What did you learn?").fill("They want to leave.");
  await record(page, "Record a safety check");
}

async function expectDecisionDue(page: Page, people: number) {
  await page.goto("/today");
  await expect(page.getByRole("heading", { name: "Today", level: 1 })).toBeVisible();
  await expect(page.getByText(/^Decide what happens next: the safety check/)).toHaveCount(people);
}
