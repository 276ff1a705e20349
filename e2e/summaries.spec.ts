import { expect, type Page } from "playwright/test";
import { aDeath } from "@/prisma/factories/deaths";
import { aHandover } from "@/prisma/factories/handovers";
import { aReviewedCase } from "@/prisma/factories/reviews";
import { aSharingDecision } from "@/prisma/factories/sharing";
import { aManager } from "@/prisma/factories/staff";
import { record } from "./support/handing-over";
import { test } from "./support/test";

const refusal = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });
const card = (page: Page, title: string | RegExp) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: title, exact: true }) });

const plan = "Plan and requested actions";
const written = [
  "Reason, dates and what is asked",
  "The support given, what helps and what does not",
  plan,
  "Wishes and concerns",
  "Information given to the person",
  "Crisis contacts in the last 12 months",
  "Recent contacts",
];

/** The blank sections of a reviewed case before a sharing decision. */
const blank = [...written, "Sharing decision and basis"];

/** A reviewed case with a handover, and the address of its summary. */
async function aSummary(workerId: string, status: "draft" | "referred" | "withdrawn" = "draft") {
  const { id: caseId, reference } = await aReviewedCase({ workerId });
  const { id, destinationId } = await aHandover({ caseId, status });
  return { caseId, destinationId, reference, address: `/cases/${reference}/handovers/${id}/summary` };
}

async function answer(page: Page, label: string, words?: string) {
  await page.getByRole("radio", { name: label }).check();
  if (words !== undefined) await page.getByLabel("Text", { exact: true }).fill(words);
  await page.getByRole("button", { name: "Save section" }).click();
}

test("lists blank sections, each with a link to complete it @nojs", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { address } = await aSummary(id);

  await page.goto(address);
  const gaps = card(page, "8 sections are blank");
  for (const title of blank) await expect(gaps.getByRole("link", { name: title })).toBeVisible();

  await gaps.getByRole("link", { name: plan }).click();
  await answer(page, "In words", "They ring on Monday.");
  await expect(page).toHaveURL(/\/summary\?done=summary-section-saved#plan$/);
  await expect(card(page, plan)).toContainText("They ring on Monday.");
  await expect(card(page, plan)).toContainText("Written for this destination");

  await card(page, "7 sections are blank").getByRole("link", { name: "Wishes and concerns" }).click();
  await answer(page, "None known");
  await expect(card(page, "Wishes and concerns")).toContainText("None known.");
  await expect(card(page, "6 sections are blank")).toBeVisible();
});

test("a section can return to what the record says @nojs", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { address } = await aSummary(id);
  const title = "Needs, how long they will last, and outcomes";

  await page.goto(address);
  await expect(card(page, title)).toContainText("Housing: medium (3 to 12 months).");
  await card(page, title).getByRole("link", { name: /^Edit/ }).click();
  await answer(page, "In words", "A flat in York.");
  await expect(card(page, title)).toContainText("A flat in York.");

  await card(page, title).getByRole("link", { name: /^Edit/ }).click();
  await expect(card(page, "What the record says")).toContainText("Housing: medium");
  await answer(page, "As the record says");
  await expect(card(page, title)).toContainText("Housing: medium (3 to 12 months).");
  await expect(card(page, title)).not.toContainText("A flat in York.");
});

test("a blank section cannot be saved @nojs", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { address } = await aSummary(id);

  await page.goto(`${address}/plan`);
  await answer(page, "In words", "");

  await expect(refusal(page)).toContainText("Enter the text of the section, or select another answer.");
});

test("saving over another person’s text shows both texts first @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const { id, programmeId } = await signInAs("worker");
  const { address } = await aSummary(id);
  await page.goto(`${address}/plan`);

  const office = await browserOf(await aManager({ programmeId, name: "Bea Lindqvist" }));
  await office.goto(`${address}/plan`);
  await answer(office, "In words", "Ring on Monday.");
  await expect(office).toHaveURL(/\/summary\?done/);

  await answer(page, "In words", "Ring on Tuesday.");
  await expect(refusal(page)).toContainText("Someone has changed this since you opened the page.");
  const both = page.getByRole("table", { name: /What Bea Lindqvist saved/ });
  await expect(both).toContainText("Ring on Monday.");
  await expect(both).toContainText("Ring on Tuesday.");

  await page.getByRole("button", { name: "Save section" }).click();
  await expect(card(page, plan)).toContainText("Ring on Tuesday.");
});

