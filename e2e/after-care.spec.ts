import { expect, type Page } from "playwright/test";
import { aCase } from "@/prisma/factories/cases";
import { anEndedCase } from "@/prisma/factories/closures";
import { aHandover } from "@/prisma/factories/handovers";
import { aServiceUser } from "@/prisma/factories/people";
import { anInvolvement } from "@/prisma/factories/professionals";
import { madeAt } from "@/prisma/factories/moments";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner, aManager } from "@/prisma/factories/staff";
import { expectNoViolations } from "./support/axe";
import { test } from "./support/test";

// Servers are started on later days.
test.describe.configure({ timeout: 240_000 });

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const answer = (page: Page, question: string, given: string) =>
  page.getByRole("group", { name: question }).getByLabel(given).check();

/** What the office settles when it takes on after-care, up to the confirmation. */
async function settle(
  page: Page,
  { person, deputy, button }: Record<"person" | "deputy" | "button", string>,
) {
  await answer(page, "Who will make the safety checks?", person);
  await answer(page, "Who is the deputy", deputy);
  await answer(page, "What is the lawful basis", "Public task");
  await answer(page, "Which Article 9 condition applies?", "Health or social care");
  await answer(page, "Has the person been informed?", "Yes");
  await press(page, "Check your answers");
  await expect(page.getByRole("main")).toContainText(person);
  await press(page, button);
}

async function anOffice() {
  const { id: programmeId } = await aProgramme();
  return {
    programmeId,
    manager: await aManager({ programmeId, name: "Nadia Rahman" }),
    alex: await aCommissioner({ programmeId, name: "Alex Whitfield" }),
    helen: await aCommissioner({ programmeId, name: "Helen Castle" }),
  };
}

async function aPerson(programmeId: string, firstName: string) {
  const { id: serviceUserId } = await aServiceUser({ programmeId, firstName, lastName: "Asante" });
  return { programmeId, serviceUserId };
}

test("on 1 October someone handed over with a professional uninformed is taken into after-care and is accounted for @nojs", async ({
  browserLater,
  javaScriptEnabled,
}) => {
  const { programmeId, manager, alex, helen } = await anOffice();
  const { id: caseId, reference } = await aCase(await aPerson(programmeId, "Kwame"));
  await anInvolvement({ caseId });
  await aHandover({ caseId, status: "completed" });

  const october = new Date("2020-10-01T09:00:00Z");
  const provider = await browserLater(october, manager);
  await provider.goto(`/cases/${reference}/closure/handed_over`);
  await expect(provider.getByRole("main")).toContainText("Inform every professional");
  await provider.goto("/unaccounted");
  await expect(provider.getByRole("link", { name: "Propose after-care for Kwame Asante" })).toBeVisible();

  const office = await browserLater(october, alex);
  await office.goto("/unaccounted");
  await office.getByRole("link", { name: `Take the after-care of ${reference}` }).click();
  await expect(office.getByRole("main")).not.toContainText("Asante");
  await office
    .getByLabel("Why does the office take the after-care without a proposal?")
    .fill("Support has ended, and the GP is not informed yet.");
  await office.getByLabel("Who does the person call until the last check?").fill("Their new worker.");
  await settle(office, { person: "Helen Castle", deputy: "Alex Whitfield", button: "Take the after-care" });
  await expect(office.getByText(`After-care of ${reference} taken.`)).toBeVisible();
  await expect(office.getByRole("table", { name: "People you have in after-care" })).toContainText(
    "You are the deputy of Helen Castle",
  );
  if (javaScriptEnabled) await expectNoViolations(office);
  await office.goto("/unaccounted");
  await expect(office.getByRole("main")).not.toContainText(reference);

  // Helen Castle sees who it is and how to reach them. Responsibility has not moved.
  const checking = await browserLater(october, helen);
  await checking.goto(`/cases/${reference}`);
  await expect(checking.getByRole("main")).toContainText("Kwame Asante");
  const card = checking.locator("#after-care");
  await expect(card).toContainText("Helen Castle");
  await expect(card).toContainText("6 Nov");
  if (javaScriptEnabled) await expectNoViolations(checking);
  await provider.goto(`/cases/${reference}`);
  await expect(provider.getByRole("main")).toContainText("Helen Castle");
});

