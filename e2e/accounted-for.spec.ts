import { expect, type Page } from "playwright/test";
import { aCase } from "@/prisma/factories/cases";
import { anEndedCase } from "@/prisma/factories/closures";
import { aHold } from "@/prisma/factories/holds";
import { aCommissioner, aWorker } from "@/prisma/factories/staff";
import { test } from "./support/test";

/** One person in each position: outstanding, held, moved away, and one entered twice. */
async function aCaseload(programmeId: string) {
  const worker = await aWorker({ programmeId });
  const add = (over: Parameters<typeof aCase>[0]) => aCase({ programmeId, workerId: worker.id, ...over });
  await add({ reference: "HERE-1" });
  await aHold({ caseId: (await add({ reference: "HELD-1" })).id, state: "accepted" });
  const gone = { programmeId, workerId: worker.id };
  await anEndedCase({ ...gone, reference: "GONE-1", endReason: "moved_away" });
  await anEndedCase({ ...gone, reference: "TWICE-1", endReason: "duplicate_or_error" });
}

const figure = (page: Page, name: string) =>
  page.getByRole("table", { name: "Position of each person" }).getByRole("row", { name });

async function choose(page: Page, day: string) {
  await page.getByLabel("Date", { exact: true }).fill(day);
  await page.getByRole("button", { name: "Show", exact: true }).click();
}

test("accounts for everyone, and each figure links to its people @nojs", async ({ page, signInAs }) => {
  const { programmeId } = await signInAs("manager");
  await aCaseload(programmeId);

  await page.goto("/dashboard");
  await page.getByRole("link", { name: "Everyone accounted for on any date" }).click();
  await expect(page.getByRole("main")).toContainText(
    "4 opened: 1 outstanding, 1 held, 1 ended, and 1 entered twice or in error. Everyone is accounted for.",
  );
  for (const name of ["Outstanding", "Held by the commissioner’s office", "Moved away"]) {
    await expect(figure(page, name).getByRole("cell")).toContainText("1");
  }

  await figure(page, "Moved away").getByRole("link").click();
  await expect(page).toHaveURL(/on=2020-09-09&group=moved_away/);
  const people = page.getByRole("table", { name: "Moved away: the people" });
  await expect(people.getByRole("rowheader")).toContainText("Robin Thistlewood");
  await expect(people.getByRole("rowheader")).toContainText("GONE-1");

  await figure(page, "Opened").getByRole("link").click();
  await expect(page.getByRole("table", { name: "Opened: the people" }).getByRole("rowheader")).toHaveCount(4);
});

test("says what is wrong with a date that has no figures @nojs", async ({ page, signInAs }) => {
  const { programmeId } = await signInAs("manager");
  await page.goto("/accounted-for");
  await expect(page.getByText("No cases have been opened yet.")).toBeVisible();

  await aCaseload(programmeId);
  for (const [day, sentence] of [
    ["8 9 2020", "Enter a date on or after 9 September 2020, when the first case was opened."],
    ["10 9 2020", "The date must be today, 9 September 2020, or in the past."],
    ["soon", "Enter a real date, for example 15 8 2020."],
    ["9 9 20", "Enter the year with four figures, for example 15 8 2020."],
  ] as const) {
    await choose(page, day);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByLabel("Date", { exact: true })).toHaveValue(day);
    await expect(page.getByRole("table")).toHaveCount(0);
  }
  await choose(page, "9 September 2020");
  await expect(page.getByText("Everyone is accounted for.")).toBeVisible();
});

test("opens an address that was kept from an earlier version", async ({ page, signInAs }) => {
  const { programmeId } = await signInAs("manager");
  await aCaseload(programmeId);

  await page.goto("/reckoning?on=2020-09-09&group=moved_away"); // plain-english: the old address
  await expect(page).toHaveURL(/\/accounted-for\?on=2020-09-09&group=moved_away/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Everyone accounted for");
});

test("shows no names to a commissioning manager", async ({ page, signInAs, browserOf }) => {
  const { programmeId } = await signInAs("manager");
  await aCaseload(programmeId);
  const current = await browserOf(await aCommissioner({ programmeId }));

  await page.goto("/accounted-for?on=2020-09-09&group=outstanding");
  await expect(page.getByRole("link", { name: "Robin Thistlewood" })).toBeVisible();
  await current.goto("/accounted-for?on=2020-09-09&group=outstanding");
  await expect(current.getByRole("rowheader", { name: "HERE-1" })).toBeVisible();
  await expect(current.getByRole("main")).not.toContainText("Thistlewood");
});