test("withheld sections are named and left out @nojs", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { caseId, destinationId, address } = await aSummary(id);

  await page.goto(address);
  await expect(page.getByText("No sharing decision has been recorded for this destination")).toBeVisible();
  await expect(page.locator("#gp")).toHaveCount(1);

  await aSharingDecision({ caseId, destinationId, decision: "given_in_part", withheld: ["gp", "plan"] });
  await page.goto(address);
  await expect(card(page, "Withheld by the sharing decision")).toContainText("GP");
  await expect(page.locator("#gp")).toHaveCount(0);
  await expect(page.getByText("Priory Medical Group")).toHaveCount(0);
  await expect(card(page, "6 sections are blank")).toBeVisible();
  await page.goto(`${address}/gp`);
  await expect(page.getByText("What you write here does not leave.")).toBeVisible();
});

test("an edit makes the version sent out of date, and can be sent as a new version @nojs", async ({
  page,
  signInAs,
}) => {
  const { id } = await signInAs("worker");
  const { id: caseId, reference } = await aReviewedCase({ workerId: id });
  const handover = await aHandover({ caseId, status: "referred", gapsWaivedOn: "2020-09-09" });
  const address = `/cases/${reference}/handovers/${handover.id}/summary`;

  await page.goto(address);
  await expect(card(page, "Versions sent")).toContainText("Version 1");
  await expect(page.getByRole("link", { name: "Record the receipt" })).toBeVisible();
  await expect(page.getByText("Nothing has changed since the latest version was sent.")).toBeVisible();
  await card(page, plan).getByRole("link", { name: /^Edit/ }).click();
  await answer(page, "In words", "They ring on Monday.");

  await expect(card(page, "Versions sent")).toContainText("Out of date");
  await expect(card(page, "Versions sent")).toContainText(plan);
  const form = page.getByRole("form", { name: "Record a new version as sent" });
  await form.getByLabel("Year").fill("2021");
  await form.getByRole("button", { name: "Record new version as sent" }).click();
  await expect(refusal(page)).toContainText("must be today or in the past");
  await form.getByLabel("Year").fill("2020");
  await form.getByLabel("Letter").check();
  await form.getByRole("button", { name: "Record new version as sent" }).click();

  await expect(page).toHaveURL(/done=summary-sent#versions$/);
  await expect(page.getByRole("rowheader", { name: "Version 2" })).toBeVisible();
  await expect(page.getByText("Out of date")).toHaveCount(0);
  await expect(page.getByText("Nothing has changed since the latest version was sent.")).toBeVisible();

  const receipt = page.getByRole("form", { name: "Record the receipt" });
  await receipt.getByLabel("Who confirmed it?").fill("Sunita Rao");
  await receipt.getByLabel("Email").check();
  await receipt.getByRole("button", { name: "Record the receipt" }).click();
  await expect(page.getByRole("row", { name: /^Version 2/ })).toContainText("Sunita Rao, 9 September 2020");
  await expect(page.getByRole("form", { name: "Record the receipt" })).toHaveCount(0);

  const link = page.getByRole("link", { name: "PDF of version 2" });
  const file = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(file.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="summary-${reference}-v2.pdf"`,
    "cache-control": "no-store",
  });
  expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("no new version can be sent with gaps that no manager has waived @nojs", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { address } = await aSummary(id, "referred");

  await page.goto(address);
  await expect(card(page, "Record a new version as sent")).toContainText("Complete the blank sections");
  await expect(page.getByRole("button", { name: "Record new version as sent" })).toHaveCount(0);
});

test("after the handover has ended its summary can be read but not changed @nojs", async ({
  page,
  signInAs,
}) => {
  const { id } = await signInAs("worker");
  const { address } = await aSummary(id, "withdrawn");

  await page.goto(address);
  await expect(card(page, plan)).toBeVisible();
  await expect(page.getByRole("link", { name: /^Edit/ })).toHaveCount(0);
  await page.goto(`${address}/plan`);
  await expect(page.getByText("This handover has ended. Its summary stays as it was.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save section" })).toHaveCount(0);
});

test("the copy for the person addresses them, and says whether it may be posted @nojs", async ({
  page,
  signInAs,
}) => {
  const { id } = await signInAs("worker");
  const { address } = await aSummary(id);

  await page.goto(address);
  await page.getByRole("link", { name: "Copy for the person" }).click();
  await expect(page.getByText("Post is a safe way to reach this person")).toBeVisible();
  await expect(card(page, "What you need help with")).toContainText("Housing, for up to a year.");
  await expect(card(page, "Staying safe")).toContainText("we will go through it with you");

  const unsafe = await aReviewedCase({ workerId: id, routes: { post: false } });
  const { id: handoverId } = await aHandover({ caseId: unsafe.id });
  await page.goto(`/cases/${unsafe.reference}/handovers/${handoverId}/summary/plain`);
  await expect(page.getByText("Post is not safe for this person.")).toBeVisible();
});

test("there is no copy for a person who has died @nojs", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { caseId, address } = await aSummary(id);
  await aDeath({ caseId });

  await page.goto(`${address}/plain`);
  await expect(page.getByText("This person has died. No copy is made for them.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "What you need help with" })).toHaveCount(0);
});

test("only what is sent prints, without controls", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { address } = await aSummary(id, "referred");

  await page.goto(address);
  await page.emulateMedia({ media: "print" });

  await expect(page.getByRole("heading", { name: plan })).toBeVisible();
  await expect(page.getByText("Versions sent").first()).toBeHidden();
  await expect(page.getByRole("link", { name: /^Edit/ }).first()).toBeHidden();
  await expect(page.getByRole("button", { name: "Record new version as sent" })).toBeHidden();
});

test("a version is made, its file is in hand, and then the referral is recorded as sent @nojs", async ({
  page,
  signInAs,
}) => {
  const { id } = await signInAs("worker");
  const { id: caseId, reference } = await aReviewedCase({ workerId: id });
  const draft = await aHandover({ caseId, gapsWaivedOn: "2020-09-09" });
  const { destinationId } = draft;
  await aSharingDecision({ caseId, destinationId });
  const handover = `/cases/${reference}/handovers/${draft.id}`;

  await page.goto(`${handover}/send`);
  await expect(page.getByText("Make the version to send first")).toBeVisible();
  await page.getByRole("link", { name: "Make the version to send" }).click();
  await expect(page.getByText("Onward does not send it")).toBeVisible();
  await record(page, "Make the version to send");
  await expect(page.getByRole("status")).toContainText("Nothing has been sent");
  await expect(page.getByRole("term").filter({ hasText: "Version to send" })).toBeVisible();

  const pdf = page.getByRole("link", { name: "PDF of version 1" });
  const file = await page.request.get((await pdf.getAttribute("href")) ?? "");
  expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");

  await page.locator("#handovers").getByRole("link", { name: "Record the referral as sent" }).click();
  await expect(pdf).toBeVisible();
  await page.getByLabel("Email", { exact: true }).check();
  await page.getByLabel("At what time was it sent?").fill("half past");
  await page.getByRole("button", { name: "Record the referral as sent" }).click();
  await expect(refusal(page)).toContainText("Enter the time on the 24-hour clock, such as 14:05.");
  await page.getByLabel("At what time was it sent?").fill("23.30");
  await record(page, "Record the referral as sent");
  await expect(page.getByRole("status")).toContainText("recorded as sent");

  await page.goto(`/cases/${reference}/sharing/${destinationId}`);
  await expect(page.getByText("Transfer summary, version 1. Email.")).toBeVisible();
});
