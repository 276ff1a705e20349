import { expect, type Page } from "playwright/test";
import { aCase, aDestination, aHandover } from "@/prisma/factories";
import { test } from "./support/test";

const fillDay = async (
  page: Page,
  question: string,
  [day, month, year]: readonly [string, string, string],
) => {
  const group = page.getByRole("group", { name: question });
  await group.getByLabel("Day").fill(day);
  await group.getByLabel("Month").fill(month);
  await group.getByLabel("Year").fill(year);
};

test("a plan warns of what is known about a destination, and does not refuse it @nojs", async ({
  page,
  signInAs,
}) => {
  const { id: workerId, programmeId } = await signInAs("worker");
  const { reference } = await aCase({ workerId });

  await page.goto(`/cases/${reference}/handovers/new`);
  await expect(page.getByText("There is no active destination yet")).toBeVisible();

  await aDestination({ programmeId, name: "York Mind", waitWeeks: 6, accepting: "no" });
  await page.reload();
  await expect(page.getByText("The wait is 6 weeks; support ends in 21 days.")).toBeVisible();
  await page.getByRole("button", { name: "Plan this handover" }).click();
  await expect(page.getByRole("link", { name: "Choose a destination." })).toBeVisible();
  await page.getByLabel("York Mind").check();
  await page.getByRole("button", { name: "Plan this handover" }).click();
  await expect(page.getByText("The handover is planned. Nothing has been sent yet.")).toBeVisible();
});

test("a step that is locked says what it waits for @nojs", async ({ page, signInAs }) => {
  const { id: workerId } = await signInAs("worker");
  const { id: caseId, reference } = await aCase({ workerId, riskLevel: "high" });
  const { id } = await aHandover({ caseId });

  await page.goto(`/cases/${reference}`);
  await expect(page.getByText("Waits for: Send referral")).toBeVisible();
  await page.goto(`/cases/${reference}/handovers/${id}/accept`);
  await expect(page.getByText("This move is not open from where the handover stands now.")).toBeVisible();
  await page.getByRole("link", { name: "Send referral" }).click();
  await expect(page.getByRole("heading", { name: "Send referral" })).toBeVisible();

  await page.goto(`/cases/${reference}/handovers/${id}/record_person_declines`);
  await expect(page.getByText("The risk is high, so a manager records this.")).toBeVisible();
});

test("what is final is shown once more, and changing it keeps every answer @nojs", async ({
  page,
  signInAs,
}) => {
  const { id: workerId, programmeId } = await signInAs("worker");
  const { id: caseId, reference } = await aCase({ workerId });
  const { id: destinationId } = await aDestination({ programmeId, name: "York Mind" });
  const { id } = await aHandover({ caseId, destinationId, status: "handing_over", sentOn: "2020-09-01" });
  const check = page.getByRole("button", { name: "Check your answers" });
  const complete = page.getByRole("button", { name: "Complete the handover" });

  await page.goto(`/cases/${reference}/handovers/${id}/complete`);
  await fillDay(page, "When did they first see or speak with the person?", ["8", "9", ""]);
  await page.getByLabel("Who confirmed it?").fill("Their duty desk");
  await page.getByRole("group", { name: "Has the person been told" }).getByLabel("Yes").check();
  await page.getByRole("group", { name: "Has the GP been told?" }).getByLabel("No").check();
  await check.click();
  const yearMissing = "When did they first see or speak with the person? Enter the year as well.";
  await expect(page.getByRole("link", { name: yearMissing })).toBeVisible();

  await fillDay(page, "When did they first see or speak with the person?", ["8", "9", "2020"]);
  await check.click();
  await expect(page.getByRole("link", { name: "You answered no. Say why not." })).toBeVisible();

  await page.getByLabel("If not, why not?").fill("Not registered.\nAsked to stay so.");
  await check.click();
  await expect(page.getByRole("heading", { name: "Check before you record this" })).toBeFocused();
  await expect(page.getByText("Responsible from then on")).toBeVisible();

  await page.getByRole("button", { name: "Change" }).click();
  await expect(page.getByLabel("If not, why not?")).toHaveValue("Not registered.\nAsked to stay so.");
  await expect(page.getByRole("group", { name: "Has the GP been told?" }).getByLabel("No")).toBeChecked();
  await check.click();
  await complete.click();
  await expect(page.getByText("The move is recorded.")).toBeVisible();
  await expect(page.getByText("Completed", { exact: true }).first()).toBeVisible();
});

test("a form left open while the handover moved says what happened, and keeps the text @nojs", async ({
  page,
  context,
  signInAs,
}) => {
  const { id: workerId } = await signInAs("worker");
  const { id: caseId, reference } = await aCase({ workerId });
  const { id } = await aHandover({ caseId, status: "referred" });
  const other = await context.newPage();
  const decline = page.getByRole("button", { name: "Record a decline" });

  await page.goto(`/cases/${reference}/handovers/${id}/report_decline`);
  await page.getByLabel("Who answered?").fill("Sunita Rao");
  await page.getByLabel("What is their role?").fill("Duty nurse");
  await page.getByLabel("Phone call").check();
  await page.getByLabel("No capacity, or the list is closed").check();
  await page.getByLabel("What did they say?").fill("Not before winter.");

  await other.goto(`/cases/${reference}/handovers/${id}/acknowledge`);
  await other.getByLabel("Who confirmed the receipt?").fill("Their desk");
  await other.getByRole("button", { name: "Record receipt" }).click();
  await decline.click();
  await expect(page.getByRole("row", { name: "Move Receipt confirmed" })).toBeVisible();
  await expect(page.getByLabel("What did they say?")).toHaveValue("Not before winter.");

  await other.goto(`/cases/${reference}/handovers/${id}/withdraw`);
  await other.getByLabel("Why?", { exact: true }).fill("Another route is better.");
  await other.getByRole("group", { name: "Was the destination told?" }).getByLabel("Yes").check();
  await other.getByRole("button", { name: "Check your answers" }).click();
  await other.getByRole("button", { name: "Withdraw" }).click();
  await expect(other.getByText("The move is recorded.")).toBeVisible();
  await decline.click();
  await expect(page.getByText(/Meanwhile, on 9 Sep, .* recorded: Withdrawn\./)).toBeVisible();
  await expect(page.getByLabel("What did they say?")).toHaveValue("Not before winter.");
});
