import { expect, type Page } from "playwright/test";
import { aCase } from "@/prisma/factories/cases";
import { aHold } from "@/prisma/factories/holds";
import { aServiceUser } from "@/prisma/factories/people";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner, aManager, anAdministrator, aWorker } from "@/prisma/factories/staff";
import { enterDay } from "./support/handing-over";
import { test } from "./support/test";

// Two servers are started, one of them on a later day.
test.describe.configure({ timeout: 120_000 });

const answerOf = (page: Page, question: string, answer: string) =>
  page.getByRole("group", { name: question }).getByLabel(answer).check();
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("a commissioning manager who holds people is suspended after the closing date: a colleague takes over the same minute @nojs", async ({
  browserLater,
}) => {
  const { id: programmeId } = await aProgramme();
  const administrator = await anAdministrator({ programmeId });
  const alex = await aCommissioner({ programmeId, name: "Alex Whitfield" });
  const chris = await aCommissioner({ programmeId, name: "Chris Adeyemi" });
  const { id: serviceUserId } = await aServiceUser({ programmeId, firstName: "Kwame", lastName: "Asante" });
  const { id: caseId, reference } = await aCase({ programmeId, serviceUserId });
  const other = await aCase({ programmeId });
  for (const held of [caseId, other.id]) await aHold({ caseId: held, state: "accepted", holderId: alex.id });
  const afterClosing = new Date("2020-10-01T09:00:00Z");

  const office = await browserLater(afterClosing, administrator);
  await office.goto("/staff");
  await office.getByRole("link", { name: "Alex Whitfield" }).click();
  await expect(
    office.getByText("2 people will be listed as without a responsible person until they are handed on."),
  ).toBeVisible();
  await expect(office.getByText("The programme would have one active commissioning manager.")).toBeVisible();
  await press(office, "Suspend Alex Whitfield");
  await expect(office.getByText("Suspended. They are signed out")).toBeVisible();
  await office.goto("/staff");
  await expect(office.getByText("2 people without a responsible person")).toBeVisible();
  await expect(office.getByRole("main")).not.toContainText(reference);

  const colleague = await browserLater(afterClosing, chris);
  await colleague.goto("/dashboard");
  await colleague.getByRole("link", { name: "Show the people and hand them on" }).click();
  const gaps = colleague.getByRole("table", { name: "People without a responsible person" });
  await expect(gaps).toContainText(other.reference);
  await expect(gaps).not.toContainText("Asante");
  await gaps.getByRole("link", { name: `Hand on the hold of ${reference}` }).click();
  await answerOf(colleague, "Who will hold the case now?", "Chris Adeyemi");
  await colleague.getByLabel("If there is no deputy, why not?").fill("There is no one else.");
  await colleague.getByLabel("Why is the hold handed on?").fill("Alex is suspended.");
  await press(colleague, "Hand on the hold");
  await expect(colleague.getByText(/Hold of .* handed on/)).toBeVisible();
  await expect(colleague.getByText("1 person without a responsible person")).toBeVisible();

  await colleague.goto(`/cases/${reference}/moves/review_hold`);
  await expect(colleague.getByRole("main")).toContainText("Kwame Asante");
  await colleague.getByLabel("What did you find, and what happens next?").fill("He is well. We call weekly.");
  await enterDay(colleague, "When is the next review?", "2020-10-15");
  await press(colleague, "Record the hold review");
  await expect(colleague.getByText(/Review of the hold .* recorded/)).toBeVisible();
});

