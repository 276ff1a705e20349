import { expect, type Page } from "playwright/test";
import { aCase } from "@/prisma/factories/cases";
import { aClosureRequest } from "@/prisma/factories/closures";
import { aContact } from "@/prisma/factories/contacts";
import { aHold } from "@/prisma/factories/holds";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner, aManager, aWorker } from "@/prisma/factories/staff";
import { test } from "./support/test";

const refusal = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function fillDay(page: Page, question: string, [day, month, year]: readonly [number, number, number]) {
  const group = page.getByRole("group", { name: question });
  await group.getByLabel("Day").fill(String(day));
  await group.getByLabel("Month").fill(String(month));
  await group.getByLabel("Year").fill(String(year));
}

const answerOf = (page: Page, question: string, answer: string) =>
  page.getByRole("group", { name: question }).getByLabel(answer).check();

async function fillAcceptance(page: Page, holder: string) {
  await answerOf(page, "Who will hold the case?", holder);
  await fillDay(page, "When will the hold first be reviewed?", [23, 9, 2020]);
  await answerOf(page, "What is the lawful basis", "Public task");
  await answerOf(page, "Which Article 9 condition applies?", "Health or social care");
  await answerOf(page, "Has the person been informed?", "Yes");
}

/** A programme whose closing date was nine days ago. */
const anEndedProgramme = () => aProgramme({ lastReferralOn: "2020-07-31", closesOn: "2020-08-31" });

test("a worker who is sent to propose a hold is shown who can @nojs", async ({ page, signInAs }) => {
  const worker = await signInAs("worker");
  const { reference } = await aCase({ programmeId: worker.programmeId, workerId: worker.id });
  await page.goto(`/cases/${reference}/closure/no_service_available`);
  await page.getByRole("link", { name: "Propose a hold" }).first().click();

  await expect(page.getByRole("main")).toContainText("This can only be recorded by a manager.");
  await expect(page.getByRole("button", { name: "Propose a hold" })).toHaveCount(0);
});

test("a hold is proposed and accepted, and only its named holder sees who the person is @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const { programmeId } = await signInAs("manager");
  const worker = await aWorker({ programmeId });
  const { id: caseId, reference } = await aCase({ programmeId, workerId: worker.id });
  await aContact({ caseId, notes: "He asked about the keys." });

  await page.goto(`/cases/${reference}/moves/propose_hold`);
  await page.getByLabel("Why should the office hold this case?").fill("No one can begin in time.");
  await page
    .getByLabel("What does the office need to know, without who the person is?")
    .fill("Medium risk; a place on a list for November.");
  await page
    .getByLabel("What happens in the meantime, and what was promised?")
    .fill("Someone rings on Tuesdays until then.");
  await press(page, "Propose a hold");
  await expect(page.getByText(/Hold of .* proposed/)).toBeVisible();

  const office = await browserOf(await aCommissioner({ programmeId, name: "Chris Adeyemi" }));
  const colleague = await browserOf(await aCommissioner({ programmeId, name: "Toni Marsh" }));
  await office.goto("/held");
  await expect(office.getByRole("main")).toContainText(
    "1 decision is waiting for the commissioner’s office. You hold 0 people.",
  );
  await expect(office.getByRole("main")).toContainText("Someone rings on Tuesdays until then.");
  await expect(office.getByRole("main")).toContainText(reference);
  await expect(office.getByRole("main")).not.toContainText("Thistlewood");
  expect((await office.goto(`/cases/${reference}`))?.status()).toBe(404);

  await office.goto("/held");
  await office.getByRole("link", { name: `Accept the hold for ${reference}` }).click();
  await fillAcceptance(office, "Chris Adeyemi");
  await fillDay(office, "When will the hold first be reviewed?", [23, 12, 2020]);
  await press(office, "Check your answers");
  await expect(refusal(office)).toContainText(
    "The date of the next review must be after today, and no later than the programme allows.",
  );
  await expect(
    office.getByRole("group", { name: "When will the hold first be reviewed?" }).getByLabel("Month"),
  ).toHaveValue("12");
  await fillDay(office, "When will the hold first be reviewed?", [23, 9, 2020]);
  await press(office, "Check your answers");
  await expect(office.getByRole("main")).toContainText("Check before you record this");
  await expect(office.getByRole("main")).toContainText("Chris Adeyemi");
  await expect(office.getByRole("main")).not.toContainText("Thistlewood");
  await press(office, "Accept the hold");

  await expect(
    office.getByText(`Hold of ${reference} accepted. The named holder is now responsible.`),
  ).toBeVisible();
  await office.getByRole("link", { name: "Robin Thistlewood" }).click();
  await expect(office).toHaveURL(new RegExp(`/cases/${reference}$`));
  await expect(office.getByRole("main")).toContainText("He asked about the keys.");
  await colleague.goto("/held");
  await expect(colleague.getByRole("main")).toContainText("You do not hold anyone.");
  await expect(colleague.getByRole("main")).not.toContainText("Thistlewood");
  expect((await colleague.goto(`/cases/${reference}`))?.status()).toBe(404);
  expect((await colleague.goto(`/cases/${reference}/moves/review_hold`))?.status()).toBe(404);
});

