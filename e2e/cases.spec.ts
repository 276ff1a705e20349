import { expect, type Browser, type Page } from "playwright/test";
import { anAlert } from "@/prisma/factories/alerts";
import { aCase } from "@/prisma/factories/cases";
import { aClosureRequest } from "@/prisma/factories/closures";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aServiceUser } from "@/prisma/factories/people";
import { aProgramme } from "@/prisma/factories/programmes";
import { aReviewedCase } from "@/prisma/factories/reviews";
import { aManager, aSession, aWorker } from "@/prisma/factories/staff";
import type { StaffMember } from "@/prisma/factories/staff";
import { showCookie, test } from "./support/test";

/** A separate browser for one member of staff. */
async function pageOf(browser: Browser, staff: StaffMember): Promise<Page> {
  const context = await browser.newContext();
  await showCookie(context, await aSession(staff));
  return context.newPage();
}

async function aService() {
  const { id: programmeId } = await aProgramme();
  const sam = await aWorker({ programmeId, name: "Sam Okafor" });
  const ruth = await aWorker({ programmeId, name: "Ruth Hale" });
  const nadia = await aManager({ programmeId, name: "Nadia Rahman" });
  return { programmeId, sam, ruth, nadia };
}

async function answerMovedAway(page: Page) {
  await page.getByLabel("What led to this?").fill("Two lines\nof what was agreed.");
  await page.getByLabel("Which area have they moved to? Do not enter the address.").fill("Leeds");
  for (const question of [
    "Was a referral to a service there offered?",
    "Has the person been informed in writing?",
    "Has the GP been informed?",
  ]) {
    await page.getByRole("group", { name: question }).getByLabel("Yes").check();
  }
}

test("no one asks whether the GP was informed of a person who has none @nojs", async ({ browser }) => {
  const { programmeId, sam } = await aService();
  const { id: serviceUserId } = await aServiceUser({
    programmeId,
    gpStatus: "not_registered",
    gpPractice: null,
  });
  const { reference } = await aReviewedCase({ workerId: sam.id, serviceUserId });
  const page = await pageOf(browser, sam);

  await page.goto(`/cases/${reference}/closure/moved_away`);
  await expect(page.getByRole("group", { name: "Has the GP been informed?" })).toHaveCount(0);
  await page.getByLabel("What led to this?").fill("They live with their sister now.");
  await page.getByLabel("Which area have they moved to? Do not enter the address.").fill("Leeds");
  for (const question of [
    "Was a referral to a service there offered?",
    "Has the person been informed in writing?",
  ]) {
    await page.getByRole("group", { name: question }).getByLabel("Yes").check();
  }
  await page.getByRole("button", { name: "Request closure" }).click();
  await expect(page.getByText("Closure requested for")).toBeVisible();
});

test("closing a case takes two people, and a refusal keeps the text @nojs", async ({ browser }) => {
  const { sam, nadia } = await aService();
  const { reference } = await aReviewedCase({ workerId: sam.id });
  const worker = await pageOf(browser, sam);
  const manager = await pageOf(browser, nadia);

  await worker.goto(`/cases/${reference}/closure`);
  await worker.getByRole("link", { name: "Handed over" }).click();
  await expect(worker.getByText("needs a completed lead handover")).toBeVisible();

  await worker.goto(`/cases/${reference}/closure`);
  await worker.getByRole("link", { name: "Moved away" }).click();
  await answerMovedAway(worker);
  await worker.getByRole("group", { name: "Has the GP been informed?" }).getByLabel("No").check();
  await worker.getByRole("button", { name: "Request closure" }).click();
  await expect(worker.getByRole("link", { name: "You selected “No”. Enter the reason." })).toBeVisible();
  await expect(worker.getByLabel("What led to this?")).toHaveValue("Two lines\nof what was agreed.");

  await worker.getByLabel("If not, why not?").fill("Not registered with one.");
  await worker.getByRole("button", { name: "Request closure" }).click();
  await expect(worker.getByText("Closure requested for")).toBeVisible();

  await manager.goto(`/cases/${reference}`);
  await manager.getByRole("link", { name: "Approve closure" }).click();
  await expect(manager.getByText("Not registered with one.")).toBeVisible();
  await manager.getByRole("button", { name: "Check your answers" }).click();
  await manager.getByRole("button", { name: "Approve closure" }).click();
  await expect(manager.getByText("Moved away, on 9 September, approved by Nadia Rahman.")).toBeVisible();
});

