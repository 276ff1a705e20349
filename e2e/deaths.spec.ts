import { expect, type Page } from "playwright/test";
import { aReviewedCase } from "@/prisma/factories/reviews";
import { aDeath } from "@/prisma/factories/deaths";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aManager, aWorker } from "@/prisma/factories/staff";
import { aProgramme } from "@/prisma/factories/programmes";
import { expectNoViolations } from "./support/axe";
import { fillDeath } from "./support/deaths";
import { enterDay } from "./support/handing-over";
import { test } from "./support/test";

test("a death recorded on the wrong person is taken back, and the accepted referral stands again @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  test.setTimeout(180_000);
  const { id: workerId, programmeId } = await signInAs("worker");
  const manager = await browserOf(await aManager({ programmeId }));
  const { id: destinationId } = await aDestination({ programmeId, name: "York Mind" });
  const { id: caseId, reference } = await aReviewedCase({ workerId });
  await aHandover({ caseId, destinationId, status: "accepted" });

  // What it brings about is shown first, and an unexpected death is asked about further.
  await page.goto(`/cases/${reference}/moves/record_death`);
  await expect(page.getByText("The handover to York Mind ends as withdrawn.")).toBeVisible();
  await expect(page.getByText("York Mind must be informed, and you record that you did.")).toBeVisible();
  await fillDeath(page, "Unexpected");
  await page.getByRole("button", { name: "Check your answers" }).click();
  await expect(page.getByText("The death was unexpected. Enter the coroner’s officer").first()).toBeVisible();
  await page.getByLabel("Who is the coroner’s officer?").fill("not known");
  await choose(page, "Has the commissioner been informed?", "Yes");
  await page.getByLabel("Who in the family is in touch?").fill("none known");
  await page.getByRole("button", { name: "Check your answers" }).click();
  await page.getByRole("button", { name: "Record a death" }).click();
  await expect(page.getByText("Messages and letters have been stopped.")).toBeVisible();
  await expect(page.getByText("Legal hold: keep everything.")).toBeVisible();
  await expect(page.getByText("To be confirmed")).toBeVisible();
  await expect(page.getByRole("link", { name: "Take the death back" })).toHaveCount(0);

  // The worker informs the destination, before a manager notices the mistake.
  await page.getByRole("link", { name: "Record that the destination was informed" }).first().click();
  await page.getByLabel("Who did you inform?").fill("Their duty worker");
  await page.getByLabel("Phone call", { exact: true }).check();
  await enterDay(page, "When did you inform them?", "2020-09-09");
  await page.getByRole("button", { name: "Record that the destination was informed" }).click();
  await expect(page.getByText("Recorded that York Mind was informed.")).toBeVisible();

  await manager.goto(`/cases/${reference}`);
  await manager.getByRole("link", { name: "Take the death back" }).click();
  await expect(manager.getByText("The police")).toBeVisible();
  await manager.getByLabel("Why was it a mistake?").fill("It was another person of the same name.");
  await manager.getByRole("button", { name: "Check your answers" }).click();
  await manager.getByRole("button", { name: "Take the death back" }).click();
  await expect(manager.getByText("What it had ended goes on.")).toBeVisible();
  await expect(manager.getByText("Legal hold: keep everything.")).toHaveCount(0);
  await expect(
    manager.locator("#history").getByText("It was another person of the same name.").first(),
  ).toBeVisible();

  await page.goto(`/cases/${reference}`);
  await expect(page.getByText("The start with York Mind was agreed for this day.")).toBeVisible();
  await expect(page.getByText("Accepted", { exact: true }).first()).toBeVisible();
  await expect(
    page.getByText("Inform York Mind of what has changed about the person, and record that you did."),
  ).toBeVisible();
  await page.goto(`/cases/${reference}/letters/other_help`);
  await expect(page.getByText("This person has died.")).toHaveCount(0);
});

test("after the closing date a death is recorded after a completed handover, and a manager confirms it @nojs", async ({
  browserLater,
}) => {
  test.setTimeout(180_000);
  const { id: programmeId } = await aProgramme();
  const worker = await aWorker({ programmeId });
  const { id: caseId, reference } = await aReviewedCase({ workerId: worker.id });
  await aHandover({ caseId, status: "completed", sentOn: "2020-08-24" });
  const october = new Date("2020-10-01T09:00:00Z");

  const page = await browserLater(october, worker);
  await page.goto(`/cases/${reference}`);
  await page.getByRole("link", { name: "Record a death" }).click();
  await fillDeath(page, "Expected", "2020-09-30");
  await page.getByRole("button", { name: "Check your answers" }).click();
  await page.getByRole("button", { name: "Record a death" }).click();
  await expect(page.getByText("A second person must confirm it.")).toBeVisible();
  await expect(page.getByText("of what has changed about the person")).toBeVisible();

  const manager = await browserLater(october, await aManager({ programmeId }));
  await manager.goto("/today");
  await expect(manager.getByText("Confirm the recorded death, or take it back")).toBeVisible();
  await manager.goto(`/cases/${reference}`);
  await manager.getByRole("link", { name: "Confirm the death" }).first().click();
  await manager.getByRole("button", { name: "Confirm the death" }).click();
  await expect(manager.getByText(/Death of .* confirmed\./)).toBeVisible();
  await expect(manager.getByText("To be confirmed")).toHaveCount(0);
});

test("a recorded death and what recording one brings about are accessible", async ({ page, signInAs }) => {
  const { id: workerId } = await signInAs("worker");
  const { reference } = await aDeath({
    caseId: (await aReviewedCase({ workerId })).id,
    expectation: "unexpected",
  });
  await page.goto(`/cases/${reference}`);
  await expect(page.getByText("Legal hold: keep everything.")).toBeVisible();
  await expectNoViolations(page);

  const { reference: other } = await aReviewedCase({ workerId });
  await page.goto(`/cases/${other}/moves/record_death`);
  await expectNoViolations(page);
});

const choose = (page: Page, question: string, answer: string) =>
  page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check();
