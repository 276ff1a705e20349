import { expect, type Page } from "playwright/test";
import { aContact } from "@/prisma/factories/contacts";
import { aCase } from "@/prisma/factories/cases";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aReviewedCase } from "@/prisma/factories/reviews";
import { aManager, aWorker } from "@/prisma/factories/staff";
import { enterDay } from "./support/handing-over";
import { test } from "./support/test";

const refusal = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });

async function acceptance(page: Page) {
  await page.getByLabel("Who answered?").fill("Grace Pembury");
  await page.getByLabel("What is their role?").fill("centre worker");
  await page.getByLabel("Phone call").check();
  const start = page.getByRole("group", { name: "When will they start?" });
  await start.getByLabel("Day").fill("21");
  await start.getByLabel("Month").fill("9");
  await start.getByLabel("Year").fill("2020");
}

test("a form left open while a colleague makes a change is refused, shows both versions, and can be sent again @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const { id: workerId, programmeId } = await signInAs("worker");
  const { id: caseId, reference } = await aCase({ workerId });
  const { id } = await aHandover({ caseId, status: "referred", sentOn: "2020-09-01" });
  await page.goto(`/cases/${reference}/handovers/${id}/accept`);
  await acceptance(page);

  const office = await browserOf(await aManager({ programmeId, name: "Bea Lindqvist" }));
  await office.goto(`/cases/${reference}/handovers/${id}/acknowledge`);
  await office.getByLabel("Who confirmed that they have the transfer summary?").fill("The front desk");
  await office.getByLabel("Email", { exact: true }).check();
  await office.getByRole("button", { name: "Record receipt" }).click();
  await expect(office.getByText(/Receipt by .* recorded/)).toBeVisible();

  await page.getByRole("button", { name: "Record acceptance" }).click();
  await expect(refusal(page)).toContainText("Someone has changed this since you opened the page.");
  await expect(page.getByRole("table", { name: /What Bea Lindqvist saved/ })).toContainText(
    "Receipt confirmed",
  );
  await expect(page.getByLabel("Who answered?")).toHaveValue("Grace Pembury");

  await page.getByRole("button", { name: "Record acceptance" }).click();
  await expect(page.getByText(/Acceptance by .* recorded/)).toBeVisible();
});

test("a move that a colleague’s move ruled out is refused, says what they recorded, and keeps the text @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const { id: workerId, programmeId } = await signInAs("worker");
  const { id: caseId, reference } = await aCase({ workerId });
  const { id } = await aHandover({ caseId, status: "referred", sentOn: "2020-09-01" });
  await page.goto(`/cases/${reference}/handovers/${id}/accept`);
  await acceptance(page);

  const office = await browserOf(await aManager({ programmeId, name: "Bea Lindqvist" }));
  await office.goto(`/cases/${reference}/handovers/${id}/withdraw`);
  await office.getByLabel("Why is it withdrawn?").fill("The person moves away.");
  await office.getByRole("group", { name: "Has the destination been informed?" }).getByLabel("Yes").check();
  await office.getByRole("button", { name: "Check your answers" }).click();
  await office.getByRole("button", { name: "Withdraw the handover" }).click();
  await expect(office.getByText(/Handover to .* withdrawn/)).toBeVisible();

  await page.getByRole("button", { name: "Record acceptance" }).click();
  await expect(page.getByText("Bea Lindqvist recorded: Handover withdrawn")).toBeVisible();
  await expect(page.getByLabel("Who answered?")).toHaveValue("Grace Pembury");
});

test("a decline is confirmed by a manager who did not record it @nojs", async ({ page, signInAs }) => {
  const { programmeId } = await signInAs("manager");
  const worker = await aWorker({ programmeId });
  const { id: caseId, reference } = await aReviewedCase({ workerId: worker.id });
  const { id } = await aHandover({ caseId, status: "decline_reported" });

  await page.goto(`/cases/${reference}/handovers/${id}/confirm_decline`);
  await page.getByLabel("What was challenged, or why not?").fill("The list is closed for everyone.");
  await page.getByRole("button", { name: "Check your answers" }).click();
  await page.getByRole("button", { name: "Confirm the decline" }).click();

  await expect(page.getByText(/Decline by .* confirmed/)).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: "Needs a new plan" })).toBeVisible();
});

test("a final move is checked first, with the person and the destination @nojs", async ({
  page,
  signInAs,
}) => {
  const { id: workerId, programmeId } = await signInAs("worker");
  const { id: caseId, reference } = await aCase({ workerId });
  const destination = await aDestination({ programmeId, name: "York Mind" });
  const { id } = await aHandover({ caseId, destinationId: destination.id, status: "referred" });

  await page.goto(`/cases/${reference}/handovers/${id}/withdraw`);
  await page.getByLabel("Why is it withdrawn?").fill("Sent to the wrong team.");
  await page.getByRole("group", { name: "Has the destination been informed?" }).getByLabel("Yes").check();
  await page.getByRole("button", { name: "Check your answers" }).click();

  const check = page.getByRole("main");
  await expect(check).toContainText(`Robin Thistlewood, ${reference}`);
  await expect(check).toContainText("Lead handover to");
  await expect(check).toContainText("York Mind");
  await expect(check).toContainText("Sent to the wrong team.");
});

