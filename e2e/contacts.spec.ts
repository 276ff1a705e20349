import { expect, type Page } from "playwright/test";
import { aCase } from "@/prisma/factories/cases";
import { aContact } from "@/prisma/factories/contacts";
import { aManager, aWorker, testPassword } from "@/prisma/factories/staff";
import { test } from "./support/test";

const note = "Spoke on the doorstep. The new lock works, and the sister comes on Friday.";

async function fillIn(page: Page, words = note) {
  await page.getByLabel("Phone call").check();
  await page.getByLabel("Spoke with them", { exact: true }).check();
  await page.getByLabel("What happened?").fill(words);
}

const save = (page: Page) => page.getByRole("button", { name: "Save contact" }).click();
const entries = (page: Page) => page.getByText(note, { exact: true });
/** The note is in its field. Without JavaScript, if the user lost access to the page, it is shown as plain text. */
const keptText = (page: Page, hasScripts = true) =>
  hasScripts
    ? expect(page.getByLabel("What happened?")).toHaveValue(note)
    : expect(entries(page)).toBeVisible();
const refusal = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });

test("logs a contact with three answers, and shows it first on the case @nojs", async ({
  page,
  signInAs,
}) => {
  const { id } = await signInAs("worker");
  const { reference } = await aCase({ workerId: id });

  await page.goto(`/cases/${reference}/contacts/new`);
  await fillIn(page);
  await save(page);

  await expect(page).toHaveURL(new RegExp(`/cases/${reference}\\?done=contact-logged`));
  await expect(page.getByText("Contact saved.")).toBeVisible();
  await expect(entries(page)).toHaveCount(1);
});

test("asks for the person when started from the bar @nojs", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { reference } = await aCase({ workerId: id });

  await page.goto("/contacts/new");
  await page.getByLabel("Name or reference").fill("thistle");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("main").getByRole("link", { name: "Robin Thistlewood" }).click();

  await expect(page).toHaveURL(new RegExp(`/cases/${reference}/contacts/new$`));
});

test("keeps the text when something is missing @nojs", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { reference } = await aCase({ workerId: id });

  await page.goto(`/cases/${reference}/contacts/new`);
  await page.getByLabel("What happened?").fill(note);
  await save(page);

  await expect(refusal(page)).toContainText("Select how the contact was made.");
  await expect(page.getByLabel("What happened?")).toHaveValue(note);
  await page.getByRole("link", { name: "Select how the contact was made." }).click();
  await fillIn(page);
  await save(page);
  await expect(entries(page)).toHaveCount(1);
});

test("is stored once when the response was lost and it is sent again @nojs", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { reference } = await aCase({ workerId: id });

  await page.goto(`/cases/${reference}/contacts/new`);
  await fillIn(page);
  const sent = page.waitForRequest((request) => request.method() === "POST");
  await save(page);
  await expect(page).toHaveURL(/done=contact-logged/);

  const request = await sent;
  const headers = { ...(await request.allHeaders()), origin: new URL(request.url()).origin };
  const again = await page.request.fetch(request, { maxRedirects: 0, headers });
  expect(again.status()).toBe((await request.response())?.status());
  await page.goto(`/cases/${reference}`);
  await expect(entries(page)).toHaveCount(1);
});

test("is stored once when the button is selected twice", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { reference } = await aCase({ workerId: id });

  await page.goto(`/cases/${reference}/contacts/new`);
  await fillIn(page);
  await page.getByRole("button", { name: "Save contact" }).dblclick();

  await expect(page).toHaveURL(/done=contact-logged/);
  await expect(entries(page)).toHaveCount(1);
});

test("keeps the text when the connection is lost", async ({ page, context, signInAs }) => {
  const { id } = await signInAs("worker");
  const { reference } = await aCase({ workerId: id });

  await page.goto(`/cases/${reference}/contacts/new`);
  await fillIn(page);
  await context.setOffline(true);
  await save(page);
  await expect(refusal(page)).toContainText("Not saved: the connection was lost");
  await expect(page.getByLabel("What happened?")).toHaveValue(note);

  await context.setOffline(false);
  await save(page);
  await expect(entries(page)).toHaveCount(1);
});

test("keeps the text through a reload", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { reference } = await aCase({ workerId: id });

  await page.goto(`/cases/${reference}/contacts/new`);
  await fillIn(page);
  await page.reload();

  await expect(page.getByText("What you typed here before is back.")).toBeVisible();
  await expect(page.getByLabel("What happened?")).toHaveValue(note);
});

test("keeps the text when the session has ended", async ({ page, context, signInAs }) => {
  const worker = await signInAs("worker");
  const { reference } = await aCase({ workerId: worker.id });

  await page.goto(`/cases/${reference}/contacts/new`);
  await fillIn(page);
  const other = await context.newPage();
  await other.goto("/caseload");
  await other.getByRole("button", { name: "Sign out" }).click();
  await expect(other).toHaveURL(/\/sign-in/);

  await save(page);
  await expect(refusal(page)).toContainText("you have been signed out");
  await expect(page.getByLabel("What happened?")).toHaveValue(note);

  await other.getByLabel("Email address").fill(worker.email);
  await other.getByLabel("Password", { exact: true }).fill(testPassword);
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(other).toHaveURL(/\/caseload/);
  await save(page);
  await expect(entries(page)).toHaveCount(1);
});

