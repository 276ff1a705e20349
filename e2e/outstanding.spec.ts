import fs from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, type Page } from "playwright/test";
import { aCase } from "@/prisma/factories/cases";
import { anEndedCase } from "@/prisma/factories/closures";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aCommissioner, aWorker } from "@/prisma/factories/staff";
import { test } from "./support/test";

/** Sixty people without a destination, one waiting for an answer, and one who has moved away. */
async function aCaseload(programmeId: string) {
  const worker = await aWorker({ programmeId });
  const haven = await aDestination({ programmeId, name: "The Haven" });
  const add = (over: Parameters<typeof aCase>[0] = {}) =>
    aCase({ programmeId, workerId: worker.id, ...over });
  for (let left = 60; left > 0; left--) await add();
  const { id: caseId } = await add({ reference: "SENT-1" });
  await aHandover({ caseId, destinationId: haven.id, status: "referred" });
  await anEndedCase({ programmeId, workerId: worker.id, reference: "GONE-1", endReason: "moved_away" });
}

const lead = (page: Page) => page.getByRole("main").locator("h1 + p");
const rowsOn = async (page: Page) =>
  (await page.getByRole("row").count()) -
  (await page.getByRole("columnheader", { name: "Deadline" }).count());
const refusal = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });

async function download(page: Page): Promise<Record<string, string>[]> {
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  return parse(fs.readFileSync(await (await file).path()), { columns: true, bom: true });
}

test("shows a total that equals its rows, over all pages and with a filter @nojs", async ({
  page,
  signInAs,
}) => {
  const { programmeId } = await signInAs("manager");
  await aCaseload(programmeId);

  await page.goto("/outstanding");
  await expect(lead(page)).toHaveText(
    "People who would be left without support if the service shut today: 61 people.",
  );
  expect(await rowsOn(page)).toBe(50);
  await page.getByRole("link", { name: /Next/ }).click();
  await expect(page.getByText("51 to 61 of 61 people")).toBeVisible();
  expect(await rowsOn(page)).toBe(11);

  await page.goto("/outstanding");
  await page.getByRole("link", { name: /Referral sent, no answer yet 1/ }).click();
  await expect(lead(page)).toHaveText(
    "1 person of those who would be left without support if the service shut today.",
  );
  expect(await rowsOn(page)).toBe(1);
  await expect(page.getByRole("row", { name: /SENT-1/ })).toContainText("The Haven");

  await page.goto("/ended");
  await expect(page.getByRole("row", { name: /GONE-1/ })).toContainText("Moved away");
});

test("downloads only with a purpose, with the active filter, and with names @nojs", async ({
  page,
  signInAs,
}) => {
  const { programmeId } = await signInAs("manager");
  await aCaseload(programmeId);

  await page.goto("/outstanding?reason=no_answer");
  await page.getByRole("main").getByRole("link", { name: "Download" }).click();
  await expect(page.getByRole("main")).toContainText("Onward records each download");
  await expect(page.getByRole("main")).toContainText("Last name");
  await page.getByRole("button", { name: "Download" }).click();
  await expect(refusal(page)).toContainText("Say what the download is for.");

  await page.getByLabel("What is it for?").fill("For the meeting on Friday.");
  const rows = await download(page);
  expect(rows).toMatchObject([{ reference: "SENT-1", last_name: "Thistlewood", destination: "The Haven" }]);
});

test("shows no names to a commissioning manager", async ({ page, signInAs, browserOf }) => {
  const { programmeId } = await signInAs("manager");
  await aCaseload(programmeId);
  const current = await browserOf(await aCommissioner({ programmeId }));

  for (const address of ["/outstanding?reason=no_answer", "/ended"]) {
    await page.goto(address);
    await expect(page.getByRole("link", { name: "Robin Thistlewood" })).toBeVisible();
    await current.goto(address);
    await expect(current.getByRole("rowheader")).toHaveText(address === "/ended" ? "GONE-1" : "SENT-1");
    await expect(current.getByRole("main")).not.toContainText("Thistlewood");
    await expect(current.getByRole("rowheader").getByRole("link")).toHaveCount(0);
  }
});
