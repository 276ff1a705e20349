import fs from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { expect, type BrowserContext, type Page } from "playwright/test";
import { aDestination } from "@/prisma/factories/destinations";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner, aManager, aSession, aWorker } from "@/prisma/factories/staff";
import type { StaffMember } from "@/prisma/factories/staff";
import {
  agreeToShare,
  beginHandingOver,
  complete,
  fillSummary,
  planHandover,
  reviewNeeds,
  sayYes,
  send,
  tickOff,
} from "./support/handing-over";
import { sheetsOf } from "./support/paper";
import { showCookie, test } from "./support/test";

const york = path.resolve(import.meta.dirname, "../prisma/york");
const lines = (file: string): Record<string, string>[] =>
  parse(fs.readFileSync(file), { columns: true, bom: true });

/** York before any cases: its dates, its staff and the services that the caseload names. */
async function emptyYork() {
  const { id: programmeId } = await aProgramme();
  for (const { name = "" } of lines(path.join(york, "destinations.csv"))) {
    await aDestination({ programmeId, name });
  }
  const workers = {
    "sam.okafor@example.org": await aWorker({ programmeId, name: "Sam Okafor" }),
    "ruth.hale@example.org": await aWorker({ programmeId, name: "Ruth Hale" }),
    "imran.shah@example.org": await aWorker({ programmeId, name: "Imran Shah" }),
    "lucy.merrick@example.org": await aWorker({ programmeId, name: "Lucy Merrick" }),
  };
  // An email address belongs to one account, and other tests use these workers too.
  const caseload = Object.entries(workers).reduce(
    (file, [email, worker]) => file.replaceAll(email, worker.email),
    fs.readFileSync(path.join(york, "caseload.csv"), "utf8"),
  );
  return {
    manager: await aManager({ programmeId, name: "Nadia Rahman" }),
    commissioner: await aCommissioner({ programmeId, name: "Alex Whitfield" }),
    sam: workers["sam.okafor@example.org"],
    caseload,
  };
}

const become = async (context: BrowserContext, staff: StaffMember) =>
  showCookie(context, await aSession(staff));

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** The dashboard prints in two columns. */
async function expectOnTwoSheets(page: Page) {
  expect(await sheetsOf(page)).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: "print" });
  const topOf = async (name: string) => (await page.getByRole("heading", { name }).boundingBox())?.y;
  expect(await topOf("Where cases wait")).toBe(await topOf("Outstanding cases to closure"));
  await page.emulateMedia({ media: "screen" });
}

test("from the caseload file of a closing service to the list of outstanding cases @nojs", async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  let reference = "";
  const { manager, commissioner, sam, caseload } = await emptyYork();

  await test.step("the manager imports the caseload", async () => {
    await become(context, manager);
    await page.goto("/imports");
    await page
      .getByLabel("The caseload, as a CSV file")
      .setInputFiles({ name: "caseload.csv", mimeType: "text/csv", buffer: Buffer.from(caseload) });
    await press(page, "Check the file");
    await page
      .getByLabel(/Why were these people not added/)
      .fill("The whole caseload moves into Onward today.");
    await press(page, "Add 120 people");
    await expect(page.getByText("The people were added")).toBeVisible();
  });

  await test.step("the worker finds the person who has waited longest", async () => {
    await become(context, sam);
    await page.goto("/caseload");
    await expect(page.getByText("26 people.")).toBeVisible();
    await expect(page.getByRole("row").nth(1)).toContainText("54 days overdue");
    // She shares the first place with another, for whom a destination is planned already.
    await page.getByRole("link", { name: "Xanthe Smith" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Xanthe Smith");
    reference = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  });

  await test.step("logs a contact", async () => {
    await page.getByRole("main").getByRole("link", { name: "Log a contact" }).first().click();
    await page.getByLabel("Phone call").check();
    await page.getByLabel("Spoke with them", { exact: true }).check();
    await page.getByLabel("What happened?").fill("Went through everything that helps, and what comes next.");
    await press(page, "Save contact");
    await expect(page.getByText("Contact saved.")).toBeVisible();
  });

  await test.step("reviews the needs, plans a handover and sends the referral", async () => {
    await reviewNeeds(page, reference, "Medium");
    const handover = await planHandover(page, reference, "Lead", "York Mind");
    await agreeToShare(page, reference, "York Mind");
    await fillSummary(page, handover);
    await send(page, handover);

    await beginHandingOver(page, handover, "2020-09-09");
    await tickOff(page, reference);
    await complete(page, handover);
  });

  await test.step("the manager approves the closure that the worker requested", async () => {
    await page.getByRole("link", { name: "Request closure" }).first().click();
    await page.getByRole("link", { name: "Handed over" }).click();
    await page.getByLabel("What led to this?").fill("York Mind has begun, and it goes well.");
    await sayYes(page, "Has the person been informed in writing?", "Has the GP been informed?");
    await press(page, "Request closure");
    await expect(page.getByText("Closure requested for")).toBeVisible();

    await become(context, manager);
    await page.goto("/caseload?stage=closure_requested");
    await page.getByRole("row").nth(1).getByRole("link").first().click();
    await page.getByRole("link", { name: "Approve closure" }).first().click();
    await press(page, "Check your answers");
    await press(page, "Approve closure");
    await expect(page.getByText("The case has ended.")).toBeVisible();
  });

  await test.step("the dashboard and the outstanding list agree", async () => {
    await page.goto("/dashboard");
    await expectOnTwoSheets(page);
    await page.getByRole("link", { name: "119 Outstanding: show the list" }).first().click();
    await expect(page).toHaveURL(/\/outstanding$/);
    await expect(page.getByRole("main")).toContainText("119 people");
  });

  await test.step("the manager downloads the list with names", async () => {
    const rows = await downloaded(page);
    expect(rows).toHaveLength(119);
    expect(rows.map(({ last_name }) => last_name)).toContain("Ó Súilleabháin");
    expect(rows.map(({ reference }) => reference)).not.toContain("YP-0057");
  });

  await test.step("the commissioning manager downloads the same rows without identities", async () => {
    await become(context, commissioner);
    const rows = await downloaded(page);
    expect(rows).toHaveLength(119);

    const told = JSON.stringify(rows);
    for (const line of lines(path.join(york, "caseload.csv"))) {
      for (const heading of ["last_name", "date_of_birth", "phone", "own_words"]) {
        const secret = line[heading] ?? "";
        if (secret !== "") expect(told).not.toContain(`"${secret}`);
      }
    }
    expect(rows.map(({ reference }) => reference)).toContain("YP-0001");
  });
});

/** The rows of the outstanding list, downloaded on screen. */
async function downloaded(page: Page): Promise<Record<string, string>[]> {
  await page.goto("/outstanding/download");
  await page.getByLabel("What is it for?").fill("For the closing meeting on Friday.");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("outstanding-2020-09-09.csv");
  return lines(await file.path());
}
