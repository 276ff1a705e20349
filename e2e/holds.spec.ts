import { expect, type Page } from "playwright/test";
import { aCase } from "@/prisma/factories/cases";
import { aClosureRequest } from "@/prisma/factories/closures";
import { aContact } from "@/prisma/factories/contacts";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aHold } from "@/prisma/factories/holds";
import { aProgramme, passCorrections } from "@/prisma/factories/programmes";
import { aSharingDecision } from "@/prisma/factories/sharing";
import { aCommissioner, aManager, aWorker } from "@/prisma/factories/staff";
import { theyAnswer } from "./support/handing-over";
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

async function fillAcceptance(
  page: Page,
  holder: string,
  { deputy = "No one", reviewOn = [23, 9, 2020] as readonly [number, number, number] } = {},
) {
  await answerOf(page, "Who will hold the case?", holder);
  await answerOf(page, "Who is the deputy", deputy);
  if (deputy === "No one")
    await page.getByLabel("If there is no deputy, why not?").fill("There is no one else.");
  await fillDay(page, "When will the hold first be reviewed?", reviewOn);
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
  // Three people, each in a browser of their own.
  test.slow();
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
  await page.getByLabel("If there is no deputy, why not?").fill("There is no one else.");
  await page.getByLabel("Why is the hold handed on?").fill("Alex has left.");
  await press(page, "Hand on the hold");
  await expect(refusal(page)).toContainText(
    "This person already holds the case. Select someone else, or change the deputy.",
  );
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

test("a hold is taken without a proposal after the closing date, and the deputy acts as the named holder does @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const { id: programmeId } = await anEndedProgramme();
  await signInAs("commissioner", { programmeId, name: "Chris Adeyemi" });
  const toni = await aCommissioner({ programmeId, name: "Toni Marsh" });
  const { reference } = await aCase({ programmeId });

  await page.goto("/unaccounted");
  await page.getByRole("link", { name: `Take the hold of ${reference}` }).click();
  await page
    .getByLabel("Why does the office take the hold without a proposal?")
    .fill("Support has ended and no one proposed one.");
  await page.getByLabel("What happens until the first review?").fill("We call on Tuesdays.");
  await fillAcceptance(page, "Chris Adeyemi", { deputy: "Chris Adeyemi" });
  await press(page, "Check your answers");
  await expect(refusal(page)).toContainText("The deputy must be someone other than the named holder.");
  await answerOf(page, "Who is the deputy", "Toni Marsh");
  await press(page, "Check your answers");
  await expect(page.getByRole("main")).toContainText("Toni Marsh");
  await press(page, "Take the hold");
  await expect(
    page.getByText(`Hold of ${reference} taken. The named holder is now responsible.`),
  ).toBeVisible();
  await expect(page.getByRole("table", { name: "People you hold" })).toContainText(reference);

  const deputy = await browserOf(toni);
  await deputy.goto("/held");
  const asDeputy = deputy.getByRole("table", { name: "People you are the deputy for" });
  await expect(asDeputy).toContainText("Held by Chris Adeyemi");
  await asDeputy.getByRole("link", { name: "Robin Thistlewood" }).click();
  await deputy.goto(`/cases/${reference}/moves/review_hold`);
  await deputy.getByLabel("What did you find, and what happens next?").fill("She is settled.");
  await fillDay(deputy, "When is the next review?", [30, 9, 2020]);
  await press(deputy, "Record the hold review");
  await expect(deputy.getByText(/Review of the hold of .* recorded/)).toBeVisible();
});

test("a colleague acts on a held case with a reason, which the named holder sees @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const { programmeId } = await signInAs("commissioner", { name: "Toni Marsh" });
  const alex = await aCommissioner({ programmeId, name: "Alex Whitfield" });
  const { id: caseId, reference } = await aCase({ programmeId });
  await aHold({ caseId, state: "accepted", holderId: alex.id });

  expect((await page.goto(`/cases/${reference}`))?.status()).toBe(404);
  await page.goto("/held");
  await page.getByRole("link", { name: `Act today on ${reference}` }).click();
  await page
    .getByLabel("Why do you act on this case today?")
    .fill("Alex is ill, and the landlord has called.");
  await press(page, "Act on this case today");
  await expect(page.getByText(/You can act on the case of .* until the end of today/)).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Thistlewood");
  await expect(page.getByRole("link", { name: "Record the hold review" })).toBeVisible();
  await page.goto("/held");
  await expect(page.getByRole("link", { name: `Open ${reference}` })).toBeVisible();

  const holder = await browserOf(alex);
  await holder.goto(`/cases/${reference}`);
  await expect(holder.getByRole("main")).toContainText(
    "Toni Marsh on 9 Sep: Alex is ill, and the landlord has called.",
  );
});

