import { expect } from "playwright/test";
import { aCase } from "@/prisma/factories/cases";
import { aHold } from "@/prisma/factories/holds";
import { aServiceUser } from "@/prisma/factories/people";
import { aCommissioner, aManager, aWorker } from "@/prisma/factories/staff";
import { aProgramme } from "@/prisma/factories/programmes";
import { expectNoViolations } from "./support/axe";
import { enterDay } from "./support/handing-over";
import { test } from "./support/test";

// Two servers are started, each on a later day.
test.describe.configure({ timeout: 180_000 });

test("once data entry has closed a worker, and from the freeze on a manager, reads no one; the named holder goes on @nojs", async ({
  browserLater,
  javaScriptEnabled,
}) => {
  const { id: programmeId } = await aProgramme();
  const worker = await aWorker({ programmeId });
  const manager = await aManager({ programmeId });
  const alex = await aCommissioner({ programmeId, name: "Alex Whitfield" });
  const { id: serviceUserId } = await aServiceUser({ programmeId, firstName: "Kwame", lastName: "Asante" });
  const { id: caseId, reference } = await aCase({ programmeId, serviceUserId, workerId: worker.id });
  await aHold({ caseId, state: "accepted", holderId: alex.id });
  const casePage = `/cases/${reference}`;

  const corrections = new Date("2020-10-26T09:00:00Z");
  const former = await browserLater(corrections, worker);
  for (const address of ["/", casePage, `${casePage}/contacts/new`, "/outstanding"]) {
    await former.goto(address);
    await expect(former.getByRole("heading", { name: "The records are closed to you" })).toBeVisible();
    await expect(former.getByText("The last day for corrections was 23 October 2020.")).toBeVisible();
    await expect(former.getByRole("main")).not.toContainText("Asante");
  }
  await expect(former.getByRole("link", { name: "My caseload" })).toHaveCount(0);
  if (javaScriptEnabled) await expectNoViolations(former);

  const correcting = await browserLater(corrections, manager);
  await correcting.goto(casePage);
  await expect(correcting.getByRole("main")).toContainText("Kwame Asante");

  const frozen = new Date("2021-01-02T09:00:00Z");
  const provider = await browserLater(frozen, manager);
  await provider.goto(`${casePage}/contacts/new`);
  await expect(provider.getByText("The records have been frozen since 31 December 2020.")).toBeVisible();
  await expect(provider.getByText("tell the Office of the Police")).toBeVisible();
  await provider.goto("/dashboard");
  await expect(provider.getByRole("heading", { name: "Dashboard", level: 1 })).toBeVisible();

  const office = await browserLater(frozen, alex);
  await office.goto(`${casePage}/contacts/new`);
  await office.getByLabel("Spoke with them", { exact: true }).check();
  await office.getByLabel("What happened?").fill("He is settled, and calls every week.");
  await office.getByRole("button", { name: "Save contact" }).click();
  await expect(office.getByText("He is settled, and calls every week.")).toBeVisible();

  await office.goto(`${casePage}/moves/review_hold`);
  await office
    .getByLabel("What did you find, and what happens next?")
    .fill("The Haven has a place in February.");
  await enterDay(office, "When is the next review?", "2021-01-15");
  await office.getByRole("button", { name: "Record the hold review" }).click();
  await expect(office.getByText(/Review of the hold of .* recorded/)).toBeVisible();
});