test("the named holder reviews and ends a hold, and can then no longer open the case @nojs", async ({
  page,
  signInAs,
}) => {
  const { programmeId, id: holderId } = await signInAs("commissioner");
  const { id: caseId, reference } = await aCase({ programmeId });
  await aHold({ caseId, state: "accepted", holderId });

  await page.goto(`/cases/${reference}/moves/review_hold`);
  await page.getByLabel("What did you find, and what happens next?").fill("The list moves on.");
  await fillDay(page, "When is the next review?", [30, 9, 2020]);
  await press(page, "Record the hold review");
  await expect(page.getByText(/Review of the hold of .* recorded/)).toBeVisible();
  await page.goto("/held");
  await expect(page.getByRole("row", { name: /Robin Thistlewood/ })).toContainText("30 Sep");

  await page.goto(`/cases/${reference}/moves/end_hold`);
  await page.getByLabel("Why does the hold end?").fill("A destination can begin after all.");
  await press(page, "Check your answers");
  await press(page, "End the hold");
  await expect(page.getByText(`Hold of ${reference} ended. The worker is responsible again.`)).toBeVisible();
  await expect(page.getByRole("main")).toContainText("You do not hold anyone.");
  expect((await page.goto(`/cases/${reference}`))?.status()).toBe(404);
});

test("a hold is handed on by a colleague who does not know who the person is @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const bo = await signInAs("commissioner");
  const { programmeId } = bo;
  const alex = await aCommissioner({ programmeId, name: "Alex Whitfield" });
  const chris = await aCommissioner({ programmeId, name: "Chris Adeyemi" });
  const { id: caseId, reference } = await aCase({ programmeId });
  await aHold({ caseId, state: "accepted", holderId: alex.id });

  await page.goto("/held");
  const colleagues = page.getByRole("table", { name: "Held by colleagues" });
  await expect(colleagues).toContainText("Alex Whitfield");
  await expect(page.getByRole("main")).not.toContainText("Thistlewood");
  await colleagues.getByRole("link", { name: `Hand on the hold of ${reference}` }).click();
  await answerOf(page, "Who will hold the case now?", "Alex Whitfield");
  await page.getByLabel("Why is the hold handed on?").fill("Alex has left.");
  await press(page, "Hand on the hold");
  await expect(refusal(page)).toContainText("This person already holds the case. Select someone else.");
  await answerOf(page, "Who will hold the case now?", "Chris Adeyemi");
  await press(page, "Hand on the hold");
  await expect(page.getByText(/Hold of .* handed on/)).toBeVisible();
  await expect(colleagues).toContainText("Chris Adeyemi");

  const holder = await browserOf(chris);
  await holder.goto(`/cases/${reference}`);
  await expect(holder.getByRole("main")).toContainText("Thistlewood");
  await expect(holder.getByRole("main")).toContainText("Alex has left.");
  const former = await browserOf(alex);
  expect((await former.goto(`/cases/${reference}`))?.status()).toBe(404);
});

test("a proposal is returned with a reason, and the service can propose again @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const { programmeId } = await signInAs("commissioner");
  const { id: caseId, reference } = await aCase({ programmeId });
  await aHold({ caseId });

  await page.goto("/held");
  await page.getByRole("link", { name: `Return the proposal for ${reference}` }).click();
  await press(page, "Check your answers");
  await expect(refusal(page)).toContainText("Enter an answer to “Why is it returned?”.");
  await page.getByLabel("Why is it returned?").fill("There is a service that can begin in time.");
  await press(page, "Check your answers");
  await press(page, "Return the proposal");
  await expect(page.getByText(`Proposal to hold ${reference} returned.`)).toBeVisible();
  await expect(page.getByText("No proposals are waiting for a decision.")).toBeVisible();

  const service = await browserOf(await aManager({ programmeId }));
  await service.goto(`/cases/${reference}/moves/propose_hold`);
  await expect(service.getByLabel("Why should the office hold this case?")).toBeVisible();
});

test("a decision that a colleague has already made is refused, and the text is kept @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const { programmeId } = await signInAs("commissioner", { name: "Toni Marsh" });
  const { id: caseId } = await aCase({ programmeId });
  const { id } = await aHold({ caseId });
  await page.goto(`/holds/${id}/accept_hold`);
  await fillAcceptance(page, "Toni Marsh");

  const colleague = await browserOf(await aCommissioner({ programmeId, name: "Chris Adeyemi" }));
  await colleague.goto(`/holds/${id}/return_hold`);
  await colleague.getByLabel("Why is it returned?").fill("There is a service that can begin in time.");
  await press(colleague, "Check your answers");
  await press(colleague, "Return the proposal");
  await expect(colleague.getByText(/Proposal to hold .* returned/)).toBeVisible();

  await press(page, "Check your answers");
  await expect(refusal(page)).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Chris Adeyemi");
});