test("shows the text again after signing out elsewhere @nojs", async ({
  page,
  context,
  signInAs,
  javaScriptEnabled,
}) => {
  const { id } = await signInAs("worker");
  const { reference } = await aCase({ workerId: id });
  await page.goto(`/cases/${reference}/contacts/new`);
  await fillIn(page);

  await context.clearCookies();
  await save(page);
  await expect(page.getByText("you have been signed out")).toBeVisible();
  await keptText(page, javaScriptEnabled);
});

test("is refused in a tab opened before a reassignment, and the text is kept @nojs", async ({
  page,
  signInAs,
  browserOf,
  javaScriptEnabled,
}) => {
  const { id, programmeId } = await signInAs("worker");
  const { reference } = await aCase({ workerId: id });
  await aWorker({ programmeId, name: "Ewan Fell" });
  await page.goto(`/cases/${reference}/contacts/new`);
  await fillIn(page);

  const office = await browserOf(await aManager({ programmeId }));
  await office.goto(`/cases/${reference}/reassign`);
  await office.getByLabel("New worker").selectOption("Ewan Fell");
  await office.getByLabel("Why?").fill("Lives nearer.");
  await office.getByRole("button", { name: "Reassign" }).click();
  await expect(office.getByText("Case reassigned.")).toBeVisible();

  await save(page);
  await expect(page.getByText("This case is not in your caseload.")).toBeVisible();
  await keptText(page, javaScriptEnabled);
});

test("can be corrected by its author, and the old text can still be read @nojs", async ({
  page,
  signInAs,
}) => {
  const { id } = await signInAs("worker");
  const { id: caseId, reference } = await aCase({ workerId: id });
  const contact = await aContact({ caseId, notes: "Met on Monday." });

  await page.goto(`/cases/${reference}/contacts/${contact.id}/correct`);
  await page.getByLabel("What happened?").fill(note);
  await page.getByRole("button", { name: "Save correction" }).click();

  await expect(page.getByText("Correction saved.")).toBeVisible();
  await expect(entries(page)).toHaveCount(1);
  await expect(page.getByText("Met on Monday.")).toBeVisible();
});

test("can be marked as entered in error; it stays on record without its text, and is not counted @nojs", async ({
  page,
  signInAs,
}) => {
  const { id } = await signInAs("worker");
  const { id: caseId, reference } = await aCase({ workerId: id });
  const contact = await aContact({ caseId, notes: note });

  await page.goto(`/cases/${reference}/contacts/${contact.id}/entered-in-error`);
  await page.getByLabel("Why was it entered in error?").fill("It was about someone else.");
  await page.getByRole("button", { name: "Mark as entered in error" }).click();

  await expect(page.getByText("It no longer counts.")).toBeVisible();
  await expect(entries(page)).toHaveCount(0);
  await expect(page.getByText("It was about someone else.")).toBeVisible();
});

test("one logged on the wrong person is moved to the right case by a manager; both show it, and its text is not shown where it was wrong @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const worker = await signInAs("worker");
  const { id: workerId, programmeId } = worker;
  const wrong = await aCase({ workerId });
  const right = await aCase({ workerId });
  await aContact({ caseId: wrong.id, notes: note });

  const manager = await browserOf(await aManager({ programmeId, name: "Nadia Rahman" }));
  await manager.goto(`/cases/${wrong.reference}`);
  await manager.getByRole("link", { name: /^Mark as entered in error/ }).click();
  await manager.getByLabel("Why was it entered in error?").fill("It was about someone else.");
  await manager.getByLabel("Reference of the right case (optional)").fill("YP-NO-ONE");
  await manager.getByRole("button", { name: "Mark as entered in error" }).click();
  await expect(manager.getByText("No case that you can open has this reference.").first()).toBeVisible();
  await expect(manager.getByLabel("Why was it entered in error?")).toHaveValue("It was about someone else.");
  await manager.getByLabel("Reference of the right case (optional)").fill(right.reference);
  await manager.getByRole("button", { name: "Mark as entered in error" }).click();
  await expect(manager.getByText("Contact moved to the right case.")).toBeVisible();
  await expect(manager.getByText(note)).toBeVisible();
  await expect(manager.getByRole("link", { name: right.reference })).toBeVisible();

  await page.goto(`/cases/${wrong.reference}`);
  await expect(page.getByText("Moved to the right case")).toBeVisible();
  await expect(page.getByText(note)).toHaveCount(0);
  await expect(page.getByText("Only a manager, or the named holder")).toBeVisible();
  await page.goto(`/cases/${right.reference}`);
  await expect(page.getByText(note)).toBeVisible();
  await expect(page.getByText("Moved here")).toBeVisible();
});

test("an attempt without a reply needs two answers and no note @nojs", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { reference } = await aCase({ workerId: id });

  await page.goto(`/cases/${reference}/contacts/new`);
  await page.getByLabel("Phone call").check();
  await page.getByLabel("Attempted, no reply").check();
  await save(page);

  await expect(page.getByText("Phone call: no answer", { exact: true })).toBeVisible();
});

test("only the author of a contact can correct it @nojs", async ({ page, signInAs }) => {
  const { programmeId } = await signInAs("manager");
  const worker = await aWorker({ programmeId });
  const { id: caseId, reference } = await aCase({ workerId: worker.id });
  const { id } = await aContact({ caseId });

  await page.goto(`/cases/${reference}`);
  await expect(page.getByRole("link", { name: /^Correct/ })).toHaveCount(0);
  await page.goto(`/cases/${reference}/contacts/${id}/correct`);
  await expect(page.getByText("Only the person who wrote a contact can change it.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save correction" })).toHaveCount(0);
});