test("after the freeze the after-care person makes the last check, and someone whom no one has is listed and taken @nojs", async ({
  browserLater,
}) => {
  const { programmeId, manager, alex, helen } = await anOffice();
  const inNovember = <Made>(make: () => Promise<Made>) => madeAt(new Date("2020-11-03T09:00:00Z"), make);
  const kwame = await inNovember(async () =>
    anEndedCase({ ...(await aPerson(programmeId, "Kwame")), endReason: "handed_over" }),
  );
  const left = await inNovember(async () =>
    anEndedCase({ ...(await aPerson(programmeId, "Ama")), endReason: "handed_over" }),
  );
  const casePage = `/cases/${kwame.reference}`;

  const december = new Date("2020-12-01T09:00:00Z");
  const provider = await browserLater(december, manager);
  await provider.goto(casePage);
  await provider.getByRole("link", { name: "Propose after-care" }).click();
  await provider
    .getByLabel("Why should the office make the remaining safety checks?")
    .fill("The last one is due when our records are frozen.");
  await provider
    .getByLabel("What does the office need to know, without who the person is?")
    .fill("Settled so far.");
  await provider
    .getByLabel("Who does the person call until the last check, and what was promised?")
    .fill("Their new worker, and the crisis line at night.");
  await press(provider, "Propose after-care");
  await expect(provider.getByText("After-care of Kwame Asante proposed.")).toBeVisible();

  const deciding = await browserLater(december, helen);
  await deciding.goto("/held");
  await expect(deciding.getByRole("main")).toContainText("Safety checks left");
  await expect(deciding.getByRole("main")).not.toContainText("Asante");
  await deciding.getByRole("link", { name: `Accept the after-care for ${kwame.reference}` }).click();
  await settle(deciding, {
    person: "Helen Castle",
    deputy: "Alex Whitfield",
    button: "Accept the after-care",
  });
  await expect(deciding.getByText(`After-care of ${kwame.reference} accepted.`)).toBeVisible();

  const frozen = new Date("2021-01-02T09:00:00Z");
  const former = await browserLater(frozen, manager);
  await former.goto(casePage);
  await expect(former.getByRole("heading", { name: "The records are closed to you" })).toBeVisible();
  await expect(former.getByRole("main")).not.toContainText("Asante");

  const checking = await browserLater(frozen, helen);
  await checking.goto("/today");
  await checking.getByRole("link", { name: "Record a safety check" }).first().click();
  await checking.getByLabel("Who gave you this information?").fill("Her new worker");
  await answer(checking, "How is the person?", "With the destination, and well");
  await checking.getByLabel("What did you learn?").fill("He is settled.");
  await press(checking, "Record a safety check");
  await expect(checking.getByText(/Safety check with .* recorded/)).toBeVisible();
  await expect(checking.locator("#after-care")).toContainText("Finished: every safety check is answered");

  const office = await browserLater(frozen, alex);
  await office.goto("/no-responsible-person");
  const gaps = office.getByRole("table", { name: "People without a responsible person" });
  await expect(gaps).toContainText("The records of the service are frozen");
  await expect(gaps).not.toContainText(kwame.reference);
  await expect(gaps).not.toContainText("Asante");
  await gaps.getByRole("link", { name: `Take the after-care of ${left.reference}` }).click();
  await office
    .getByLabel("Why does the office take the after-care without a proposal?")
    .fill("A check is left, and the service has closed.");
  await office.getByLabel("Who does the person call until the last check?").fill("Their new worker.");
  await settle(office, { person: "Alex Whitfield", deputy: "Helen Castle", button: "Take the after-care" });
  await office.getByRole("link", { name: "Ama Asante" }).click();
  await expect(office).toHaveURL(new RegExp(`/cases/${left.reference}$`));
});