test("a manager suspends a worker at once, though they have people, and hands their people on", async ({
  page,
  signInAs,
  browserOf,
}) => {
  const manager = await signInAs("manager");
  const { programmeId } = manager;
  const sam = await aWorker({ programmeId, name: "Sam Okafor" });
  const ruth = await aWorker({ programmeId, name: "Ruth Hale" });
  const { reference } = await aCase({ programmeId, workerId: sam.id });
  for (let more = 0; more < 2; more++) await aCase({ programmeId, workerId: sam.id });

  await page.goto(`/staff/${sam.id}`);
  await expect(page.getByText("Sam Okafor still has 3 people in their caseload.")).toBeVisible();
  await press(page, "Suspend Sam Okafor");
  await expect(page.getByText("Suspended. They are signed out")).toBeVisible();

  await page.goto("/today");
  await expect(page.getByRole("main")).toContainText("Give the person someone who can act");
  await page.getByRole("link", { name: "Show the people and hand them on" }).click();
  await page.getByRole("link", { name: `Reassign ${reference}` }).click();
  await page.getByLabel("New worker").selectOption("Ruth Hale");
  await page.getByLabel("Why?").fill("Sam is suspended.");
  await press(page, "Reassign case");
  await expect(page.getByText("Case reassigned.")).toBeVisible();

  await page.goto(`/staff/${sam.id}`);
  await page.getByRole("link", { name: "Hand on everything of Sam Okafor" }).click();
  await expect(page.getByText("Caseload: 2 people")).toBeVisible();
  await press(page, "Hand on 2 people");
  await expect(page.getByRole("link", { name: "Select who takes them over." })).toBeVisible();
  await page.getByRole("group", { name: "Who takes them over?" }).getByLabel("Ruth Hale").check();
  await page.getByLabel("Why?").fill("Sam leaves.");
  await press(page, "Hand on 2 people");
  await expect(page.getByText("Everything is handed on.")).toBeVisible();
  const colleague = await browserOf(ruth);
  await colleague.goto("/caseload");
  await expect(colleague.getByText(/3 cases given to you by .* on 9 Sep/)).toBeVisible();
  await press(colleague, "I have read this");
  await expect(colleague.getByText(/given to you/)).toHaveCount(0);
  await page.goto(`/staff/${sam.id}`);
  await press(page, "Record that Sam Okafor has left");
  await expect(page.getByText("Recorded that they have left.")).toBeVisible();
});

test("an administrator can be suspended by an administrator only", async ({ page, signInAs }) => {
  const manager = await signInAs("manager");
  const administrator = await anAdministrator({ programmeId: manager.programmeId, name: "Jo Pemberton" });
  await aManager({ programmeId: manager.programmeId });

  await page.goto(`/staff/${administrator.id}`);
  await expect(page.getByRole("heading", { name: "Jo Pemberton" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Suspend/ })).toHaveCount(0);
});

test("a colleague covers for a worker who is away, until the day after", async ({
  page,
  signInAs,
  browserLater,
}) => {
  const manager = await signInAs("manager");
  const { programmeId } = manager;
  const sam = await aWorker({ programmeId, name: "Sam Okafor" });
  const ruth = await aWorker({ programmeId, name: "Ruth Hale" });
  const { id: serviceUserId } = await aServiceUser({ programmeId, firstName: "Kwame", lastName: "Asante" });
  const { reference } = await aCase({ programmeId, workerId: sam.id, serviceUserId });

  await page.goto(`/staff/${sam.id}`);
  await enterDay(page, "First day", "2020-09-18");
  await enterDay(page, "Last day", "2020-09-14");
  await press(page, "Record the absence");
  await expect(
    page.getByRole("link", { name: "The last day cannot be before the first day. Check both days." }),
  ).toBeVisible();
  await enterDay(page, "First day", "2020-09-14");
  await enterDay(page, "Last day", "2020-09-18");
  await press(page, "Record the absence");
  await expect(page.getByText("Absence recorded.")).toBeVisible();
  await page.goto("/no-responsible-person");
  await expect(page.getByRole("main")).toContainText("From 14 Sep");

  await page.goto(`/staff/${sam.id}`);
  const cover = page.getByRole("form", { name: "Change who covers" });
  await cover.getByLabel("Who covers?").selectOption("Ruth Hale");
  await cover.getByRole("button").click();
  await expect(page.getByText("Cover changed.")).toBeVisible();
  await page.goto("/no-responsible-person");
  await expect(page.getByText("Everyone has someone who can act.")).toBeVisible();

  const during = await browserLater(new Date("2020-09-16T09:00:00Z"), ruth);
  await during.goto("/caseload");
  await expect(during.getByRole("main")).toContainText(
    "You are covering for Sam Okafor until 18 Sep: 1 person.",
  );
  await during.getByRole("link", { name: "Kwame Asante" }).first().click();
  await expect(during.getByRole("heading", { name: /Kwame Asante/ })).toBeVisible();

  const after = await browserLater(new Date("2020-09-19T09:00:00Z"), ruth);
  expect((await after.goto(`/cases/${reference}`))?.status()).toBe(404);
});