test("a plan warns about a destination, but does not refuse it @nojs", async ({ page, signInAs }) => {
  const { id: workerId, programmeId } = await signInAs("worker");
  const { reference } = await aCase({ workerId });
  const plan = page.getByRole("button", { name: "Plan this handover" });

  await page.goto(`/cases/${reference}/handovers/new`);
  await expect(page.getByText("No active destinations")).toBeVisible();

  await aDestination({ programmeId, name: "York Mind", waitWeeks: 6 });
  await page.reload();
  await expect(page.getByText("The wait is 6 weeks; support ends in 21 days.")).toBeVisible();
  await plan.click();
  await expect(page.getByRole("link", { name: "Select a destination." })).toBeVisible();
  await page.getByLabel("York Mind").check();
  await plan.click();
  await expect(page.getByText("Handover to York Mind planned. Nothing has been sent yet.")).toBeVisible();
});

test("a blocked step says what it waits for @nojs", async ({ page, signInAs }) => {
  const { id: workerId } = await signInAs("worker");
  const { id: caseId, reference } = await aCase({ workerId, riskLevel: "high" });
  const { id } = await aHandover({ caseId });

  await page.goto(`/cases/${reference}`);
  await expect(page.getByText("First: Record the referral as sent")).toBeVisible();
  await page.goto(`/cases/${reference}/handovers/${id}/accept`);
  await expect(page.getByText("You cannot record this at the current status.")).toBeVisible();
  await page.getByRole("link", { name: "Record the referral as sent" }).click();
  await expect(page.getByRole("heading", { name: "Record the referral as sent" })).toBeVisible();

  await page.goto(`/cases/${reference}/handovers/${id}/record_person_declines`);
  await expect(page.getByText("The risk is high, so a manager must record this.")).toBeVisible();
});

test("an agreed start can move, and a handover is completed only once they have seen the person @nojs", async ({
  page,
  signInAs,
}) => {
  const { id: workerId } = await signInAs("worker");
  const { id: caseId, reference } = await aReviewedCase({ workerId });
  const { id } = await aHandover({
    caseId,
    status: "accepted",
    sentOn: "2020-08-20",
    acknowledgedOn: "2020-08-24",
    expectedStartOn: "2020-09-07",
  });
  const handover = `/cases/${reference}/handovers/${id}`;
  await page.goto(`/cases/${reference}`);
  await expect(page.getByText("The start with").first()).toContainText("was agreed for this day");

  await page.goto(`${handover}/change_start`);
  await page.getByLabel("Who said so?").fill("Grace Pembury");
  const start = page.getByRole("group", { name: "When will they start now?" });
  await start.getByLabel("Day").fill("7");
  await start.getByLabel("Month").fill("9");
  await start.getByLabel("Year").fill("2020");
  await page.getByLabel("Why has it changed?").fill("Their worker is off sick.");
  await page.getByRole("button", { name: "Change the agreed start" }).click();
  await expect(refusal(page)).toContainText(
    "This is the start that is recorded already. Enter the new date.",
  );
  await start.getByLabel("Day").fill("9");
  await page.getByRole("button", { name: "Change the agreed start" }).click();
  await expect(page.getByText(/New start with .* recorded/)).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: "changed 1 time" })).toBeVisible();

  await page.goto(`${handover}/start`);
  await page.getByRole("button", { name: "Start handing over" }).click();
  await expect(page.getByText(/Start of the handing over to .* recorded/)).toBeVisible();
  await page.goto(`${handover}/complete`);
  await expect(page.getByRole("main")).toContainText(
    "Confirm the destination’s first contact with the person before you complete the handover.",
  );

  await page.goto(`${handover}/confirm_first_contact`);
  const seen = page.getByRole("group", { name: "When did they first see or speak with the person?" });
  await seen.getByLabel("Day").fill("10");
  await seen.getByLabel("Month").fill("9");
  await seen.getByLabel("Year").fill("2020");
  await page.getByLabel("Who confirmed it?").fill("Grace Pembury");
  await page.getByRole("button", { name: "Confirm the first contact" }).click();
  await expect(refusal(page)).toContainText("between the day of the referral and today");
  await seen.getByLabel("Day").fill("9");
  await page.getByRole("button", { name: "Confirm the first contact" }).click();
  await expect(page.getByText(/First contact with .* recorded/)).toBeVisible();
});

