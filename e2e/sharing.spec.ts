import { expect, type Page } from "playwright/test";
import { aCase } from "@/prisma/factories/cases";
import { anEndedCase } from "@/prisma/factories/closures";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aSharingDecision } from "@/prisma/factories/sharing";
import { aManager } from "@/prisma/factories/staff";
import { test } from "./support/test";

const refusal = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });
const currentDecision = (page: Page) =>
  page.locator("section.card").filter({ has: page.getByRole("heading", { name: "Current decision" }) });

/** A case, and the address of its sharing decision for a destination. */
async function aSubject(worker: { id: string; programmeId: string }) {
  const { id: caseId, reference } = await aCase({ workerId: worker.id });
  const { id: destinationId, name } = await aDestination({ programmeId: worker.programmeId });
  return { caseId, destinationId, name, path: `/cases/${reference}/sharing/${destinationId}` };
}

async function decide(page: Page, decision: string) {
  await page.getByLabel(decision, { exact: true }).check();
  await page.getByLabel("What may be shared?").fill("What they need to make contact, and the plan.");
  await page.getByLabel("Who decided?").fill("The person");
  await page.getByLabel("In person", { exact: true }).check();
}

async function chooseBases(page: Page, lawful: string, special: string) {
  await page.getByLabel("Lawful basis (UK GDPR Article 6)").selectOption(lawful);
  await page.getByLabel("Condition for health data (UK GDPR Article 9)").selectOption(special);
}

const consent = ["Consent (Article 6(1)(a))", "Explicit consent (Article 9(2)(a))"] as const;
const save = (page: Page) => page.getByRole("button", { name: "Record the decision" }).click();

