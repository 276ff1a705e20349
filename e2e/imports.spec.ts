import fs from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, type Page } from "playwright/test";
import { aWorker } from "@/prisma/factories/staff";
import { test } from "./support/test";

const headings = [
  ...["reference", "last_name", "first_name", "preferred_name", "date_of_birth", "phone", "leave_message"],
  ...["address", "worker_email", "started_on", "risk_level", "needs", "own_words", "last_contact_on"],
  ...["gp_practice", "destination"],
];

type Line = Readonly<Record<string, string>>;

const robin = {
  reference: "YP-0001",
  last_name: "Thistlewood",
  first_name: "Robin",
  date_of_birth: "29/02/1984",
  started_on: "4 Mar 2019",
};

const fileOf = (...lines: Line[]) =>
  [headings, ...lines.map((line) => headings.map((heading) => line[heading] ?? ""))]
    .map((cells) => cells.join(","))
    .join("\r\n");

async function load(page: Page, file: string | Buffer, name = "caseload.csv") {
  await page.goto("/imports");
  await page
    .getByLabel("The caseload, as a CSV file")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(file) });
  await page.getByRole("button", { name: "Check the file" }).click();
}

const lead = (page: Page) => page.getByRole("main").locator("h1 + p");
const refusal = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });

test("says what to do when the file is missing, not a CSV, has wrong headings or is too large @nojs", async ({
  page,
  signInAs,
}) => {
  await signInAs("manager");

  await page.goto("/imports");
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(refusal(page)).toContainText("Select a file.");

  await load(page, "PK\x03\x04", "caseload.xlsx");
  await expect(refusal(page)).toContainText("This is a spreadsheet and not a CSV file.");

  await load(page, "Ref No;Surname;phone\n1;Ng;2");
  await expect(refusal(page)).toContainText("These headings are not known: “Ref No”, “Surname”.");
  await expect(refusal(page)).toContainText("These headings are missing: reference, first_name");

  await load(page, Buffer.alloc(5.5 * 1024 * 1024, "a"));
  await expect(refusal(page)).toContainText("This file is larger than 5 MB.");
  expect(page.url()).not.toContain("Surname");

  await page.goto("/imports");
  await expect(refusal(page)).toHaveCount(0);
});

test("shows each problem with its row, and downloads the rows to fix with their problems @nojs", async ({
  page,
  signInAs,
}) => {
  const { programmeId } = await signInAs("manager");
  const worker_email = (await aWorker({ programmeId })).email;
  const faulty = {
    ...robin,
    worker_email,
    reference: "YP-0002",
    date_of_birth: "8/11/40",
    phone: "+44 7700",
  };
  await load(page, fileOf({ ...robin, worker_email }, faulty));

  await expect(lead(page)).toHaveText("1 row ready, 1 needs fixing.");
  await expect(page.getByRole("row", { name: /Robin Thistlewood YP-0001/ })).toContainText(
    "29 February 1984",
  );
  const problem = page.getByRole("table", { name: "Rows that need fixing" }).getByRole("row").nth(1);
  for (const words of [
    "3",
    "date_of_birth",
    "8/11/40",
    "The year has two digits",
    "Enter the year in full",
  ]) {
    await expect(problem).toContainText(words);
  }

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download these rows" }).click();
  const text = fs.readFileSync(await (await download).path(), "utf8");
  const rows: Line[] = parse(text, { columns: true, bom: true });
  expect(rows).toMatchObject([{ reference: "YP-0002", phone: "'+44 7700" }]);
  expect(rows[0]?.["problem"]).toContain("date_of_birth: The year has two digits");

  await load(page, text.replace("8/11/40", "8/11/1940").replace("Thistlewood", "Ng"));
  await expect(lead(page)).toHaveText("1 row ready.");
  await expect(page.getByText("Robin Ng")).toBeVisible();
});

test("asks once why the people were not added before, adds them, and undoes the import @nojs", async ({
  page,
  signInAs,
}) => {
  const { programmeId } = await signInAs("manager");
  const worker_email = (await aWorker({ programmeId })).email;
  await load(page, fileOf({ ...robin, worker_email }));

  await page.getByRole("button", { name: "Add 1 person" }).click();
  await expect(refusal(page)).toContainText("Enter why these people were not added before");
  await page.getByLabel(/Why were these people not added by 31 July 2020/).fill("The caseload moves here.");
  await page.getByRole("button", { name: "Add 1 person" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 person added");

  await load(page, fileOf({ ...robin, worker_email }));
  await expect(lead(page)).toHaveText("0 rows ready, 1 looks like someone already here.");

  await page.goto("/imports");
  await page
    .getByRole("row", { name: /Confirmed/ })
    .getByRole("link")
    .click();
  await page.getByRole("button", { name: "Undo the import" }).click();
  await expect(page.getByText("The import was undone. Everyone it added was removed.")).toBeVisible();
  await page.goto("/caseload");
  await expect(page.getByText("No one is outstanding.")).toBeVisible();
});

test("cannot be undone after something is recorded on one of the cases", async ({ page, signInAs }) => {
  const { programmeId } = await signInAs("manager");
  const worker_email = (await aWorker({ programmeId })).email;
  await load(page, fileOf({ ...robin, worker_email }));
  await page.getByLabel(/Why were these people not added/).fill("The caseload moves here.");
  await page.getByRole("button", { name: "Add 1 person" }).click();
  await expect(page.getByRole("button", { name: "Undo the import" })).toBeVisible();
  const added = page.url();

  await page.goto("/cases/YP-0001/contacts/new");
  await page.getByLabel("Phone call").check();
  await page.getByLabel("Spoke with them", { exact: true }).check();
  await page.getByLabel("What happened?").fill("Said hello.");
  await page.getByRole("button", { name: "Save contact" }).click();
  await expect(page.getByText("Contact saved.")).toBeVisible();

  await page.goto(added);
  await expect(
    page.getByText(/can no longer be undone: 1 case has changed since the import \(YP-0001\)/),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo the import" })).toHaveCount(0);
});

test("lets only a manager add people after the last day for referrals", async ({ page, signInAs }) => {
  const { programmeId } = await signInAs("administrator");
  const worker_email = (await aWorker({ programmeId })).email;
  await load(page, fileOf({ ...robin, worker_email }));

  await expect(page.getByText("Only a manager can add these people now.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Add/ })).toHaveCount(0);
});
