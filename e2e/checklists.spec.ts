import { expect, type Page } from "playwright/test";
import { aCase } from "@/prisma/factories/cases";
import { aChecklistEntry } from "@/prisma/factories/checklists";
import { aHandover } from "@/prisma/factories/handovers";
import { aManager } from "@/prisma/factories/staff";
import { test } from "./support/test";

const refusal = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();

/** A checklist item on a handover of this worker's case. */
async function anEntry({ id }: { id: string }, status: "handing_over" | "completed" = "handing_over") {
  const { id: caseId, reference } = await aCase({ workerId: id });
  const { id: handoverId } = await aHandover({ caseId, status });
  const { id: entryId } = await aChecklistEntry({ handoverId, item: "money_and_medication" });
  return { reference, path: `/cases/${reference}/handovers/${handoverId}/checklist/${entryId}` };
}

test("marks an item as done, and reopens it @nojs", async ({ page, signInAs }) => {
  const { path } = await anEntry(await signInAs("worker"));

  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Appointments, money and medication do not lapse",
  );
  await page.getByLabel("What was done? (optional)").fill("The pharmacy knows.");
  await save(page);
  await expect(page.getByText("Checklist saved.")).toBeVisible();

  await page.goto(path);
  await expect(page.getByLabel("What was done? (optional)")).toHaveValue("The pharmacy knows.");
  await page.getByLabel("To do", { exact: true }).check();
  await save(page);
  await expect(page.getByText("Checklist saved.")).toBeVisible();
});

test("asks for the day and keeps the text @nojs", async ({ page, signInAs }) => {
  const { path } = await anEntry(await signInAs("worker"));

  await page.goto(path);
  const day = page.getByRole("group", { name: "When was it done?" });
  for (const box of ["Day", "Month", "Year"]) await day.getByLabel(box).fill("");
  await page.getByLabel("What was done? (optional)").fill("The pharmacy knows.");
  await save(page);

  await expect(refusal(page)).toContainText("Enter the date it was done.");
  await expect(page.getByLabel("What was done? (optional)")).toHaveValue("The pharmacy knows.");
});

test("only a manager waives an item, with a reason @nojs", async ({ page, signInAs, browserOf }) => {
  const worker = await signInAs("worker");
  const { path } = await anEntry(worker);
  await page.goto(path);
  await expect(page.getByLabel("Waived", { exact: true })).toHaveCount(0);
  await expect(page.getByText("Only a manager can waive an item that cannot be done.")).toBeVisible();

  const office = await browserOf(await aManager({ programmeId: worker.programmeId }));
  await office.goto(path);
  await office.getByLabel("Waived", { exact: true }).check();
  await save(office);
  await expect(refusal(office)).toContainText("Enter why it is waived.");
  await office.getByLabel("Why is it waived?").fill("They take no medication.");
  await save(office);
  await expect(office.getByText("Checklist saved.")).toBeVisible();
});

test("shows what someone else recorded in the meantime @nojs", async ({ page, signInAs, browserOf }) => {
  const worker = await signInAs("worker");
  const { path } = await anEntry(worker);
  await page.goto(path);

  const office = await browserOf(await aManager({ programmeId: worker.programmeId }));
  await office.goto(path);
  await office.getByLabel("Waived", { exact: true }).check();
  await office.getByLabel("Why is it waived?").fill("They take no medication.");
  await save(office);
  await expect(office.getByText("Checklist saved.")).toBeVisible();

  await save(page);
  await expect(page.getByRole("table", { name: /What Bea Lindqvist saved/ })).toContainText(
    "They take no medication.",
  );
});

test("cannot be changed after the person is handed over @nojs", async ({ page, signInAs }) => {
  const { path } = await anEntry(await signInAs("worker"), "completed");

  await page.goto(path);

  await expect(
    page.getByText("You can change the checklist only while the person is being handed over."),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Save", exact: true })).toHaveCount(0);
});
