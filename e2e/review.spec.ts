import { expect, type Page } from "playwright/test";
import { anAlert } from "@/prisma/factories/alerts";
import { aCase } from "@/prisma/factories/cases";
import { aCrisisContact } from "@/prisma/factories/crisis-contacts";
import { aReviewedCase } from "@/prisma/factories/reviews";
import { aManager } from "@/prisma/factories/staff";
import { test } from "./support/test";

const words = "A door that locks.\nAnd someone to ring.";

const refusal = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });
const saveWords = (page: Page) => page.getByRole("button", { name: "Save what matters most" }).click();
const part = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name, exact: true });
const row = (page: Page, name: string) =>
  page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name, exact: true }) });
/** Waits until the list of parts is shown again. */
const saved = (page: Page) => expect(page).toHaveURL(/done=review-part-saved/);

test("a review is saved part by part until nothing is missing @nojs", async ({ page, signInAs }) => {
  const worker = await signInAs("worker", { name: "Sam Okafor" });
  const { reference } = await aCase({ workerId: worker.id, routes: {} });

  await page.goto(`/cases/${reference}/review`);
  await expect(page.getByText("Complete these parts first:")).toBeVisible();
  await part(page, "Risk").click();
  await page.getByLabel("High", { exact: true }).check();
  await page.getByLabel("Day").fill("9");
  await page.getByLabel("Month").fill("9");
  await page.getByLabel("Year").fill("2020");
  await page.getByLabel("Who assessed it?").fill("Sam Okafor, worker");
  await page.getByRole("button", { name: "Save risk" }).click();
  await expect(row(page, "Risk")).toContainText("by Sam Okafor");
  await expect(row(page, "Risk")).toContainText("Done");

  // Part saved: it is still there on return.
  await page.goto(`/cases/${reference}/review/risk`);
  await expect(page.getByLabel("High", { exact: true })).toBeChecked();
  await expect(page.getByLabel("Who assessed it?")).toHaveValue("Sam Okafor, worker");
  await page.getByRole("link", { name: "Back to the needs review" }).click();

  await part(page, "Needs").click();
  await expect(page.getByLabel("Housing", { exact: true })).toBeChecked();
  await page
    .getByRole("group", { name: "Housing: for how long?" })
    .getByLabel("Medium (3 to 12 months)")
    .check();
  await page.getByLabel("Housing: details (optional)").fill("The tenancy ends in March.");
  await page.getByRole("button", { name: "Save needs" }).click();
  await expect(row(page, "Needs")).toContainText("Done");

  await part(page, "What matters most").click();
  await page.getByLabel("What matters most?").fill(words);
  await saveWords(page);

  await part(page, "Safe ways to make contact").click();
  for (const channel of ["Phone call", "Leave a message", "Text", "Email", "Post", "Visit at home"]) {
    const answer = channel === "Post" ? "Not safe" : "Safe";
    await page.getByRole("group", { name: channel, exact: true }).getByLabel(answer, { exact: true }).check();
  }
  await page.getByLabel("They have no fixed abode").check();
  await page.getByRole("button", { name: "Save safe ways to make contact" }).click();

  await part(page, "GP, family and circumstances").click();
  await page.getByLabel("Family and informal network (optional)").fill("A sister in Selby.");
  await page.getByLabel("Not registered with a GP").check();
  await page.getByRole("button", { name: "Save circumstances" }).click();

  await page.getByRole("link", { name: /^List the professionals/ }).click();
  await page.getByLabel("No: no professionals are known").check();
  await page.getByRole("button", { name: "Save professionals" }).click();

  await expect(page.getByText("Nothing is missing.")).toBeVisible();
  await expect(part(page, "Complete the review")).toHaveAttribute(
    "href",
    `/cases/${reference}/moves/complete_review`,
  );
  await page.goto(`/cases/${reference}`);
  await expect(page.getByText("Do not send post.").first()).toBeVisible();
});

test("each thing missing links to its part @nojs", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { reference } = await aCase({ workerId: id });

  await page.goto(`/cases/${reference}/review`);
  await page.getByRole("link", { name: /^Assess the risk/ }).click();
  await expect(page).toHaveURL(new RegExp(`/cases/${reference}/review/risk$`));
});

