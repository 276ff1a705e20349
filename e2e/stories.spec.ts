import { expect } from "playwright/test";
import { aCase } from "@/prisma/factories/cases";
import { aDestination } from "@/prisma/factories/destinations";
import { aServiceUser } from "@/prisma/factories/people";
import { aReviewedCase } from "@/prisma/factories/reviews";
import { aCommissioner, aManager } from "@/prisma/factories/staff";
import {
  agreeToShare,
  beginHandingOver,
  complete,
  enterDay,
  fillSummary,
  planHandover,
  record,
  reviewNeeds,
  sayYes,
  send,
  theyAnswer,
  tickOff,
} from "./support/handing-over";
import { test } from "./support/test";

// Two long journeys through everything that a handover requires.
test.describe.configure({ timeout: 180_000 });

test("someone at medium risk, from the review to a completed handover with a supporting service @nojs", async ({
  page,
  signInAs,
}) => {
  const { id: workerId, programmeId } = await signInAs("worker");
  await aDestination({ programmeId, name: "York Mind" });
  await aDestination({ programmeId, name: "The Haven" });
  const { reference } = await aCase({ workerId, routes: {} });

  await reviewNeeds(page, reference, "Medium");
  const lead = await planHandover(page, reference, "Lead", "York Mind");
  await page.goto(`${lead}/send`);
  await expect(page.getByText("Record a sharing decision for this destination")).toBeVisible();
  await agreeToShare(page, reference, "York Mind");
  await page.goto(`${lead}/send`);
  await page.getByRole("link", { name: "Go to the transfer summary" }).click();
  await fillSummary(page, lead);
  await send(page, lead);

  await beginHandingOver(page, lead, "2020-09-16");

  const supporting = await planHandover(page, reference, "Supporting", "The Haven");
  await agreeToShare(page, reference, "The Haven");
  await fillSummary(page, supporting);
  await send(page, supporting);

  await page.goto(`${lead}/complete`);
  await expect(page.getByText("The checklist has open items.")).toBeVisible();
  await tickOff(page, reference);
  await complete(page, lead);

  await page.goto(`/cases/${reference}/closure/handed_over`);
  await expect(page.getByText("A handover is still under way.")).toBeVisible();
});

test("someone at high risk, declined, challenged, declined, waiting past the closing date, held, and reviewed after it @nojs", async ({
  page,
  signInAs,
  browserOf,
  browserLater,
}) => {
  const { id: workerId, programmeId } = await signInAs("worker");
  const manager = await aManager({ programmeId, name: "Nadia Rahman" });
  const commissioner = await aCommissioner({ programmeId, name: "Alex Whitfield" });
  const office = await browserOf(manager);
  const alex = await browserOf(commissioner);
  await aDestination({ programmeId, name: "York Mind" });
  await aDestination({ programmeId, name: "The Haven" });
  const { id: serviceUserId } = await aServiceUser({
    programmeId,
    firstName: "Kwame",
    lastName: "Asante",
  });
  const { reference } = await aReviewedCase({ workerId, serviceUserId, riskLevel: "high" });

  const first = await planHandover(page, reference, "Lead", "York Mind");
  await agreeToShare(page, reference, "York Mind");
  await fillSummary(page, first);
  await send(page, first);
  const decline = async () => {
    await theyAnswer(page, first, "report_decline");
    await page.getByLabel("Risk too high for the service").check();
    await page.getByLabel("What did they say?").fill("Too much for a small team.");
    await record(page, "Record a decline");
  };

  await decline();
  await office.goto(`${first}/win_challenge`);
  await office.getByLabel("What did they agree to?").fill("They look again with their lead.");
  await enterDay(office, "When will they answer?", "2020-09-11");
  await record(office, "Record that they withdrew the decline");
  await decline();
  await office.goto(`${first}/confirm_decline`);
  await office.getByLabel("What was challenged, or why not?").fill("Their director says no.");
  await office.getByRole("button", { name: "Check your answers" }).click();
  await record(office, "Confirm the decline");

  const second = await planHandover(page, reference, "Lead", "The Haven");
  await agreeToShare(page, reference, "The Haven");
  await fillSummary(page, second);
  await send(page, second);
  await theyAnswer(page, second, "put_on_waiting_list");
  await enterDay(page, "When do they expect to start?", "2020-10-19");
  await enterDay(page, "When will you review the place on the list?", "2020-09-16");
  await page.getByLabel("What happens until then?").fill("We call every Tuesday.");
  await record(page, "Record a waiting list place");

  await alex.goto("/held");
  await expect(alex.getByText(reference).first()).toBeVisible();
  await expect(alex.getByText("Kwame Asante")).toHaveCount(0);
  await alex
    .getByRole("link", { name: /Accept/ })
    .first()
    .click();
  await expect(alex.getByText("Kwame Asante")).toHaveCount(0);
  await alex.getByRole("group", { name: "Who will hold the case?" }).getByLabel("Alex Whitfield").check();
  await enterDay(alex, "When will the hold first be reviewed?", "2020-09-30");
  await alex.getByLabel("Public task (Article 6(1)(e))").check();
  await alex.getByLabel("Health or social care (Article 9(2)(h))").check();
  await sayYes(alex, "Has the person been informed?");
  await alex.getByRole("button", { name: "Check your answers" }).click();
  await alex.getByRole("button", { name: "Accept the hold" }).click();
  await expect(alex.getByText(/Hold of .* accepted/)).toBeVisible();

  // Support ended five days ago.
  const afterwards = new Date("2020-10-05T08:00:00Z");
  const officeLater = await browserLater(afterwards, manager);
  await officeLater.goto("/unaccounted");
  await expect(officeLater.getByRole("heading", { name: "Unaccounted", level: 1 })).toBeVisible();
  await expect(officeLater.getByText(reference)).toHaveCount(0);

  const alexLater = await browserLater(afterwards, commissioner);
  await alexLater.goto("/held");
  await alexLater.getByRole("link", { name: "Kwame Asante" }).first().click();
  await expect(alexLater.getByText("Review the hold.").first()).toBeVisible();
  await alexLater.goto(`/cases/${reference}/moves/end_hold`);
  await expect(alexLater.getByText("Support has ended, so the office stays responsible")).toBeVisible();
  await alexLater.goto(`/cases/${reference}/moves/review_hold`);
  await alexLater.getByLabel("What did you find, and what happens next?").fill("The Haven keeps the place.");
  await enterDay(alexLater, "When is the next review?", "2020-10-19");
  await alexLater.getByRole("button", { name: "Record the hold review" }).click();
  await expect(alexLater.getByText(/Review of the hold of .* recorded/)).toBeVisible();
});