test("a closure request is taken back by its author, who can then request it again @nojs", async ({
  browser,
}) => {
  const { sam, nadia } = await aService();
  const { id: caseId, reference } = await aReviewedCase({ workerId: sam.id });
  await aClosureRequest({ caseId, reason: "duplicate_or_error", statement: "Entered twice in spring." });
  const worker = await pageOf(browser, sam);
  const manager = await pageOf(browser, nadia);

  await manager.goto(`/cases/${reference}`);
  await expect(manager.getByRole("link", { name: "Approve closure" })).toBeVisible();
  await expect(manager.getByRole("link", { name: "Take the request back" })).toHaveCount(0);

  await worker.goto(`/cases/${reference}`);
  await worker.getByRole("link", { name: "Take the request back" }).click();
  await expect(worker.getByRole("main")).toContainText("Entered twice in spring.");
  await worker.getByRole("button", { name: "Take the request back" }).click();
  await expect(
    worker.getByRole("link", { name: "Enter an answer to “Why is the request taken back?”." }),
  ).toBeVisible();
  await worker.getByLabel("Why is the request taken back?").fill("They are two people of the same name.");
  await worker.getByRole("button", { name: "Take the request back" }).click();
  await expect(
    worker.getByText(/Closure request for .* taken back\. The case goes on as it was\./),
  ).toBeVisible();
  await expect(worker.getByRole("link", { name: "Request closure" })).toBeVisible();
  await expect(worker.getByRole("main")).toContainText("They are two people of the same name.");
});

test("a duplicate names the record that is kept, and each then shows the other @nojs", async ({
  browser,
}) => {
  const { programmeId, sam, ruth, nadia } = await aService();
  const { id: caseId, reference } = await aReviewedCase({ workerId: sam.id });
  const kept = await aReviewedCase({ workerId: ruth.id, reference: "KEPT-1" });
  const { id: destinationId } = await aDestination({ programmeId, name: "The Haven" });
  await aHandover({ caseId, destinationId, status: "referred" });
  await anAlert({ caseId, kind: "domestic_abuse" });
  const worker = await pageOf(browser, sam);
  const manager = await pageOf(browser, nadia);

  await worker.goto(`/cases/${reference}/closure/duplicate_or_error`);
  await worker.getByLabel("What led to this?").fill("Entered twice in spring.");
  const which = worker.getByLabel("What is the reference of the record you want to keep?");
  await which.fill("KEPT-2");
  await worker.getByRole("button", { name: "Request closure" }).click();
  await expect(
    worker.getByRole("link", { name: "There is no record with this reference in this programme." }),
  ).toBeVisible();
  await expect(worker.getByLabel("What led to this?")).toHaveValue("Entered twice in spring.");
  await which.fill("kept-1");
  await worker.getByRole("button", { name: "Request closure" }).click();
  await expect(worker.getByText("Closure requested for")).toBeVisible();

  await manager.goto(`/cases/${reference}`);
  await manager.getByRole("link", { name: "Approve closure" }).click();
  await expect(manager.getByRole("main")).toContainText("kept-1");
  await manager.getByRole("button", { name: "Check your answers" }).click();
  await manager.getByRole("button", { name: "Approve closure" }).click();
  await expect(manager.getByText("This record is a duplicate")).toBeVisible();
  await expect(manager.getByRole("main")).toContainText("Withdrawn: the record is a duplicate or an error");
  await manager.getByRole("link", { name: "Open KEPT-1" }).click();
  await expect(manager.getByText("Duplicates of this record")).toBeVisible();
  await expect(manager.getByRole("main")).toContainText("Alerts there: Domestic abuse");

  // Their workers learn that there is another record, and ask.
  await worker.goto(`/cases/${reference}`);
  await expect(worker.getByRole("main")).toContainText("The other record is with another worker.");
  await expect(worker.getByRole("link", { name: `Open ${kept.reference}` })).toHaveCount(0);
  await worker.getByRole("link", { name: "Record that the destination was informed" }).click();
  await worker.getByLabel("Who did you inform?").fill("Their duty desk");
  await worker.getByRole("group", { name: "How did you inform them?" }).getByLabel("Phone call").check();
  await worker.getByRole("button", { name: "Record that the destination was informed" }).click();
  await expect(worker.getByRole("status")).toContainText("Recorded that The Haven was informed.");
});

test("the second of two people sees what the first did, and keeps their text @nojs", async ({ browser }) => {
  const { sam, nadia } = await aService();
  const { reference } = await aReviewedCase({ workerId: sam.id });
  const worker = await pageOf(browser, sam);
  const manager = await pageOf(browser, nadia);
  const give = manager.getByRole("button", { name: "Reassign" });

  await manager.goto(`/cases/${reference}/reassign`);
  await worker.goto(`/cases/${reference}/closure/moved_away`);
  await answerMovedAway(worker);
  await worker.getByRole("button", { name: "Request closure" }).click();
  await expect(worker.getByText("Closure requested for")).toBeVisible();

  await manager.getByLabel("New worker").selectOption("Ruth Hale");
  await manager.getByLabel("Why?").fill("Sam is on leave.");
  await give.click();
  await expect(manager.getByRole("row", { name: "Closure Requested: Moved away" })).toBeVisible();
  await expect(manager.getByLabel("New worker").locator("option:checked")).toHaveText("Ruth Hale");
  await expect(manager.getByLabel("Why?")).toHaveValue("Sam is on leave.");

  await give.click();
  await expect(manager.getByText("Case reassigned.")).toBeVisible();
  expect((await worker.goto(`/cases/${reference}`))?.status()).toBe(404);
});