test("an assessment dated tomorrow is refused, and the text is kept @nojs", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { reference } = await aCase({ workerId: id });

  await page.goto(`/cases/${reference}/review/risk`);
  await page.getByLabel("Low", { exact: true }).check();
  await page.getByLabel("Day").fill("10");
  await page.getByLabel("Month").fill("9");
  await page.getByLabel("Year").fill("2020");
  await page.getByLabel("Who assessed it?").fill("Sam Okafor, worker");
  await page.getByRole("button", { name: "Save risk" }).click();

  await expect(refusal(page)).toContainText("The date of the assessment must be today or in the past.");
  await expect(page.getByLabel("Who assessed it?")).toHaveValue("Sam Okafor, worker");
  await expect(page.getByLabel("Low", { exact: true })).toBeChecked();

  await page.getByLabel("Day").fill("9");
  await page.getByRole("button", { name: "Save risk" }).click();
  await expect(row(page, "Risk")).toContainText("Done");
});

test("the second of two people to save a part sees both texts, and decides @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const { id, programmeId } = await signInAs("worker");
  const { reference } = await aCase({ workerId: id });
  await page.goto(`/cases/${reference}/review/own_words`);
  await page.getByLabel("What matters most?").fill(words);

  const office = await browserOf(await aManager({ programmeId, name: "Bea Lindqvist" }));
  await office.goto(`/cases/${reference}/review/own_words`);
  await office.getByLabel("What matters most?").fill("Her sister.");
  await saveWords(office);
  await expect(row(office, "What matters most")).toContainText("by Bea Lindqvist");

  await saveWords(page);
  await expect(refusal(page)).toContainText("Someone has changed this since you opened the page.");
  const both = page.getByRole("table", { name: /What Bea Lindqvist saved/ });
  await expect(both).toContainText("Her sister.");
  await expect(both).toContainText("A door that locks.");
  await expect(page.getByLabel("What matters most?")).toHaveValue(words);

  await saveWords(page);
  await saved(page);
  await page.goto(`/cases/${reference}/review/own_words`);
  await expect(page.getByLabel("What matters most?")).toHaveValue(words);
});

test("two people can save two parts at the same time @nojs", async ({ page, signInAs, browserOf }) => {
  const { id, programmeId } = await signInAs("worker");
  const { reference } = await aCase({ workerId: id });
  await page.goto(`/cases/${reference}/review/own_words`);
  await page.getByLabel("What matters most?").fill(words);

  const office = await browserOf(await aManager({ programmeId }));
  await office.goto(`/cases/${reference}/review/circumstances`);
  await office.getByLabel("Social circumstances (optional)").fill("A room of their own.");
  await office.getByRole("button", { name: "Save circumstances" }).click();
  await expect(row(office, "GP, family and circumstances")).toContainText("Done");

  await saveWords(page);
  await expect(row(page, "What matters most")).toContainText("Done");
});

test("a completed review says so, and its parts can still be changed @nojs", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { reference } = await aReviewedCase({ workerId: id });

  await page.goto(`/cases/${reference}/review`);
  await expect(page.getByText(/^Completed on /)).toBeVisible();
  await part(page, "What matters most").click();
  await page.getByLabel("What comes second? (optional)").fill("My sister.");
  await saveWords(page);
  await saved(page);
  await page.goto(`/cases/${reference}/review/own_words`);
  await expect(page.getByLabel("What comes second? (optional)")).toHaveValue("My sister.");
});

