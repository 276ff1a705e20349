import { expect, type Locator, type Page } from "playwright/test";
import { aCase } from "@/prisma/factories/cases";
import { testPassword } from "@/prisma/factories/staff";
import { routesOf } from "./support/routes";
import { addressOf, aScene, type Scene, type Visitor } from "./support/scene";
import { showCookie, test } from "./support/test";

/** The text entered in every text field. It must not come back after saving. */
const mark = "Spoke about the bus that no longer runs.";

type Answers = Readonly<Record<string, string>>;

/** Who sends the forms of a page, if not a manager. */
const senders: Readonly<Record<string, Visitor>> = {
  "/cases/[reference]/contacts/[contactId]/correct": "own",
  "/cases/[reference]/contacts/[contactId]/entered-in-error": "own",
  "/closures/[requestId]/[move]": "commissioner",
  "/holds/[holdId]/[move]": "commissioner",
  "/staff/[staffId]": "administrator",
  "/staff/new": "administrator",
};

/** Answers that a page's forms need where not every answer can be saved. */
const answers: Readonly<Record<string, Answers>> = {
  "/cases/[reference]/contacts/[contactId]/entered-in-error": { toReference: "" },
  "/cases/[reference]/closure/[reason]": { keptCase: "" },
  // Does not plan a handover for the new case.
  "/cases/new": { destinationId: "", "startedOn-year": "2019", "dateOfBirth-year": "1984" },
};

const keyed = (page: Page) =>
  page.getByRole("main").locator("form:has(input[name=requestKey]):has(button[type=submit])");
const keyOf = (form: Locator) => form.locator("input[name=requestKey]").inputValue();

/** Answers every question of a form: the first choice, 9 September 2020, or the mark. */
async function fillIn(form: Locator, given: Answers) {
  await form.evaluate((element) => {
    for (const details of element.querySelectorAll("details")) details.open = true;
  });
  const radios = await form
    .locator("input[type=radio]")
    .evaluateAll((all) => [...new Set((all as HTMLInputElement[]).map(({ name }) => name))]);
  for (const name of radios) {
    const group = form.locator(`input[type=radio][name="${name}"]`);
    const value = given[name];
    if (value !== undefined) await form.locator(`input[name="${name}"][value="${value}"]`).check();
    else if (
      (await group.first().isVisible()) &&
      !(await group.evaluateAll((all) => (all as HTMLInputElement[]).some(({ checked }) => checked)))
    )
      await group.first().check();
  }
  for (const box of await form.locator("input[type=checkbox]").all()) {
    const name = (await box.getAttribute("name")) ?? "";
    if (given[name] !== undefined && (await box.getAttribute("value")) === given[name]) await box.check();
  }
  for (const select of await form.locator("select:visible").all()) {
    const value = given[(await select.getAttribute("name")) ?? ""];
    if (value !== undefined) await select.selectOption(value);
    else if ((await select.inputValue()) === "") await select.selectOption({ index: 1 });
  }
  for (const line of await form.locator("input:visible, textarea:visible").all()) {
    const [name, type] = [(await line.getAttribute("name")) ?? "", await line.getAttribute("type")];
    if (type === "radio" || type === "checkbox") continue;
    if (type === "file") await line.setInputFiles(await aFile(line.page()));
    else await line.fill(given[name] ?? typical(name));
  }
}

/** A caseload file with one row, which has a problem. */
async function aFile(page: Page) {
  const template = await (await page.request.get("/api/imports/template")).text();
  const buffer = Buffer.from(`${template.trim()}\nYP-0001${",".repeat(template.split(",").length - 1)}\n`);
  return { name: "caseload.csv", mimeType: "text/csv", buffer };
}

/** What to enter in a field of this name. Only parts of a date have names that end like this. */
function typical(name: string): string {
  if (/^(review|next).*-month$/i.test(name)) return "10";
  if (/-(day|month)$/.test(name)) return "9";
  if (name.endsWith("-year")) return "2020";
  if (/email/i.test(name)) return `${crypto.randomUUID()}@example.org`;
  if (/phone/i.test(name)) return "01904 555012";
  if (/weeks|placesOffered/i.test(name)) return "6";
  if (name === "reference") return `G-${crypto.randomUUID().slice(0, 8)}`;
  if (name === "currentPassword") return testPassword;
  if (name === "newPassword") return "nine lemons under the bridge";
  return mark;
}

/** Sends a form, and confirms it on the page to check the answers, until it is saved. */
async function save(page: Page, form: Locator) {
  const submit = form.locator("button[type=submit]").first();
  if ((await form.locator("input[type=file]").count()) > 0) {
    await submit.click();
    return expect(page).toHaveURL(/\/imports\/[\da-f-]{36}$/);
  }
  const saved = page.locator(".done-banner");
  const refused = page.locator(".govuk-error-summary");
  const confirm = form.locator("button[name=step][value=confirm]");
  await submit.click();
  await expect(saved.or(refused).or(confirm).first()).toBeVisible({ timeout: 15_000 });
  if (await confirm.isVisible()) await confirm.click();
  await expect(saved.or(refused).first()).toBeVisible({ timeout: 15_000 });
  expect(await refused.allInnerTexts()).toEqual([]);
}