test("a person with the same name is shown before another is added @nojs", async ({ browser }) => {
  const { programmeId, sam, nadia } = await aService();
  const { id: serviceUserId } = await aServiceUser({ programmeId, firstName: "Zoë", lastName: "O’Neill" });
  const { reference } = await aCase({ workerId: sam.id, serviceUserId });
  const manager = await pageOf(browser, nadia);
  const add = manager.getByRole("button", { name: "Add the person" });

  await manager.goto("/cases/new");
  await manager.getByLabel("Reference").fill("YP-0909");
  await manager.getByLabel("First name").fill("Zoe");
  await manager.getByLabel("Last name").fill("O'Neill");
  await manager.getByLabel("Worker").selectOption("Ruth Hale");
  const started = manager.getByRole("group", { name: "When did the service start to support them?" });
  await started.getByLabel("Day").fill("4");
  await started.getByLabel("Month").fill("March");
  await started.getByLabel("Year").fill("2020");
  await manager.getByLabel("Why were they missed?").fill("Left off the file.");
  await add.click();
  await expect(manager.getByRole("link", { name: `is already here: ${reference}` })).toBeVisible();

  await manager.getByLabel("This is another person").check();
  await add.click();
  await expect(manager.getByText("Person added to the caseload.")).toBeVisible();
  await expect(manager.getByRole("heading", { level: 1 })).toHaveText("Zoe O'Neill");
});

test("several cases of a worker are reassigned at once @nojs", async ({ browser }) => {
  const { sam, nadia } = await aService();
  for (const reference of ["YP-1", "YP-2", "YP-3"]) await aCase({ workerId: sam.id, reference });
  const manager = await pageOf(browser, nadia);

  await manager.goto("/reassign");
  await manager.getByRole("link", { name: "Sam Okafor" }).click();
  await manager.getByRole("link", { name: "Select all 3" }).click();
  await expect(manager.getByRole("checkbox", { checked: true })).toHaveCount(3);
  await manager.getByRole("checkbox", { name: /YP-2/ }).uncheck();
  await manager.getByLabel("New worker").selectOption("Ruth Hale");
  await manager.getByLabel("Why?").fill("Caseloads are uneven.");
  await manager.getByRole("button", { name: "Reassign" }).click();

  await expect(manager.getByText("Cases reassigned.")).toBeVisible();
  await expect(manager.getByRole("checkbox")).toHaveCount(1);
  await manager.goto("/caseload?sort=person&text=yp-1");
  await expect(manager.getByRole("row", { name: /YP-1 · Ruth Hale/ })).toBeVisible();
});

test("a caseload is searched and filtered by its address @nojs", async ({ page, signInAs }) => {
  const sam = await signInAs("worker");
  for (const [firstName, lastName] of [
    ["Łukasz", "Wójcik"],
    ["Ada", "Smith-Jones"],
  ] as const) {
    const { id: serviceUserId } = await aServiceUser({ programmeId: sam.programmeId, firstName, lastName });
    await aCase({ workerId: sam.id, serviceUserId });
  }

  await page.goto("/caseload");
  await expect(page.getByRole("row")).toHaveCount(3);
  await page.getByLabel("Name or reference").fill("wojcik");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/text=wojcik/);
  await expect(page.getByRole("link", { name: "Łukasz Wójcik" })).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(2);

  await page.goto("/caseload?text=no one&stage=planning&page=99");
  await expect(page.getByText("No people match your search: “no one”, Planning")).toBeVisible();
  await page.getByRole("link", { name: "Clear the filters" }).click();
  await expect(page.getByRole("row")).toHaveCount(3);
});

test("a person who comes back after a handover gets a worker, and a new handover can be planned @nojs", async ({
  page,
  signInAs,
}) => {
  const { programmeId } = await signInAs("manager");
  const worker = await aWorker({ programmeId, name: "Ines Vale" });
  const { id: caseId, reference } = await aReviewedCase({ programmeId, workerId: worker.id });
  await aHandover({ caseId, status: "completed", completedOn: "2020-07-01" });
  await aDestination({ programmeId, name: "The Haven" });

  await page.goto(`/cases/${reference}`);
  await page.getByRole("link", { name: "Take the person on again" }).click();
  await page.getByLabel("Why have they come back?").fill("The group closed.");
  await page.getByRole("button", { name: "Take the person on again" }).click();
  await expect(page.getByRole("main")).toContainText("Select the worker who is responsible from now on.");
  await page.getByLabel("Ines Vale").check();
  await page.getByRole("button", { name: "Take the person on again" }).click();

  await expect(page.getByRole("status")).toContainText("a new handover can be planned");
  await expect(page.getByRole("main")).toContainText("Came back later");
  await page.goto(`/cases/${reference}/handovers/new`);
  await page.getByLabel("The Haven").check();
  await page.getByLabel("Lead").check();
  await page.getByRole("button", { name: "Plan this handover" }).click();
  await expect(page.getByRole("status")).toContainText("Handover to The Haven planned.");
});
