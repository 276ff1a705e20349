import { expect, type Page } from "playwright/test";
import { aCase } from "@/prisma/factories/cases";
import { aContact } from "@/prisma/factories/contacts";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aServiceUser } from "@/prisma/factories/people";
import { aProgramme } from "@/prisma/factories/programmes";
import { sheetsOf } from "./support/paper";
import { fillDeath } from "./support/deaths";
import { test } from "./support/test";

const letter = (page: Page) => page.getByRole("article", { name: "The letter" });
const posted = (page: Page) => page.getByRole("button", { name: "Record letter as posted" });

test("the letter with other places to get help can be read and posted, and is listed with the contacts @nojs", async ({
  page,
  signInAs,
}) => {
  const { id: workerId, programmeId } = await signInAs("worker");
  await aDestination({ programmeId, name: "York Mind", hours: "Weekdays, 9 to 5", phone: "01904 643364" });
  await aDestination({ programmeId, name: "The Unlisted", listedPublicly: false });
  const { id: caseId, reference } = await aCase({ workerId, routes: { post: true } });
  await aContact({ caseId, result: "no_answer" });

  await page.goto(`/cases/${reference}`);
  await page.getByRole("link", { name: "Letter with other places to get help" }).click();
  await expect(page).toHaveTitle(/^Letter/);
  await expect(letter(page)).toContainText("Dear Robin,");
  await expect(letter(page)).toContainText("12 Mill Lane, York");
  await expect(letter(page)).toContainText("Wednesday 30 September 2020");
  await expect(letter(page)).toContainText("York Mind 01904 643364");
  await expect(letter(page)).toContainText("Open: Weekdays, 9 to 5.");
  for (const number of ["999", "111", "116 123"]) await expect(letter(page)).toContainText(number);
  await expect(letter(page)).not.toContainText("The Unlisted");

  await posted(page).click();
  await expect(page.getByText("Letter logged as posted today.")).toBeVisible();
  await expect(page.getByText("Posted the letter with other places to get help")).toBeVisible();
});

test("the letter with the new contact needs an acceptance, and names the destination @nojs", async ({
  page,
  signInAs,
}) => {
  const { id: workerId, programmeId } = await signInAs("worker");
  const { id: caseId, reference } = await aCase({ workerId, routes: { post: true } });
  await page.goto(`/cases/${reference}/letters/new_contact`);
  await expect(page.getByText("No destination has accepted this person yet")).toBeVisible();
  await expect(letter(page)).toHaveCount(0);

  const { id: destinationId } = await aDestination({ programmeId, name: "York Mind", phone: "01904 643364" });
  await aHandover({ caseId, destinationId, status: "accepted", sentOn: "2020-09-01" });
  await page.reload();
  await expect(letter(page)).toContainText("York Mind has agreed to support you");
  await expect(letter(page)).toContainText("01904 643364");
  await expect(letter(page)).toContainText("116 123");
  await posted(page).click();
  await expect(page.getByText("Letter logged as posted today.")).toBeVisible();
});

test("no letter is shown if post is unsafe or there is no address @nojs", async ({ page, signInAs }) => {
  const { id: workerId, programmeId } = await signInAs("worker");
  const unsafe = await aCase({ workerId, routes: { post: false } });
  await page.goto(`/cases/${unsafe.reference}/letters/other_help`);
  await expect(
    page.getByText("Post is marked as unsafe for this person. No letter may be sent."),
  ).toBeVisible();
  await expect(letter(page)).toHaveCount(0);
  await expect(posted(page)).toHaveCount(0);

  const { id: serviceUserId } = await aServiceUser({ programmeId, address: "No fixed abode" });
  const nowhere = await aCase({ workerId, serviceUserId });
  await page.goto(`/cases/${nowhere.reference}/letters/other_help`);
  await expect(page.getByText("Record an address before you write a letter.")).toBeVisible();
  await page.goto(`/cases/${nowhere.reference}`);
  await expect(page.getByText("Record an address before you write a letter.")).toHaveCount(2);
});

test("recording a death stops a letter that is open elsewhere @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const worker = await signInAs("worker");
  const { reference } = await aCase({ workerId: worker.id, routes: { post: true } });
  await page.goto(`/cases/${reference}/letters/other_help`);

  const other = await browserOf(worker);
  await other.goto(`/cases/${reference}/moves/record_death`);
  await fillDeath(other, "Expected");
  await other.getByRole("button", { name: "Check your answers" }).click();
  await other.getByRole("button", { name: "Record a death" }).click();
  await expect(other).toHaveURL(/done=/);
  await expect(other.getByRole("link", { name: "Plan a handover" })).toHaveCount(0);

  await posted(page).click();
  await expect(
    page.getByText("This person has died. You cannot write a letter to them.").first(),
  ).toBeVisible();
  await page.goto(`/cases/${reference}/letters/other_help`);
  await expect(letter(page)).toHaveCount(0);
});

test("an unknown letter is a page that does not exist", async ({ page, signInAs }) => {
  const { id: workerId } = await signInAs("worker");
  const { reference } = await aCase({ workerId });
  const answer = await page.goto(`/cases/${reference}/letters/love`);
  expect(answer?.status()).toBe(404);
});

test("only the letter prints, on one sheet", async ({ page, signInAs }) => {
  const { id: programmeId } = await aProgramme();
  const { id: workerId } = await signInAs("worker", { programmeId });
  for (const number of [1, 2, 3, 4, 5, 6, 7]) {
    await aDestination({ programmeId, name: `A place to turn to ${number}`, hours: "Weekdays, 9 to 5" });
  }
  const { reference } = await aCase({ workerId, routes: { post: true } });
  await page.goto(`/cases/${reference}/letters/other_help`);

  await page.emulateMedia({ media: "print" });
  await expect(letter(page)).toBeVisible();
  await expect(posted(page)).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
  expect(await sheetsOf(page)).toBe(1);
});