test("records consent in part, with what is withheld @nojs", async ({ page, signInAs }) => {
  const { path, name } = await aSubject(await signInAs("worker"));

  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Sharing with ${name}`);
  await expect(page).toHaveTitle(/^Sharing decision/);
  await expect(page.getByText("No decision yet. Nothing can be sent.")).toBeVisible();
  await decide(page, "Given in part");
  await page
    .getByRole("group", { name: "What is withheld?" })
    .getByLabel("Safeguarding and legal status")
    .check();
  await chooseBases(page, ...consent);
  await save(page);

  await expect(page.getByText("Sharing decision recorded.")).toBeVisible();
  await expect(currentDecision(page)).toContainText("Given in part");
  await expect(currentDecision(page)).toContainText("Safeguarding and legal status");
});

test("says what is missing next to each question, and keeps the text @nojs", async ({ page, signInAs }) => {
  const { path } = await aSubject(await signInAs("worker"));

  await page.goto(path);
  await decide(page, "Shared without consent");
  await chooseBases(page, consent[0], "Health or social care (Article 9(2)(h))");
  await save(page);

  await expect(refusal(page)).toContainText("Enter why information must be shared without consent.");
  await expect(refusal(page)).toContainText(
    "Consent can only be the basis if the person has consented. Select another.",
  );
  await expect(page.getByLabel("Shared without consent", { exact: true })).toBeChecked();
  await expect(page.getByLabel("Who decided?")).toHaveValue("The person");
  await expect(page.getByLabel("Condition for health data (UK GDPR Article 9)")).toHaveValue(
    "health_or_social_care",
  );
});

test("when sharing is withdrawn after sending, a recall is due until it is recorded @nojs", async ({
  page,
  signInAs,
}) => {
  const { path, caseId, destinationId } = await aSubject(await signInAs("worker"));
  await aHandover({ caseId, destinationId, status: "referred" });

  await page.goto(path);
  await page.getByRole("link", { name: "Withdraw sharing" }).click();
  await expect(page.getByText("A summary was sent to this destination.")).toBeVisible();
  await page.getByLabel("Why is sharing withdrawn?").fill("Changed their mind.");
  await page.getByLabel("Who withdrew it?").fill("The person");
  await page.getByLabel("Phone call").check();
  await page.getByRole("button", { name: "Withdraw sharing" }).click();

  await expect(page.getByText("Sharing withdrawn.")).toBeVisible();
  await expect(currentDecision(page)).toContainText("It has been due for recall");
  await page.getByRole("link", { name: "Record the recall" }).click();
  await page.getByLabel("How was it recalled?").fill("They deleted it and wrote so.");
  await page.getByRole("button", { name: "Record the recall" }).click();

  await expect(page.getByText("Recall recorded.")).toBeVisible();
  await expect(page.getByText("They deleted it and wrote so.")).toBeVisible();
  await expect(currentDecision(page)).not.toContainText("It has been due for recall");
});

test("sharing without consent is approved by a manager who did not record it @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const worker = await signInAs("worker");
  const { path } = await aSubject(worker);

  await page.goto(path);
  await decide(page, "Shared without consent");
  await page.getByLabel("Why?", { exact: true }).fill("A child is at risk.");
  await chooseBases(
    page,
    "Vital interests (Article 6(1)(d))",
    "Substantial public interest, such as safeguarding (Article 9(2)(g))",
  );
  await save(page);
  await expect(currentDecision(page)).toContainText(
    "Sharing without consent needs a manager’s approval. Ask a manager.",
  );
  await page.goto(`${path}/approve`);
  await expect(
    page.getByText("Sharing without consent needs a manager’s approval. Ask a manager."),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Approve sharing without consent" })).toHaveCount(0);

  const office = await browserOf(await aManager({ programmeId: worker.programmeId }));
  await office.goto(path);
  await office.getByRole("link", { name: "Approve" }).click();
  await office.getByRole("button", { name: "Approve sharing without consent" }).click();
  await expect(office.getByText("Sharing decision approved.")).toBeVisible();
  await expect(currentDecision(office)).toContainText("Bea Lindqvist");
});

test("a manager cannot approve what they recorded themselves @nojs", async ({ page, signInAs }) => {
  const manager = await signInAs("manager");
  const { id: caseId, reference } = await aCase({ programmeId: manager.programmeId });
  const { destinationId } = await aSharingDecision({
    caseId,
    decision: "without_consent",
    reason: "A child is at risk.",
    lawfulBasis: "vital_interests",
    article9Condition: "substantial_public_interest",
    recordedById: manager.id,
  });

  await page.goto(`/cases/${reference}/sharing/${destinationId}/approve`);

  await expect(page.getByText("You recorded this decision, so you cannot approve it.")).toBeVisible();
});

test("shows what someone else has decided next to the text entered @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const worker = await signInAs("worker");
  const { path } = await aSubject(worker);
  await page.goto(path);
  await decide(page, "Given");
  await chooseBases(page, ...consent);

  const office = await browserOf(await aManager({ programmeId: worker.programmeId }));
  await office.goto(path);
  await decide(office, "Refused");
  await office.getByLabel("Why?", { exact: true }).fill("They told me not to.");
  await save(office);
  await expect(office.getByText("Sharing decision recorded.")).toBeVisible();

  await save(page);
  const current = page.getByRole("table", { name: /What Bea Lindqvist saved/ });
  await expect(current.getByRole("row", { name: /^Decision/ })).toContainText("Refused");
  await expect(current.getByRole("row", { name: /^Decision/ })).toContainText("Given");
  await expect(page.getByLabel("Who decided?")).toHaveValue("The person");
  await save(page);
  await expect(currentDecision(page)).toContainText("Given");
  await expect(page.getByText(/^Refused, /)).toBeVisible();
});

test("on a case that has ended, sharing can be withdrawn but not decided @nojs", async ({
  page,
  signInAs,
}) => {
  const { id, programmeId } = await signInAs("worker");
  const { id: caseId, reference } = await anEndedCase({ workerId: id, endReason: "moved_away" });
  const { id: destinationId } = await aDestination({ programmeId });
  await aSharingDecision({ caseId, destinationId });

  await page.goto(`/cases/${reference}/sharing/${destinationId}`);
  await expect(
    page.getByText("This case has ended. You cannot record a new sharing decision."),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Record the decision" })).toHaveCount(0);

  await page.getByRole("link", { name: "Withdraw sharing" }).click();
  await page.getByLabel("Why is sharing withdrawn?").fill("Changed their mind.");
  await page.getByLabel("Who withdrew it?").fill("The person");
  await page.getByLabel("Phone call").check();
  await page.getByRole("button", { name: "Withdraw sharing" }).click();
  await expect(page.getByText("Sharing withdrawn.")).toBeVisible();
});