test("a person applies themselves, and only their first appointment completes the handover @nojs", async ({
  page,
  signInAs,
}) => {
  const { id: workerId, programmeId } = await signInAs("worker");
  const { id: caseId, reference } = await aReviewedCase({ workerId });
  const { id: destinationId } = await aDestination({ programmeId, name: "The Haven" });
  const { id } = await aHandover({ caseId, destinationId });
  const handover = `/cases/${reference}/handovers/${id}`;

  // Nothing is shared, so neither a sharing decision nor a version of the summary is asked for.
  await page.goto(`/cases/${reference}`);
  await page.getByRole("link", { name: "Record the person’s own application" }).click();
  await enterDay(page, "When did they apply?", "2020-09-01");
  await enterDay(page, "When did you help them to apply?", "2020-09-02");
  await page.getByLabel("How did they apply, and what happens next?").fill("By their web form.");
  await page.getByRole("button", { name: "Record the person’s own application" }).click();
  await expect(refusal(page)).toContainText("and the day they applied");
  await enterDay(page, "When did you help them to apply?", "2020-09-01");
  await page.getByRole("button", { name: "Record the person’s own application" }).click();
  await expect(page.getByText(/Own application to The Haven recorded\./)).toBeVisible();
  await expect(page.getByRole("main")).toContainText(
    "Ask the person how they manage while they wait for The Haven",
  );
  await expect(page.getByRole("link", { name: "Complete the handover" })).toHaveCount(0);

  // No one could have told us of an appointment yet, so the form says so before anything is entered.
  await page.goto(`${handover}/complete_application`);
  await expect(page.getByRole("main")).toContainText("Log the contact in which the person told you");
  await expect(page.getByRole("button", { name: "Check your answers" })).toHaveCount(0);

  await aContact({
    caseId,
    authorId: workerId,
    happenedOn: "2020-09-02",
    notes: "They have a date with Mina.",
  });
  await page.goto(`${handover}/complete_application`);
  await enterDay(page, "On which day was the first appointment?", "2020-09-08");
  await page.getByLabel("Whom did the person see there?").fill("Mina Clark");
  for (const question of [
    "Has the person been given the new contact and out-of-hours help in writing?",
    "Has the GP been informed?",
  ]) {
    await page.getByRole("group", { name: question }).getByLabel("Yes").check();
  }
  await page.getByRole("button", { name: "Check your answers" }).click();
  await expect(refusal(page)).toContainText("A promise is not enough.");
  await expect(page.getByLabel("Whom did the person see there?")).toHaveValue("Mina Clark");

  await aContact({ caseId, authorId: workerId, happenedOn: "2020-09-09", notes: "They saw Mina yesterday." });
  await page.goto(`${handover}/complete_application`);
  await enterDay(page, "On which day was the first appointment?", "2020-09-08");
  await page.getByLabel("Whom did the person see there?").fill("Mina Clark");
  await page
    .getByRole("group", { name: "Which contact did the person tell you in?" })
    .getByLabel("9 Sep, phone call")
    .check();
  for (const question of [
    "Has the person been given the new contact and out-of-hours help in writing?",
    "Has the GP been informed?",
  ]) {
    await page.getByRole("group", { name: question }).getByLabel("Yes").check();
  }
  await page.getByRole("button", { name: "Check your answers" }).click();
  await page.getByRole("button", { name: "Record the first appointment" }).click();
  await expect(page.getByText("First appointment with The Haven recorded.")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Completed");
});

test("a safety check with bad news is red and due the same day, until a manager decides what follows @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const { id: workerId, programmeId } = await signInAs("worker");
  const { id: caseId, reference } = await aReviewedCase({ workerId });
  const { id } = await aHandover({
    caseId,
    status: "completed",
    completedOn: "2020-08-26",
    sentOn: "2020-08-03",
  });
  const handover = `/cases/${reference}/handovers/${id}`;
  await page.goto(`${handover}/check_safety`);
  await page.getByLabel("Who gave you this information?").fill("Grace Pembury");
  await page.getByLabel("With the destination, but worse").check();
  await page.getByLabel("What did you learn?").fill("Has stopped eating.");
  await page.getByRole("button", { name: "Record a safety check" }).click();
  await expect(page.getByText(/Safety check with .* recorded/)).toBeVisible();
  await expect(page.getByText("With the destination, but worse").first()).toBeVisible();
  await expect(page.getByText("due today").first()).toBeVisible();

  const office = await browserOf(await aManager({ programmeId }));
  await office.goto("/today");
  await expect(office.getByRole("main")).toContainText("Decide what happens next");
  await office.getByRole("link", { name: "Record what follows from the check" }).first().click();
  await office
    .getByLabel("What did you find out, and what happens next?")
    .fill("Their nurse visits tomorrow, and we call on Friday.");
  await office.getByRole("button", { name: "Record what follows from the check" }).click();
  await expect(office.getByText(/Decision after the safety check with .* recorded/)).toBeVisible();
  await office.goto("/today");
  await expect(office.getByRole("main")).not.toContainText("Decide what happens next");
});
