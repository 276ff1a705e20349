import { expect, type Page } from "playwright/test";
import { aCase } from "@/prisma/factories/cases";
import { aServiceUser } from "@/prisma/factories/people";
import { anInvolvement, aProfessional } from "@/prisma/factories/professionals";
import { aWorker } from "@/prisma/factories/staff";
import { test } from "./support/test";

const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
const refusal = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });
const willDo = (page: Page, name: string) =>
  page.getByRole("group", { name: `What will they do for ${name}?` });

/** Two people of one worker and one of a colleague, all with the same care coordinator. */
async function aCoordinatorOfThree({ id: workerId, programmeId }: { id: string; programmeId: string }) {
  const colleague = await aWorker({ programmeId });
  const { id: professionalId } = await aProfessional({
    programmeId,
    name: "Maud Ellery",
    role: "care_coordinator",
    organisation: "Huntington House",
  });
  const involve = async (ofWorker: string, firstName: string, lastName: string) => {
    const { id: serviceUserId } = await aServiceUser({ programmeId, firstName, lastName });
    const { id: caseId, reference } = await aCase({ workerId: ofWorker, serviceUserId });
    const { id } = await anInvolvement({ caseId, professionalId });
    return { id, reference };
  };
  return {
    robin: await involve(workerId, "Robin", "Thistlewood"),
    sasha: await involve(workerId, "Sasha", "Marlowe"),
    current: await involve(colleague.id, "Kit", "Ravenscroft"),
  };
}

test("one call about several people is one form and a contact on each case @nojs", async ({
  page,
  signInAs,
}) => {
  const { robin, sasha, current } = await aCoordinatorOfThree(await signInAs("worker"));
  await page.goto(`/cases/${robin.reference}/professionals`);
  await expect(page.getByText("0 of 1 professional have been informed.")).toBeVisible();
  await rowOf(page, "Maud Ellery").getByRole("link", { name: "Log a contact" }).click();

  await expect(page.getByLabel(/^Sasha Marlowe/)).toBeVisible();
  await expect(page.getByText("Kit Ravenscroft")).toHaveCount(0);
  await page.getByLabel("Phone call").check();
  await page.getByLabel("Spoke with them", { exact: true }).check();
  await page.getByLabel("What was said? (on every case)").fill("Rang about the end of support.");
  await willDo(page, "Robin Thistlewood").getByLabel("Will lead").check();
  await page.getByLabel(/^What was said about Robin Thistlewood alone/).fill("Sees him on Mondays.");
  await page.getByLabel(/^Sasha Marlowe/).check();
  await willDo(page, "Sasha Marlowe").getByLabel("Raises a concern").check();
  await page.getByRole("button", { name: "Save contact for everyone selected" }).click();

  await expect(page).toHaveURL(new RegExp(`/cases/${robin.reference}/professionals\\?done=`));
  await expect(page.getByText("Every professional listed has been informed.")).toBeVisible();
  await expect(rowOf(page, "Maud Ellery")).toContainText("Will lead");

  await page.goto(`/cases/${sasha.reference}/professionals`);
  await expect(rowOf(page, "Maud Ellery")).toContainText("Raises a concern");
  await page.goto(`/cases/${sasha.reference}`);
  await expect(
    page.getByText("Phone call with Maud Ellery, Care coordinator, Huntington House", { exact: true }),
  ).toBeVisible();
  await expect(page.getByText("Rang about the end of support.")).toBeVisible();
  await expect(page.getByText("Sees him on Mondays.")).toHaveCount(0);

  const colleagues = await page.goto(`/cases/${current.reference}/professionals`);
  expect(colleagues?.status()).toBe(404);
});

test("asks for an outcome for each person selected, and keeps the text @nojs", async ({ page, signInAs }) => {
  const { robin } = await aCoordinatorOfThree(await signInAs("worker"));
  await page.goto(`/cases/${robin.reference}/professionals/${robin.id}/contact`);
  await page.getByLabel("Phone call").check();
  await page.getByLabel("Spoke with them", { exact: true }).check();
  await page.getByLabel("What was said? (on every case)").fill("Rang about the end of support.");
  await willDo(page, "Robin Thistlewood").getByLabel("Will lead").check();
  await page.getByLabel(/^Sasha Marlowe/).check();
  await page.getByLabel(/^What was said about Sasha Marlowe alone/).fill("New ward.");
  await page.getByRole("button", { name: "Save contact for everyone selected" }).click();

  await expect(refusal(page)).toContainText("Select what the professional will do for this person.");
  await expect(page.getByLabel(/^Sasha Marlowe/)).toBeChecked();
  await expect(page.getByLabel(/^What was said about Sasha Marlowe alone/)).toHaveValue("New ward.");
  await willDo(page, "Sasha Marlowe").getByLabel("Will lead").check();
  await page.getByRole("button", { name: "Save contact for everyone selected" }).click();
  await expect(page.getByText("Every professional listed has been informed.")).toBeVisible();
});

