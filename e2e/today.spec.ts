import { expect } from "playwright/test";
import { anAlert } from "@/prisma/factories/alerts";
import { aCase } from "@/prisma/factories/cases";
import { aClosureRequest } from "@/prisma/factories/closures";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aServiceUser } from "@/prisma/factories/people";
import { aProgramme } from "@/prisma/factories/programmes";
import { aWorker } from "@/prisma/factories/staff";
import { test } from "./support/test";

test("a worker’s day lists what is overdue, due today and due soon, with links to each task @nojs", async ({
  page,
  signInAs,
}) => {
  const { id: workerId, programmeId } = await signInAs("worker");
  const { id: destinationId } = await aDestination({ programmeId, name: "York Mind", phone: "01904 643364" });
  const { id: caseId, reference } = await aCase({ workerId });
  await aHandover({ caseId, destinationId, status: "referred", sentOn: "2020-08-25" });
  await anAlert({ caseId, reviewOn: "2020-09-12" });

  await page.goto("/caseload");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Today" }).click();

  await expect(page.getByRole("heading", { name: "Today", level: 1 })).toBeVisible();
  await expect(page.getByText(/^Wednesday 9 September 2020: 2 overdue, 1 due today, /)).toBeVisible();
  const dueToday = page.getByRole("table", { name: "Today" });
  await expect(dueToday).toContainText("Call York Mind for an answer to the referral.");
  await expect(dueToday.getByRole("link", { name: /01904 643364/ })).toHaveAttribute(
    "href",
    "tel:01904643364",
  );
  await expect(page.getByRole("table", { name: "Soon" })).toContainText("Waiting for a manager.");
  await page.getByRole("table", { name: "Soon" }).getByRole("link", { name: "Go to the alert" }).click();
  await expect(page).toHaveURL(new RegExp(`/cases/${reference}/alerts/`));
});

test("a person who may not be called has no phone link, on the day’s list or on the case @nojs", async ({
  page,
  signInAs,
}) => {
  const { id: workerId } = await signInAs("worker");
  const { reference } = await aCase({ workerId, routes: { call: false } });

  await page.goto("/today");
  await expect(page.getByText("Contact the person.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: /07700/ })).toHaveCount(0);
  await page.goto(`/cases/${reference}`);
  await expect(page.getByText("Contact the person.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: /07700/ })).toHaveCount(0);
});

test("a manager first sees what waits for a manager, and can show everything @nojs", async ({
  page,
  signInAs,
}) => {
  const { programmeId } = await signInAs("manager");
  const worker = await aWorker({ programmeId });
  const { id: caseId } = await aCase({ workerId: worker.id });
  await aClosureRequest({ caseId });

  await page.goto("/today");
  await expect(page.getByText("Approve the closure, or send the request back.")).toBeVisible();
  await expect(page.getByText("Contact the person.")).toHaveCount(0);
  await page.getByRole("link", { name: /^All/ }).click();
  await expect(page).toHaveURL(/show=all/);
  await expect(page.getByText("Contact the person.")).toBeVisible();
});

test("a day with nothing to do says so @nojs", async ({ page, signInAs }) => {
  await signInAs("worker");
  await page.goto("/today");
  await expect(page.getByText("Nothing is due.", { exact: true })).toBeVisible();
  await expect(page.getByText("Wednesday 9 September 2020: nothing is due.")).toBeVisible();
});

test("a case shows its next three steps, and what a blocked step waits for @nojs", async ({
  page,
  signInAs,
}) => {
  const { id: programmeId } = await aProgramme();
  const { id: workerId } = await signInAs("worker", { programmeId });
  const { id: destinationId } = await aDestination({ programmeId, name: "York Mind" });
  const { id: caseId, reference } = await aCase({ workerId });
  await aHandover({ caseId, destinationId });

  await page.goto(`/cases/${reference}`);
  const next = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "What to do next" }) });
  await expect(next.getByRole("listitem")).toHaveCount(3);
  const send = next.getByRole("listitem").filter({ hasText: "Send the referral to York Mind." });
  await expect(send).toContainText("Do this first:");
  await expect(send.getByRole("link", { name: "Go to the needs review" })).toBeVisible();
});

test("a long day continues on another page @nojs", async ({ page, signInAs }) => {
  const { id: workerId, programmeId } = await signInAs("worker");
  for (let count = 0; count < 10; count++) {
    const { id: serviceUserId } = await aServiceUser({ programmeId });
    await aCase({ workerId, serviceUserId });
  }

  await page.goto("/today");
  await expect(page.getByText("1 to 25 of 30 steps")).toBeVisible();
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page.getByText("26 to 30 of 30 steps")).toBeVisible();
});

test("on paper the day is a list without controls", async ({ page, signInAs }) => {
  const { id: workerId } = await signInAs("worker");
  await aCase({ workerId });
  await page.goto("/today");

  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Review the person’s needs.")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByRole("link", { name: "Go to the needs review" })).toBeHidden();
});
