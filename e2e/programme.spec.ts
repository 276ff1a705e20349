import { expect, type Page } from "playwright/test";
import { aCase } from "@/prisma/factories/cases";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner } from "@/prisma/factories/staff";
import { enterDay } from "./support/handing-over";
import { test } from "./support/test";

const refusal = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });

test("a manager proposes two more weeks, the office sees what would move and approves it @nojs", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const { id: programmeId } = await aProgramme();
  const manager = await signInAs("manager", { programmeId });
  const { reference } = await aCase({ programmeId, workerId: manager.id, riskLevel: "not_assessed" });

  await page.goto("/dashboard");
  await page.getByRole("link", { name: "Dates and thresholds" }).click();
  await expect(page.getByText("Not yet confirmed.")).toBeVisible();
  await page.getByRole("link", { name: "Propose a change" }).click();

  await enterDay(page, "Last day of support", "2020-10-14");
  await page.getByLabel("Contact while the risk is not assessed").fill("9");
  await page.getByLabel("Why should this change?").fill("Two destinations begin in October.");
  await page.getByRole("button", { name: "Propose this change" }).click();
  await expect(refusal(page)).toContainText("enter a number from 1 to 7 days");
  await expect(page.getByLabel("Why should this change?")).toHaveValue("Two destinations begin in October.");

  await page.getByLabel("Contact while the risk is not assessed").fill("3");
  await page.getByRole("button", { name: "Propose this change" }).click();
  await expect(refusal(page)).toContainText("who is still left");
  await page.getByLabel("who is still left, and why?").fill("Six people, whose places begin on 5 October.");
  await page.getByRole("button", { name: "Propose this change" }).click();
  await expect(page.getByText("Change proposed. Nothing moves until")).toBeVisible();

  const office = await browserOf(await aCommissioner({ programmeId }));
  await office.goto("/dashboard");
  await office.getByRole("link", { name: "Proposed change of the dates" }).click();
  await expect(office.getByText("Six people, whose places begin on 5 October.")).toBeVisible();
  await office.getByText(/^Contact due: 1/).click();
  await expect(
    office.getByText(new RegExp(`${reference}: from .* to `)).filter({ visible: true }),
  ).toHaveCount(1);
  await office.getByRole("button", { name: "Approve the change" }).click();
  await expect(office.getByText("Change approved.")).toBeVisible();

  await page.goto("/programme");
  await expect(page.getByRole("definition").filter({ hasText: "14 October 2020" })).toBeVisible();
  await expect(page.getByText("Not yet confirmed.")).toHaveCount(0);
  await expect(page.getByText("until support ends on 14 October 2020")).toBeVisible();
});
