import fs from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { expect, type BrowserContext, type Page } from "playwright/test";
import {
  aCommissioner,
  aDestination,
  aManager,
  aProgramme,
  aSession,
  aWorker,
  type StaffMember,
} from "@/prisma/factories";
import { showCookie, test } from "./support/test";

const york = path.resolve(import.meta.dirname, "../prisma/york");
const lines = (file: string): Record<string, string>[] =>
  parse(fs.readFileSync(file), { columns: true, bom: true });

/** York before anybody is in it: its dates, its staff and the services that the caseload names. */
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
  // An address belongs to one account, and this is not the only test with these workers.
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

const day = async (page: Page, group: string | RegExp, on: { day: string; month: string; year: string }) => {
  const boxes = page.getByRole("group", { name: group });
  await boxes.getByLabel("Day").fill(on.day);
  await boxes.getByLabel("Month").fill(on.month);
  await boxes.getByLabel("Year").fill(on.year);
};

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("from the file of a closing service to the list of those outstanding @nojs", async ({
  page,
  context,
}) => {
  test.slow();
  const { manager, commissioner, sam, caseload } = await emptyYork();

  await test.step("the manager loads the caseload", async () => {
    await become(context, manager);
    await page.goto("/imports");
    await page
      .getByLabel("The caseload, as a CSV file")
      .setInputFiles({ name: "caseload.csv", mimeType: "text/csv", buffer: Buffer.from(caseload) });
    await press(page, "Check the file");
    await page
      .getByLabel(/Why were these people not here/)
      .fill("The whole caseload moves into Onward today.");
    await press(page, "Add 120 people");
    await expect(page.getByText("The people are added")).toBeVisible();
  });

  await test.step("the worker finds the person who has waited longest", async () => {
    await become(context, sam);
    await page.goto("/caseload");
    await expect(page.getByText("26 people.")).toBeVisible();
    const first = page.getByRole("row").nth(1);
    await expect(first).toContainText("54 days overdue");
    await first.getByRole("link").first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Xanthe Smith");
  });

  await test.step("logs a contact", async () => {
    await page.getByRole("main").getByRole("link", { name: "Log a contact" }).first().click();
    await page.getByLabel("Phone call").check();
    await page.getByLabel("Made", { exact: true }).check();
    await page.getByLabel("What happened?").fill("Went through everything that helps, and what comes next.");
    await page.getByText("More: with whom").click();
    await page.getByLabel("Needs review").check();
    await press(page, "Save contact");
    await expect(page.getByText("The contact is saved.")).toBeVisible();
  });

  await test.step("plans a handover and sends the referral", async () => {
    await page.getByRole("link", { name: "Plan a handover" }).first().click();
    await page.getByLabel("York Mind").check();
    await press(page, "Plan this handover");
    await page.getByRole("link", { name: "Send referral" }).first().click();
    await page.getByLabel("E-mail", { exact: true }).check();
    await press(page, "Send referral");
    await expect(page.getByText("The move is recorded.")).toBeVisible();
  });

  await test.step("records the acceptance, starts and completes", async () => {
    await page.getByRole("link", { name: "Record acceptance" }).first().click();
    await page.getByLabel("Who answered?").fill("Oliver Tansley");
    await page.getByLabel("What is their role?").fill("mentoring coordinator");
    await page.getByLabel("Phone call").check();
    await day(page, "When will they start?", { day: "9", month: "9", year: "2020" });
    await press(page, "Record acceptance");

    await page.getByRole("link", { name: "Start handing over" }).first().click();
    await press(page, "Start handing over");

    await page.getByRole("link", { name: "Complete the handover" }).first().click();
    await day(page, /first see or speak/, { day: "9", month: "9", year: "2020" });
    await page.getByLabel("Who confirmed it?").fill("Oliver Tansley");
    await page
      .getByRole("group", { name: /person been told in writing/ })
      .getByLabel("Yes")
      .check();
    await page
      .getByRole("group", { name: /GP been told/ })
      .getByLabel("Yes")
      .check();
    await press(page, "Check your answers");
    await expect(page.getByRole("main")).toContainText("Responsible from then on");
    await press(page, "Complete the handover");
    await expect(page.getByRole("definition").filter({ hasText: "Ready to close" })).toBeVisible();
  });

  await test.step("the manager approves the closure that the worker asks for", async () => {
    await page.getByRole("link", { name: "Ask to close it" }).click();
    await page.getByLabel("Handed over").check();
    await page.getByLabel("What led to it?").fill("York Mind has begun, and it goes well.");
    await press(page, "Ask to close the case");
    await expect(page.getByText("The closure is asked for.")).toBeVisible();

    await become(context, manager);
    await page.goto("/caseload?stage=closure_requested");
    await page.getByRole("row").nth(1).getByRole("link").first().click();
    await page.getByRole("link", { name: "Decide" }).first().click();
    await page.getByLabel("Approve: the case ends today").check();
    await press(page, "Save the decision");
    await expect(page.getByText("The case has ended.")).toBeVisible();
  });

  await test.step("the dashboard and the outstanding list agree", async () => {
    await page.goto("/dashboard");
    await page.getByRole("link", { name: "119 Outstanding: show the list" }).first().click();
    await expect(page).toHaveURL(/\/outstanding$/);
    await expect(page.getByRole("main")).toContainText("119 people");
  });

  await test.step("the manager takes the list along, with everybody's name", async () => {
    const rows = await downloaded(page);
    expect(rows).toHaveLength(119);
    expect(rows.map(({ last_name }) => last_name)).toContain("Ó Súilleabháin");
    expect(rows.map(({ reference }) => reference)).not.toContain("YP-0057");
  });

  await test.step("the commissioning manager gets the same rows, and nobody's identity", async () => {
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

/** The rows of the list of outstanding cases, downloaded as a person does. */
async function downloaded(page: Page): Promise<Record<string, string>[]> {
  await page.goto("/outstanding/download");
  await page.getByLabel("What is it for?").fill("For the closing meeting on Friday.");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("outstanding-2020-09-09.csv");
  return lines(await file.path());
}