test("an alert is raised, reviewed and ended, and is shown as text until then @nojs", async ({
  page,
  signInAs,
}) => {
  const { id } = await signInAs("worker");
  const { reference } = await aCase({ workerId: id });

  await page.goto(`/cases/${reference}/review`);
  await page.getByRole("link", { name: "Raise an alert" }).click();
  await page.getByLabel("What is the alert about?").selectOption("Domestic abuse");
  await page.getByLabel("Day").fill("10");
  await page.getByLabel("Month").fill("9");
  await page.getByLabel("Year").fill("2021");
  await page.getByRole("button", { name: "Raise the alert" }).click();
  await expect(refusal(page)).toContainText("The next review must be within a year.");
  await page.getByLabel("Year").fill("2020");
  await page.getByRole("button", { name: "Raise the alert" }).click();
  await expect(page).toHaveURL(/done=alert-raised/);
  await expect(page.getByText("Domestic abuse", { exact: true }).first()).toBeVisible();

  await page.goto(`/cases/${reference}/review`);
  await part(page, "Domestic abuse").click();
  await page.getByLabel("Details (optional)").fill("He moved to Leeds.");
  await page.getByLabel("Day").fill("1");
  await page.getByLabel("Month").fill("10");
  await page.getByLabel("Year").fill("2020");
  await page.getByRole("button", { name: "Save alert review" }).click();
  await expect(page).toHaveURL(/done=alert-reviewed/);

  await page.goto(`/cases/${reference}/review`);
  await expect(page.getByText("He moved to Leeds.")).toBeVisible();
  await part(page, "Domestic abuse").click();
  await page.getByLabel("Why does the alert no longer apply?").fill("She lives with her sister now.");
  await page.getByRole("button", { name: "End the alert" }).click();
  await expect(page).toHaveURL(/done=alert-ended/);

  await page.goto(`/cases/${reference}/review`);
  await expect(page.getByText("No alerts.")).toBeVisible();
});

test("an alert that a colleague has ended cannot be reviewed, and the text is kept @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const { id: workerId, programmeId } = await signInAs("worker");
  const { id: caseId, reference } = await aCase({ workerId });
  const { id } = await anAlert({ caseId });
  await page.goto(`/cases/${reference}/alerts/${id}`);
  await page.getByLabel("Details (optional)").fill("Eats at the day centre.");
  await page.getByLabel("Day").fill("1");
  await page.getByLabel("Month").fill("10");
  await page.getByLabel("Year").fill("2020");

  const office = await browserOf(await aManager({ programmeId }));
  await office.goto(`/cases/${reference}/alerts/${id}`);
  await office.getByLabel("Why does the alert no longer apply?").fill("Cooks again.");
  await office.getByRole("button", { name: "End the alert" }).click();
  await expect(office).toHaveURL(/done=alert-ended/);

  await page.getByRole("button", { name: "Save alert review" }).click();
  await expect(refusal(page)).toContainText("This alert has already ended.");
  await expect(page.getByLabel("Details (optional)")).toHaveValue("Eats at the day centre.");
});

test("a crisis contact is recorded, and marked as entered in error @nojs", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { reference } = await aCase({ workerId: id });

  await page.goto(`/cases/${reference}/crisis/new`);
  await page.getByLabel("Ambulance").check();
  await page.getByLabel("Day").fill("10");
  await page.getByLabel("Month").fill("9");
  await page.getByLabel("Year").fill("2020");
  await page.getByLabel("What happened? (optional)").fill("Home by noon.");
  await page.getByRole("button", { name: "Save crisis contact" }).click();
  await expect(refusal(page)).toContainText("This date is in the future.");
  await page.getByLabel("Day").fill("8");
  await page.getByRole("button", { name: "Save crisis contact" }).click();

  await expect(page.getByText("1 crisis contact in the last 12 months.")).toBeVisible();
  await page.getByRole("link", { name: /^Entered in error\? Ambulance/ }).click();
  await page.getByLabel("Why was it entered in error?").fill("It was about a neighbour.");
  await page.getByRole("button", { name: "Mark as entered in error" }).click();
  await expect(page.getByText("None recorded in the last 12 months.")).toBeVisible();
  await expect(page.getByText("It was about a neighbour.")).toBeVisible();
});

test("only crisis contacts of the last 12 months are shown on the case @nojs", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { id: caseId, reference } = await aCase({ workerId: id });
  await aCrisisContact({ caseId, happenedOn: "2019-09-09", details: "A year and a day ago." });
  await aCrisisContact({ caseId, happenedOn: "2020-08-01", details: "Last month." });

  await page.goto(`/cases/${reference}`);
  await expect(page.getByText("1 crisis contact in the last 12 months.")).toBeVisible();
  await expect(page.getByText("Last month.")).toBeVisible();
  await expect(page.getByText("A year and a day ago.")).toHaveCount(0);
});