test("a manager takes a proposal back, and the office has nothing left to decide @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const { programmeId } = await signInAs("manager");
  const { id: caseId, reference } = await aCase({ programmeId });
  await aHold({ caseId });

  await page.goto(`/cases/${reference}`);
  await page.getByRole("link", { name: "Take the proposal back" }).click();
  await page.getByLabel("Why is it taken back?").fill("York Mind begins on Monday.");
  await press(page, "Take the proposal back");
  await expect(page.getByText(/Proposal to hold .* taken back/)).toBeVisible();
  await expect(page.getByRole("main")).toContainText("York Mind begins on Monday.");

  const office = await browserOf(await aCommissioner({ programmeId }));
  await office.goto("/held");
  await expect(office.getByText("No proposals are waiting for a decision.")).toBeVisible();
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
    `/holds/${id}/approve_closure`,
    `/closures/${id}/approve_closure`,
    `/holds/${elsewhere.id}/accept_hold`,
    "/holds/none/accept_hold",
  ]) {
    expect((await page.goto(address))?.status(), address).toBe(404);
  }
});

test("after the closing date a member of the office who did not request it approves the closure of a held case @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const { id: programmeId } = await anEndedProgramme();
  const holder = await signInAs("commissioner", { programmeId, name: "Chris Adeyemi" });
  const { id: caseId, reference } = await aCase({ programmeId });
  await aHold({ caseId, state: "accepted", holderId: holder.id });
  const { id } = await aClosureRequest({
    caseId,
    reason: "duplicate_or_error",
    statement: "Entered twice in spring.",
    requestedById: holder.id,
  });

  await page.goto("/held");
  await expect(page.getByText("You requested this closure yourself.")).toBeVisible();
  await page.goto(`/closures/${id}/approve_closure`);
  await expect(
    page.getByText("You requested this closure yourself. Another person must decide it."),
  ).toBeVisible();

  const colleague = await browserOf(await aCommissioner({ programmeId, name: "Toni Marsh" }));
  await colleague.goto("/held");
  await colleague.getByRole("link", { name: `Approve closure for ${reference}` }).click();
  await expect(colleague.getByRole("main")).toContainText("Duplicate");
  await expect(colleague.getByRole("main")).not.toContainText("Thistlewood");
  await expect(colleague.getByRole("main")).not.toContainText("Entered twice in spring.");
  await press(colleague, "Check your answers");
  await press(colleague, "Approve closure");
  await expect(colleague.getByText(`Closure approved for ${reference}. The case has ended.`)).toBeVisible();
});

test("the office steps in with a destination that does not answer, without knowing who the person is @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const { id: programmeId } = await aProgramme();
  await signInAs("commissioner", { programmeId, name: "Chris Adeyemi" });
  const worker = await aWorker({ programmeId, name: "Sam Okafor" });
  const { id: caseId, reference } = await aCase({ programmeId, workerId: worker.id });
  const { id: destinationId } = await aDestination({
    programmeId,
    name: "The Haven",
    phone: "01904 555 123",
  });
  await aHandover({ caseId, destinationId, status: "referred", sentOn: "2020-08-03" });

  await page.goto("/held");
  await page.getByRole("link", { name: `Step in for ${reference}` }).click();
  await expect(page.getByRole("main")).toContainText("01904 555 123");
  await expect(page.getByRole("main")).toContainText(reference);
  await expect(page.getByRole("main")).not.toContainText("Thistlewood");
  await page.getByLabel("Whom did you speak with there?").fill("Their team lead");
  await page.getByRole("group", { name: "How did you speak with them?" }).getByLabel("Phone call").check();
  await page.getByLabel("What was agreed? Do not name the person.").fill("Their panel decides on Monday.");
  await fillDay(page, "When will they answer?", [8, 9, 2020]);
  await press(page, "Step in with the destination");
  await expect(refusal(page)).toContainText("must be today or in the future");
  await fillDay(page, "When will they answer?", [14, 9, 2020]);
  await press(page, "Step in with the destination");
  await expect(page.getByText(`Stepping in for ${reference} recorded.`)).toBeVisible();
  await expect(page.getByRole("link", { name: `Step in for ${reference}` })).toHaveCount(0);

  const own = await browserOf(worker);
  await own.goto(`/cases/${reference}`);
  await expect(own.getByRole("main")).toContainText("The commissioner’s office stepped in: The Haven");
  await expect(own.getByRole("main")).toContainText("Their panel decides on Monday.");
});

test("after the closing date a colleague is the second person on a held case @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const { id: programmeId } = await anEndedProgramme();
  const holder = await signInAs("commissioner", { programmeId, name: "Chris Adeyemi" });
  const { id: caseId, reference } = await aCase({ programmeId });
  await aHold({ caseId, state: "accepted", holderId: holder.id });
  const { destinationId } = await aSharingDecision({
    caseId,
    decision: "without_consent",
    reason: "A child is at risk.",
    lawfulBasis: "vital_interests",
    article9Condition: "substantial_public_interest",
    recordedById: holder.id,
  });
  const approval = `/cases/${reference}/sharing/${destinationId}/approve`;
  await page.goto(approval);
  await expect(page.getByText("You recorded this decision, so you cannot approve it.")).toBeVisible();

  const colleague = await browserOf(await aCommissioner({ programmeId, name: "Toni Marsh" }));
  await colleague.goto("/held");
  const row = colleague.getByRole("row", { name: new RegExp(reference) });
  await expect(row).toContainText("For a second person: Sharing without consent to approve");
  await colleague.getByRole("link", { name: `Act today on ${reference}` }).click();
  await colleague
    .getByLabel("Why do you act on this case today?")
    .fill("The approval needs a second person.");
  await press(colleague, "Act on this case today");
  await expect(colleague.getByText(/You can act on the case of .* until the end of today/)).toBeVisible();
  await colleague.goto(approval);
  await press(colleague, "Approve sharing without consent");
  await expect(colleague.getByText("Sharing decision approved.")).toBeVisible();
  await expect(colleague.getByRole("main")).toContainText("Toni Marsh");
});