test("the office cannot open what is not for it to decide", async ({ page, signInAs }) => {
  const { programmeId } = await signInAs("commissioner");
  const { id } = await aHold({ caseId: (await aCase({ programmeId })).id });
  const elsewhere = await aHold();

  for (const address of [
    `/holds/${id}/propose_hold`,
    `/holds/${id}/nothing`,
    `/holds/${elsewhere.id}/accept_hold`,
    "/holds/none/accept_hold",
  ]) {
    expect((await page.goto(address))?.status(), address).toBe(404);
  }
  await page.goto(`/holds/${id}/approve_closure`);
  await expect(page.getByText("There is no closure request to decide.")).toBeVisible();
});

test("after the closing date a member of the office who did not request it approves the closure of a held case @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const { id: programmeId } = await anEndedProgramme();
  const holder = await signInAs("commissioner", { programmeId, name: "Chris Adeyemi" });
  const { id: caseId, reference } = await aCase({ programmeId });
  const { id } = await aHold({ caseId, state: "accepted", holderId: holder.id });
  await aClosureRequest({
    caseId,
    reason: "duplicate_or_error",
    statement: "Entered twice in spring.",
    requestedById: holder.id,
  });

  await page.goto("/held");
  await expect(page.getByText("You requested this closure yourself.")).toBeVisible();
  await page.goto(`/holds/${id}/approve_closure`);
  await expect(
    page.getByText("You requested this closure yourself. Another person must decide it."),
  ).toBeVisible();

  const colleague = await browserOf(await aCommissioner({ programmeId, name: "Toni Marsh" }));
  await colleague.goto("/held");
  await expect(colleague.getByRole("main")).toContainText("Entered twice in spring.");
  await expect(colleague.getByRole("main")).not.toContainText("Thistlewood");
  await colleague.getByRole("link", { name: `Approve closure for ${reference}` }).click();
  await expect(colleague.getByRole("main")).toContainText("Entered twice in spring.");
  await press(colleague, "Check your answers");
  await press(colleague, "Approve closure");
  await expect(colleague.getByText(`Closure approved for ${reference}. The case has ended.`)).toBeVisible();
});

test("a person who is outstanding after the closing date is unaccounted for until someone holds the case @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const { id: programmeId } = await anEndedProgramme();
  await signInAs("manager", { programmeId });
  const { reference } = await aCase({ programmeId });
  const { id: heldId, reference: held } = await aCase({ programmeId });
  await aHold({ caseId: heldId, state: "accepted" });
  await aClosureRequest({ caseId: heldId });
  const office = await browserOf(await aCommissioner({ programmeId }));

  for (const address of ["/dashboard", "/outstanding"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { name: "1 person unaccounted for" })).toBeVisible();
    await office.goto(address);
    await expect(office.getByRole("heading", { name: "1 person unaccounted for" })).toBeVisible();
  }
  await page.getByRole("link", { name: "Show the people and what is missing for each" }).click();
  await expect(page.getByRole("row", { name: /Robin Thistlewood/ })).toContainText(
    "No one has proposed a hold",
  );
  await expect(page.getByRole("row", { name: /Robin Thistlewood/ })).toContainText("9 days");
  await expect(page.getByRole("main")).not.toContainText(held);

  await office.goto("/unaccounted");
  await expect(office.getByRole("rowheader")).toHaveText(reference);
  await expect(office.getByRole("main")).not.toContainText("Thistlewood");
});

test("no one is unaccounted for before the closing date, and the page says when the list begins", async ({
  page,
  signInAs,
}) => {
  const { programmeId } = await signInAs("manager");
  const { reference } = await aCase({ programmeId });

  await page.goto("/unaccounted");
  await expect(page.getByText("This list starts on 1 October 2020")).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(reference);
  await page.goto("/dashboard");
  await expect(page.getByText("unaccounted for")).toHaveCount(0);
});

test("a form left open past the last day for corrections is refused, and its text is kept @nojs", async ({
  page,
  signInAs,
}) => {
  const { id: programmeId } = await aProgramme({
    lastReferralOn: "2020-06-30",
    closesOn: "2020-07-31",
    dataEntryClosesOn: "2020-08-31",
  });
  const { id: workerId } = await signInAs("worker", { programmeId });
  const { reference } = await aCase({ programmeId, workerId });

  await page.goto(`/cases/${reference}/contacts/new`);
  await page.getByLabel("Phone call").check();
  await page.getByLabel("Spoke with them", { exact: true }).check();
  await page.getByLabel("What happened?").fill("She rang back in the evening.");
  await press(page, "Save contact");

  await expect(refusal(page)).toContainText("The last day for corrections has passed.");
  await expect(page.getByLabel("What happened?")).toHaveValue("She rang back in the evening.");
});