/** How many forms each page of the scene has. Other pages have none. */
const forms: Readonly<Record<string, number>> = {
  "/account": 1,
  "/cases/[reference]/alerts/[alertId]": 2,
  "/cases/[reference]/alerts/new": 1,
  "/cases/[reference]/closure/[reason]": 1,
  "/cases/[reference]/contacts/[contactId]/correct": 1,
  "/cases/[reference]/contacts/[contactId]/entered-in-error": 1,
  "/cases/[reference]/contacts/new": 1,
  "/cases/[reference]/crisis/[crisisId]": 1,
  "/cases/[reference]/crisis/new": 1,
  "/cases/[reference]/handovers/[handoverId]/[move]": 1,
  "/cases/[reference]/handovers/[handoverId]/summary/[section]": 1,
  "/cases/[reference]/handovers/new": 1,
  "/cases/[reference]/letters/[letter]": 1,
  "/cases/[reference]/moves/[move]": 1,
  "/cases/[reference]/professionals/[involvementId]": 1,
  "/cases/[reference]/professionals/[involvementId]/contact": 1,
  "/cases/[reference]/professionals/new": 1,
  "/cases/[reference]/reassign": 1,
  "/cases/[reference]/review/[part]": 1,
  "/cases/[reference]/sharing/[destinationId]": 1,
  "/cases/[reference]/sharing/[destinationId]/withdraw": 1,
  "/cases/new": 1,
  "/destinations/[destinationId]": 1,
  "/destinations/[destinationId]/edit": 1,
  "/destinations/new": 1,
  "/closures/[requestId]/[move]": 1,
  "/programme/changes/[changeId]": 1,
  "/holds/[holdId]/[move]": 1,
  "/imports": 1,
  "/imports/[batchId]": 1,
  "/staff/[staffId]": 4,
  "/staff/new": 1,
};

/** Rows to use instead of the scene's: one whose move is available, a member of staff without cases. */
function placeOf(route: string, scene: Scene): string {
  if (route === "/cases/[reference]/moves/[move]")
    return `/cases/${scene.parts.reference}/moves/record_death`;
  if (route === "/staff/[staffId]") return `/staff/${scene.otherId}`;
  if (route === "/staff/[staffId]/hand-on") return `/staff/${scene.otherId}/hand-on`;
  return addressOf(route, scene);
}

async function come(page: Page, route: string) {
  const scene = await aScene();
  const cookie = scene.cookies.get(senders[route] ?? "manager");
  if (cookie) await showCookie(page.context(), cookie);
  await page.goto("/other-help");
  await page.goto(placeOf(route, scene));
}

for (const route of routesOf("page.tsx").filter((one) => !["/", "/set-up", "/sign-in"].includes(one))) {
  test(`${route}: after saving, going back shows no used form`, async ({ page }) => {
    test.setTimeout(120_000);
    await come(page, route);
    const labels = await keyed(page).evaluateAll((all) =>
      all.map((form) => form.getAttribute("aria-label") ?? ""),
    );
    expect(labels, labels.join(", ")).toHaveLength(forms[route] ?? 0);

    for (const [at, label] of labels.entries()) {
      if (at > 0) await come(page, route);
      const form = page.getByRole("form", { name: label, exact: true });
      await fillIn(form, answers[route] ?? {});
      const used = await keyOf(form);
      await save(page, form);

      await page.goBack();
      for (const again of ["back", "reload"]) {
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(page.locator(`input[name=requestKey][value="${used}"]`), again).toHaveCount(0);
        await expect(page.getByText("What you typed here before is back."), again).toHaveCount(0);
        expect(await page.evaluate(() => JSON.stringify(sessionStorage)), again).not.toContain(mark);
        if (again === "back") await page.reload();
      }
    }
  });
}

test("a second contact is saved as a second, after going back", async ({ page, signInAs }) => {
  const { id } = await signInAs("worker");
  const { reference } = await aCase({ workerId: id });
  const log = async (note: string) => {
    await page.getByLabel("Phone call").check();
    await page.getByLabel("Spoke with them", { exact: true }).check();
    await page.getByLabel("What happened?").fill(note);
    await page.getByRole("button", { name: "Save contact" }).click();
    await expect(page).toHaveURL(/done=contact-logged/);
  };

  await page.goto(`/cases/${reference}/contacts/new`);
  await log("The first contact of the day.");
  await page.goBack();
  await expect(page.getByLabel("What happened?")).toHaveValue("");
  await log("The second contact of the day.");

  await page.goto(`/cases/${reference}`);
  await expect(page.getByText("The first contact of the day.")).toHaveCount(1);
  await expect(page.getByText("The second contact of the day.")).toHaveCount(1);
});