test("a note for several cases may not contain a name, unless it is confirmed to be another word @nojs", async ({
  page,
  signInAs,
}) => {
  const { robin, sasha } = await aCoordinatorOfThree(await signInAs("worker"));
  await page.goto(`/cases/${robin.reference}/professionals/${robin.id}/contact`);
  await page.getByLabel("Phone call").check();
  await page.getByLabel("Spoke with them", { exact: true }).check();
  await page.getByLabel("What was said? (on every case)").fill("Rang about Robin and Sasha.");
  await willDo(page, "Robin Thistlewood").getByLabel("Will lead").check();
  await page.getByLabel(/^Sasha Marlowe/).check();
  await willDo(page, "Sasha Marlowe").getByLabel("Will lead").check();
  await page.getByRole("button", { name: "Save contact for everyone selected" }).click();

  await expect(refusal(page)).toContainText("seems to name someone");
  await expect(refusal(page)).toContainText(sasha.reference);
  await page.getByLabel("This word is not a name: no one is named").check();
  await page.getByRole("button", { name: "Save contact for everyone selected" }).click();
  await expect(page.getByText("Every professional listed has been informed.")).toBeVisible();
});

test("an attempt without a reply needs no more answers and is counted separately from those informed @nojs", async ({
  page,
  signInAs,
}) => {
  const { robin } = await aCoordinatorOfThree(await signInAs("worker"));
  await page.goto(`/cases/${robin.reference}/professionals/${robin.id}/contact`);
  await page.getByLabel("Phone call").check();
  await page.getByLabel("Attempted, no reply").check();
  await page.getByRole("button", { name: "Save contact for everyone selected" }).click();

  await expect(
    page.getByText("0 of 1 professional have been informed. 1 could not be reached."),
  ).toBeVisible();
});

test("a new professional is added to the case, and not twice @nojs", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { reference } = await aCase({ workerId: id });
  const fillIn = async () => {
    await page.goto(`/cases/${reference}/professionals/new`);
    await page.getByLabel("Name", { exact: true }).fill("Dr Osei");
    await page.getByLabel("Role").selectOption("GP");
    await page.getByLabel("Organisation").fill("Priory Medical Group");
    await page.getByLabel("Phone (optional)").fill("01904 555010");
    await page.getByRole("button", { name: "Add the professional" }).click();
  };

  await page.goto(`/cases/${reference}/professionals/new`);
  await page.getByLabel("Organisation").fill("Priory Medical Group");
  await page.getByRole("button", { name: "Add the professional" }).click();
  await expect(refusal(page)).toContainText("Enter their name.");
  await expect(refusal(page)).toContainText("Select their role.");
  await expect(page.getByLabel("Organisation")).toHaveValue("Priory Medical Group");

  await fillIn();
  await expect(rowOf(page, "Dr Osei")).toContainText("Not informed yet");
  await expect(rowOf(page, "Dr Osei").getByRole("link", { name: "01904 555010" })).toBeVisible();

  await fillIn();
  await expect(refusal(page)).toContainText("This professional is already on the case.");
});

test("a professional who is not involved stays visible with the reason, and can be added again from the list @nojs", async ({
  page,
  signInAs,
}) => {
  const { robin } = await aCoordinatorOfThree(await signInAs("worker"));
  await page.goto(`/cases/${robin.reference}/professionals`);
  await rowOf(page, "Maud Ellery").getByRole("link", { name: "Not involved" }).click();
  await page.getByLabel("Why are they not involved?").fill("Left the team in August.");
  await page.getByRole("button", { name: "Mark as not involved" }).click();

  await expect(page.getByText("No professional is listed yet.")).toBeVisible();
  await page.getByText("Not involved: 1 person").click();
  await expect(page.getByText("Left the team in August.")).toBeVisible();
  await page.goto(`/cases/${robin.reference}/professionals/${robin.id}`);
  await expect(page.getByText("This professional is already marked as not involved.")).toBeVisible();

  await page.goto(`/cases/${robin.reference}/professionals/new`);
  await page
    .getByLabel("Professional already in this service (optional)")
    .selectOption("Maud Ellery, Care coordinator, Huntington House");
  await page.getByRole("button", { name: "Add the professional" }).click();
  await expect(rowOf(page, "Maud Ellery")).toContainText("Not informed yet");
});

test("a contact on the case asks which professional it was with, and what they will do @nojs", async ({
  page,
  signInAs,
}) => {
  const { robin } = await aCoordinatorOfThree(await signInAs("worker"));
  await page.goto(`/cases/${robin.reference}/contacts/new`);
  await page.getByLabel("Phone call").check();
  await page.getByLabel("Spoke with them", { exact: true }).check();
  await page.getByLabel("What happened?").fill("Rang about the end of support.");
  await page.getByText("More: who with").click();
  await page.getByLabel("A professional").check();
  await page.getByRole("button", { name: "Save contact" }).click();

  await expect(refusal(page)).toContainText("Select which professional the contact was with.");
  await page.getByLabel("Maud Ellery, Care coordinator, Huntington House").check();
  await page.getByLabel("Will refer on").check();
  await page.getByRole("button", { name: "Save contact" }).click();

  await expect(
    page.getByText("Phone call with Maud Ellery, Care coordinator, Huntington House", { exact: true }),
  ).toBeVisible();
  await page.getByRole("link", { name: /^Correct/ }).click();
  await expect(page.getByLabel("Maud Ellery, Care coordinator, Huntington House")).toBeChecked();
  await expect(page.getByLabel("Will refer on")).toBeChecked();
});
