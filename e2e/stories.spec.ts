import { expect } from "playwright/test";
import { anAfterCare } from "@/prisma/factories/after-care";
import { aCase } from "@/prisma/factories/cases";
import { anEndedCase } from "@/prisma/factories/closures";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aHold } from "@/prisma/factories/holds";
import { aServiceUser } from "@/prisma/factories/people";
import { aProgramme } from "@/prisma/factories/programmes";
import { aReviewedCase } from "@/prisma/factories/reviews";
import { aCommissioner, aManager, anAdministrator } from "@/prisma/factories/staff";
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

// Long journeys through everything that a handover requires, some on several days.
test.describe.configure({ timeout: 240_000 });

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
  await page.goto(`${lead}/make_version`);
  await expect(page.getByText("Record a sharing decision for this destination")).toBeVisible();
  await agreeToShare(page, reference, "York Mind");
  await page.goto(`${lead}/make_version`);
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
  await alex.getByLabel("If there is no deputy, why not?").fill("There is no one else.");
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

test("an agreed start that moves twice and never comes, a new destination, worse at the check, taken on again and held @nojs", async ({
  page,
  signInAs,
  browserLater,
}) => {
  const worker = await signInAs("worker", { name: "Sam Okafor" });
  const { id: workerId, programmeId } = worker;
  const manager = await aManager({ programmeId, name: "Nadia Rahman" });
  const commissioner = await aCommissioner({ programmeId, name: "Alex Whitfield" });
  const mind = await aDestination({ programmeId, name: "York Mind" });
  await aDestination({ programmeId, name: "The Haven" });
  const { id: caseId, reference } = await aReviewedCase({ workerId, programmeId });
  const { id } = await aHandover({
    caseId,
    destinationId: mind.id,
    status: "accepted",
    expectedStartOn: "2020-09-09",
  });
  const first = `/cases/${reference}/handovers/${id}`;

  for (const [day, why] of [
    ["2020-09-10", "Their worker is ill."],
    ["2020-09-11", "They have no room until Friday."],
  ] as const) {
    await page.goto(`${first}/change_start`);
    await page.getByLabel("Who said so?").fill("Grace Pembury");
    await enterDay(page, "When will they start now?", day);
    await page.getByLabel("Why has it changed?").fill(why);
    await record(page, "Change the agreed start");
  }
  await expect(page.getByRole("main")).toContainText("changed 2 times");

  // No one has seen the person ten days after the start that was agreed.
  const overdue = new Date("2020-09-21T08:00:00Z");
  const sam = await browserLater(overdue, worker);
  await sam.goto("/today");
  await expect(sam.getByRole("main")).toContainText("Ask York Mind whether they have seen the person");
  const nadia = await browserLater(overdue, manager);
  await nadia.goto("/today");
  await expect(nadia.getByRole("main")).toContainText("no first contact has been confirmed");
  await nadia.goto(`${first}/break_down`);
  await nadia.getByLabel("The destination’s", { exact: true }).check();
  await nadia.getByLabel("What happened?").fill("They never came, and do not answer.");
  await sayYes(nadia, "Has the destination been informed?");
  await nadia.getByRole("button", { name: "Check your answers" }).click();
  await record(nadia, "Record a breakdown");

  const second = await planHandover(sam, reference, "Lead", "The Haven");
  await agreeToShare(sam, reference, "The Haven");
  await fillSummary(sam, second);
  await send(sam, second);
  await beginHandingOver(sam, second, "2020-09-21");
  await tickOff(sam, reference);
  await complete(sam, second, "2020-09-21");

  const checking = new Date("2020-09-28T08:00:00Z");
  const samLater = await browserLater(checking, worker);
  await samLater.goto("/today");
  await expect(samLater.getByRole("main")).toContainText(
    "safety check: ask whether the person is still with",
  );
  await samLater.goto(`${second}/check_safety`);
  await samLater.getByLabel("Who gave you this information?").fill("The person");
  await samLater.getByLabel("With the destination, but worse").check();
  await samLater.getByLabel("What did you learn?").fill("They sleep in the day room and want to leave.");
  await record(samLater, "Record a safety check");

  const nadiaLater = await browserLater(checking, manager);
  await nadiaLater.goto("/today");
  await expect(nadiaLater.getByRole("main")).toContainText("Decide what happens next");
  await nadiaLater.goto(`/cases/${reference}/moves/take_on_again`);
  await nadiaLater.getByLabel("Sam Okafor").check();
  await nadiaLater.getByLabel("Why have they come back?").fill("The Haven cannot keep them safe.");
  await nadiaLater.getByRole("button", { name: "Take the person on again" }).click();
  await expect(nadiaLater.getByRole("status")).toContainText("a new handover can be planned");
  await nadiaLater.goto(`/cases/${reference}/moves/propose_hold`);
  await nadiaLater.getByLabel("Why should the office hold this case?").fill("Two days are left.");
  await nadiaLater.getByLabel("What does the office need to know").fill("Medium risk, needs a home.");
  await nadiaLater.getByLabel("What happens in the meantime").fill("We call every day.");
  await nadiaLater.getByRole("button", { name: "Propose a hold" }).click();
  await expect(nadiaLater.getByText(/Hold of .* proposed/)).toBeVisible();

  const alex = await browserLater(checking, commissioner);
  await alex.goto("/held");
  await alex
    .getByRole("link", { name: /Accept/ })
    .first()
    .click();
  await alex.getByRole("group", { name: "Who will hold the case?" }).getByLabel("Alex Whitfield").check();
  await alex.getByLabel("If there is no deputy, why not?").fill("There is no one else.");
  await enterDay(alex, "When will the hold first be reviewed?", "2020-10-12");
  await alex.getByLabel("Public task (Article 6(1)(e))").check();
  await alex.getByLabel("Health or social care (Article 9(2)(h))").check();
  await sayYes(alex, "Has the person been informed?");
  await alex.getByRole("button", { name: "Check your answers" }).click();
  await alex.getByRole("button", { name: "Accept the hold" }).click();
  await expect(alex.getByText(/Hold of .* accepted/)).toBeVisible();
  await expect(alex.getByRole("table", { name: "People you hold" })).toContainText(reference);
});

