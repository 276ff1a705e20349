import { expect, type Page } from "playwright/test";

/*
 * The parts of a handover as staff carry them out on screen, for stories that need many of them.
 */

/** Enters a date in the three inputs of a question. */
export async function enterDay(page: Page, question: string, day: string) {
  const [year = "", month = "", of = ""] = day.split("-");
  const group = page.getByRole("group", { name: question });
  await group.getByLabel("Day").fill(String(Number(of)));
  await group.getByLabel("Month").fill(String(Number(month)));
  await group.getByLabel("Year").fill(year);
}

const choose = (page: Page, question: string, answer: string) =>
  page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check();

/** Fills in every part of the needs review, and completes it. */
export async function reviewNeeds(page: Page, reference: string, risk: "Medium" | "High") {
  const part = (name: string) => page.goto(`/cases/${reference}/review/${name}`);
  const save = async (button: string) => {
    await page.getByRole("button", { name: button }).click();
    await expect(page).toHaveURL(/\/review(\?|#|$)/);
  };

  await part("risk");
  await page.getByLabel(risk, { exact: true }).check();
  await enterDay(page, "When was it assessed?", "2020-09-09");
  await page.getByLabel("Who assessed it?").fill("Sam Okafor, worker");
  await save("Save risk");
  await part("needs");
  await page.getByLabel("Housing", { exact: true }).check();
  await choose(page, "Housing: for how long?", "Medium (3 to 12 months)");
  await save("Save needs");
  await part("own_words");
  await page.getByLabel("What matters most?").fill("A door that locks.");
  await save("Save what matters most");
  await part("safe_contact");
  for (const channel of ["Phone call", "Leave a message", "Text", "Email", "Post", "Visit at home"]) {
    await choose(page, channel, "Safe");
  }
  await save("Save safe ways to make contact");
  await part("professionals");
  await page.getByLabel("No: no professionals are known").check();
  await save("Save professionals");

  await page.getByRole("link", { name: "Complete the review" }).click();
  await page.getByRole("button", { name: "Complete the review" }).click();
  await expect(page.getByText(/Needs review of .* completed\./)).toBeVisible();
}

/** Plans a handover with a destination, and returns the base address of its moves. */
export async function planHandover(page: Page, reference: string, kind: "Lead" | "Supporting", name: string) {
  await page.goto(`/cases/${reference}/handovers/new`);
  await page.getByLabel(kind, { exact: true }).check();
  await page.getByLabel(name).check();
  await page.getByRole("button", { name: "Plan this handover" }).click();
  await expect(page.getByText(`Handover to ${name} planned.`)).toBeVisible();
  const summary = page.getByRole("link", { name: `Transfer summary for ${name}` });
  return (await summary.getAttribute("href"))?.replace(/\/summary$/, "") ?? "";
}

/** Records the person's consent to share everything with this destination. */
export async function agreeToShare(page: Page, reference: string, name: string) {
  await page.goto(`/cases/${reference}`);
  await page
    .getByRole("link", { name: `Sharing with ${name}` })
    .first()
    .click();
  await page.getByLabel("Given", { exact: true }).check();
  await page.getByLabel("What may be shared?").fill("The whole summary.");
  await page.getByLabel("Who decided?").fill("The person");
  await page.getByLabel("In person", { exact: true }).check();
  await page.getByLabel("Lawful basis (UK GDPR Article 6)").selectOption("Consent (Article 6(1)(a))");
  await page
    .getByLabel("Condition for health data (UK GDPR Article 9)")
    .selectOption("Explicit consent (Article 9(2)(a))");
  await page.getByRole("button", { name: "Record the decision" }).click();
  await expect(page.getByText("Sharing decision recorded.")).toBeVisible();
}

/** Completes every section of the summary that is still blank. */
export async function fillSummary(page: Page, handover: string) {
  for (;;) {
    await page.goto(`${handover}/summary`);
    const blank = page.locator("section").filter({ has: page.getByRole("heading", { name: /blank$/ }) });
    const gap = blank.getByRole("link").first();
    if ((await gap.count()) === 0) return;
    await gap.click();
    await page.getByRole("radio", { name: "Not recorded by this service" }).check();
    await page.getByRole("button", { name: "Save section" }).click();
    await expect(page).toHaveURL(/\/summary\?done/);
  }
}

/** Makes the version to send, and records the referral as sent with it. */
export async function send(page: Page, handover: string) {
  await page.goto(`${handover}/make_version`);
  await record(page, "Make the version to send");
  await page.goto(`${handover}/send`);
  await page.getByLabel("At what time was it sent?").fill("23:30");
  await page.getByLabel("Email", { exact: true }).check();
  await record(page, "Record the referral as sent");
}

/** Selects the last button of a move, and waits until the move is recorded. */
export async function record(page: Page, button: string) {
  await page.getByRole("button", { name: button }).click();
  await expect(page).toHaveURL(/\?done=.*&handover=/);
  await expect(page.getByRole("status").filter({ hasText: /\S/ })).toBeVisible();
}

/** Enters the evidence of a destination's answer. */
export async function theyAnswer(page: Page, handover: string, move: string) {
  await page.goto(`${handover}/${move}`);
  await page.getByLabel("Who answered?").fill("Grace Pembury");
  await page.getByLabel("What is their role?").fill("Duty worker");
  await choose(page, "How did they answer?", "Phone call");
}

/** Selects yes for each question about whether someone was informed. */
export async function sayYes(page: Page, ...questions: string[]) {
  for (const question of questions) await choose(page, question, "Yes");
}

/** Records the receipt of the summary, an acceptance with a start date, and the start of handing over. */
export async function beginHandingOver(page: Page, handover: string, startOn: string) {
  await page.goto(`${handover}/acknowledge`);
  await page.getByLabel("Who confirmed that they have the transfer summary?").fill("The front desk");
  await page.getByLabel("Email", { exact: true }).check();
  await record(page, "Record receipt");
  await theyAnswer(page, handover, "accept");
  await enterDay(page, "When will they start?", startOn);
  await record(page, "Record acceptance");
  await page.goto(`${handover}/start`);
  await record(page, "Start handing over");
}

/** Completes every checklist item of a standard handover. */
export async function tickOff(page: Page, reference: string) {
  await page.goto(`/cases/${reference}`);
  for (const item of [
    "The destination knows how to make contact safely",
    "The plan was talked through with the person",
    "The professionals involved know who takes over, and when",
    "Appointments, money and medication do not lapse",
    "The person has the new contact and out-of-hours numbers in writing",
  ]) {
    await page.getByRole("link", { name: item }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Checklist saved.")).toBeVisible();
  }
}

/** Confirms the first contact and completes the handover, so that the destination is responsible. */
export async function complete(page: Page, handover: string, firstContactOn = "2020-09-09") {
  await page.goto(`${handover}/confirm_first_contact`);
  await enterDay(page, "When did they first see or speak with the person?", firstContactOn);
  await page.getByLabel("Who confirmed it?").fill("Grace Pembury");
  await record(page, "Confirm the first contact");
  await page.goto(`${handover}/complete`);
  await sayYes(
    page,
    "Has the person been given the new contact and out-of-hours help in writing?",
    "Has the GP been informed?",
  );
  await page.getByRole("button", { name: "Check your answers" }).click();
  await expect(page.getByRole("main")).toContainText("Responsible from then on");
  await record(page, "Complete the handover");
  await expect(page.getByRole("definition").filter({ hasText: "Ready to close" })).toBeVisible();
}