test("someone in the office confirms a decline that the only manager reported, for a day and with a reason @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const manager = await signInAs("manager", { name: "Bea Lindqvist" });
  const { programmeId } = manager;
  const { id: caseId, reference } = await aCase({ programmeId });
  const { id } = await aHandover({ caseId, status: "referred", sentOn: "2020-09-08" });
  const handover = `/cases/${reference}/handovers/${id}`;
  await theyAnswer(page, handover, "report_decline");
  await page.getByLabel("Risk too high for the service").check();
  await page.getByLabel("What did they say?").fill("Too much for a small team.");
  await press(page, "Record a decline");
  await expect(page.getByText(/Decline by .* recorded/)).toBeVisible();

  const office = await browserOf(await aCommissioner({ programmeId, name: "Toni Marsh" }));
  await office.goto(`/cases/${reference}`);
  await expect(office.getByRole("heading", { name: "Page not found" })).toBeVisible();
  await office.goto("/held");
  await expect(office.getByRole("row", { name: new RegExp(reference) })).toContainText(
    "Reported decline to decide",
  );
  await office.getByRole("link", { name: `Act today on ${reference}` }).click();
  await office.getByLabel("Why do you act on this case today?").fill("The only manager reported it.");
  await press(office, "Act on this case today");
  await expect(office.getByText(/You can act on the case of .* until the end of today/)).toBeVisible();

  await office.goto(`${handover}/confirm_decline`);
  await office.getByLabel("What was challenged, or why not?").fill("We asked their manager as well.");
  await press(office, "Check your answers");
  await press(office, "Confirm the decline");
  await expect(office.getByText(/Decline by .* confirmed/)).toBeVisible();
  await page.goto(`/cases/${reference}`);
  await expect(page.getByRole("main")).toContainText("Toni Marsh");
  await expect(page.getByRole("main")).toContainText("The only manager reported it.");
});

test("the office decides a sole manager’s own request by reference, on the coded facts @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const manager = await signInAs("manager", { name: "Bea Lindqvist" });
  const { programmeId } = manager;
  const { id: caseId, reference } = await aCase({ programmeId });
  const { id } = await aClosureRequest({
    caseId,
    reason: "moved_away",
    statement: "Robin Thistlewood went to her sister in Leeds.",
    requestedById: manager.id,
  });
  await page.goto(`/cases/${reference}`);
  await expect(page.getByText("Waiting for the commissioner’s office.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Approve closure" })).toHaveCount(0);

  const office = await browserOf(await aCommissioner({ programmeId, name: "Toni Marsh" }));
  await office.goto("/dashboard");
  await office.getByRole("link", { name: "Closure requests" }).click();
  const main = office.getByRole("main");
  await expect(main).toContainText("1 decision is waiting");
  await expect(main).toContainText("By Bea Lindqvist");
  await expect(main).not.toContainText("Thistlewood");
  await expect(main).not.toContainText("Leeds");

  await office.getByRole("link", { name: `Send the request back for ${reference}` }).click();
  await office.getByLabel("What is missing?").fill("Say whether a service there was offered.");
  await press(office, "Send the request back");
  await expect(office.getByText(`Closure request for ${reference} sent back.`)).toBeVisible();

  await office.goto(`/closures/${id}/approve_closure`);
  await expect(office.getByText("There is no closure request to decide.")).toBeVisible();
  await page.goto(`/cases/${reference}`);
  await expect(page.getByText("Say whether a service there was offered.")).toBeVisible();
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
  javaScriptEnabled,
}) => {
  const { id: workerId, programmeId } = await signInAs("worker");
  const { reference } = await aCase({ programmeId, workerId });

  await page.goto(`/cases/${reference}/contacts/new`);
  await page.getByLabel("Phone call").check();
  await page.getByLabel("Spoke with them", { exact: true }).check();
  await page.getByLabel("What happened?").fill("She rang back in the evening.");
  await passCorrections(programmeId);
  await press(page, "Save contact");

  await expect(page.getByRole("alert").filter({ hasText: "The last day for corrections" })).toContainText(
    "has passed, so nothing was saved. Tell a manager, who can still record it.",
  );
  const words = "She rang back in the evening.";
  // Without JavaScript the page of the form has closed to the worker, and the text is given back by another.
  await (javaScriptEnabled
    ? expect(page.getByLabel("What happened?")).toHaveValue(words)
    : expect(page.getByRole("region", { name: "Notes" })).toContainText(words));
});