test("the named holder leaves in October with four people: handed on, no service, placed, in after-care past the freeze, an acceptance taken back @nojs", async ({
  browserLater,
}) => {
  const { id: programmeId } = await aProgramme();
  const administrator = await anAdministrator({ programmeId });
  const alex = await aCommissioner({ programmeId, name: "Alex Whitfield" });
  const chris = await aCommissioner({ programmeId, name: "Chris Adeyemi" });
  const toni = await aCommissioner({ programmeId, name: "Toni Marsh" });
  const mind = await aDestination({ programmeId, name: "York Mind" });
  const heldByAlex = async () => {
    const about = await aReviewedCase({ programmeId });
    return { ...about, holdId: (await aHold({ caseId: about.id, state: "accepted", holderId: alex.id })).id };
  };
  const noService = await heldByAlex();
  const placed = await heldByAlex();
  const mistaken = await heldByAlex();
  const cared = await anEndedCase({ programmeId, endReason: "handed_over" });
  const afterCare = await anAfterCare({ caseId: cared.id, state: "accepted", holderId: alex.id });
  const move = { caseId: placed.id, destinationId: mind.id };
  const referred = await aHandover({ ...move, status: "referred" });
  const wrong = await aHandover({
    caseId: mistaken.id,
    destinationId: mind.id,
    status: "accepted",
    expectedStartOn: "2020-10-19",
  });

  const october = new Date("2020-10-06T08:00:00Z");
  const admin = await browserLater(october, administrator);
  await admin.goto(`/staff/${alex.id}`);
  await expect(admin.getByText("Alex Whitfield still has")).toBeVisible();
  await expect(admin.getByRole("button", { name: "Record that Alex Whitfield has left" })).toHaveCount(0);

  const leaving = await browserLater(october, alex);
  for (const [id, kind, question] of [
    [noService.holdId, "hold", "Who will hold the case now?"],
    [placed.holdId, "hold", "Who will hold the case now?"],
    [mistaken.holdId, "hold", "Who will hold the case now?"],
    [afterCare.id, "after_care", "Who will make the safety checks now?"],
  ] as const) {
    await leaving.goto(`/holds/${id}/hand_on_${kind}`);
    await leaving.getByRole("group", { name: question }).getByLabel("Chris Adeyemi").check();
    await leaving.getByLabel("If there is no deputy, why not?").fill("There is no one else.");
    await leaving
      .getByLabel(/^Why is the (hold|after-care) handed on\?/)
      .fill("I leave the office tomorrow.");
    await leaving.getByRole("button", { name: /^Hand on the (hold|after-care)$/ }).click();
    await expect(leaving.getByText(/(Hold|After-care) of .* handed on/)).toBeVisible();
  }
  expect((await leaving.goto(`/cases/${placed.reference}`))?.status()).toBe(404);
  await admin.reload();
  await admin.getByRole("button", { name: "Record that Alex Whitfield has left" }).click();
  await expect(admin.getByText("Recorded that they have left.")).toBeVisible();

  // For the first there is no service: the office asks, and another of its members decides by reference.
  const office = await browserLater(october, chris);
  await office.goto(`/cases/${noService.reference}/moves/record_unmet_need`);
  await office.getByLabel("What did you look for, and why is nothing suitable?").fill("All four said no.");
  await office.getByRole("button", { name: "Record that no service is suitable" }).click();
  await expect(office.getByText(/no service is suitable\./)).toBeVisible();
  await office.goto(`/cases/${noService.reference}/closure/no_service_available`);
  await office.getByLabel("What led to this?").fill("No service in York takes people with this need.");
  await sayYes(office, "Has the person been informed in writing?", "Has the GP been informed?");
  await office.getByRole("button", { name: "Request closure" }).click();
  await expect(office.getByText(/Closure requested for .* Another person decides/)).toBeVisible();
  const second = await browserLater(october, toni);
  await second.goto("/held");
  await second.getByRole("link", { name: `Approve closure for ${noService.reference}` }).click();
  await second.getByLabel("Note on your decision").fill("Four destinations were asked.");
  await second.getByRole("button", { name: "Check your answers" }).click();
  await second.getByRole("button", { name: "Approve closure" }).click();
  await expect(second.getByText(`Closure approved for ${noService.reference}.`)).toBeVisible();

  // The second is placed: accepted, handed over and completed, after the closing date.
  const handover = `/cases/${placed.reference}/handovers/${referred.id}`;
  await beginHandingOver(office, handover, "2020-10-06");
  await tickOff(office, placed.reference);
  await complete(office, handover, "2020-10-06");
  await office.goto(`/cases/${placed.reference}/closure/handed_over`);
  await office.getByLabel("What led to this?").fill("York Mind has taken them over.");
  await sayYes(office, "Has the person been informed in writing?", "Has the GP been informed?");
  await office.getByRole("button", { name: "Request closure" }).click();
  await expect(office.getByText(/Closure requested for .* Another person decides/)).toBeVisible();
  await second.goto("/held");
  await second.getByRole("link", { name: `Approve closure for ${placed.reference}` }).click();
  await second.getByRole("button", { name: "Check your answers" }).click();
  await second.getByRole("button", { name: "Approve closure" }).click();
  await expect(second.getByText(`Closure approved for ${placed.reference}.`)).toBeVisible();

  // York Mind had accepted someone else.
  await office.goto(`/cases/${mistaken.reference}/handovers/${wrong.id}/take_back`);
  await office.getByLabel("Why was the entry a mistake?").fill("York Mind meant another person.");
  await office.getByRole("button", { name: "Check your answers" }).click();
  await record(office, "Take back the last entry");
  await expect(office.getByRole("main")).toContainText("Call York Mind for an answer to the referral.");

  // After the freeze the after-care goes on, and everyone is accounted for.
  const checking = await browserLater(new Date("2021-01-02T09:00:00Z"), chris);
  await checking.goto("/today");
  await expect(checking.getByRole("main")).toContainText(
    "safety check: ask whether the person is still with",
  );
  await checking.getByRole("link", { name: "Record a safety check" }).first().click();
  await checking.getByLabel("Who gave you this information?").fill("York Mind");
  await checking.getByLabel("With the destination, and well").check();
  await checking.getByLabel("What did you learn?").fill("They have moved in.");
  await record(checking, "Record a safety check");
  await checking.goto("/unaccounted");
  await expect(checking.getByRole("heading", { name: "Unaccounted", level: 1 })).toBeVisible();
  for (const { reference } of [noService, placed, mistaken, cared])
    await expect(checking.getByRole("main")).not.toContainText(reference);
  await checking.goto("/held");
  await expect(checking.getByRole("table", { name: "People you hold" })).toContainText(mistaken.reference);
});
