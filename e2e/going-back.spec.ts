import { expect, type Locator, type Page } from "playwright/test";
import { aCase } from "@/prisma/factories/cases";
import { routesOf } from "./support/routes";
import { addressOf, aScene, type Visitor } from "./support/scene";
import { showCookie, test } from "./support/test";

/** What is typed wherever a form takes text: it must not be there again. */
const mark = "Spoke about the bus that no longer runs.";

type Answers = Readonly<Record<string, string>>;

/** Who sends the forms of a page, where it is not a manager. */
const senders: Readonly<Record<string, Visitor>> = {
  "/cases/[reference]/contacts/[contactId]/correct": "own",
  "/cases/[reference]/contacts/[contactId]/entered-in-error": "own",
  "/holds/[holdId]/[move]": "commissioner",
  "/staff/[staffId]": "administrator",
  "/staff/new": "administrator",
};

/** What the forms of a page need to be saved, where any answer does not do. */
const answers: Readonly<Record<string, Answers>> = {};

const keyed = (page: Page) => page.getByRole("main").locator("form:has(input[name=requestKey])");
const keyOf = (form: Locator) => form.locator("input[name=requestKey]").inputValue();

/** Answers every question of a form with what it takes: the first choice, 9 September 2020, the mark. */
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
  const lines = form.locator(
    "input[type=text]:visible, input[type=email]:visible, input[type=tel]:visible, input[type=password]:visible, textarea:visible",
  );
  for (const line of await lines.all()) {
    const name = (await line.getAttribute("name")) ?? "";
    const value = given[name] ?? (/-(day|month)$/.test(name) ? "9" : name.endsWith("-year") ? "2020" : mark);
    await line.fill(value);
  }
}

/** Sends a form, past the page that shows the answers once more; answers the key that it was sent with. */
async function save(page: Page, form: Locator) {
  await form.getByRole("button").last().click();
  const confirm = form.locator("button[name=step][value=confirm]");
  await expect(page.locator(".done-banner, .govuk-error-summary").or(confirm).first()).toBeVisible();
  if (await confirm.isVisible()) await confirm.click();
  await expect(page.locator(".done-banner, .govuk-error-summary").first()).toBeVisible();
  await expect(page.locator(".govuk-error-summary")).toHaveText([]);
}

for (const route of routesOf("page.tsx").filter((one) => !["/", "/set-up", "/sign-in"].includes(one))) {
  test(`${route}: after saving, going back shows no used form`, async ({ page }) => {
    test.setTimeout(120_000);
    const visitor = senders[route] ?? "manager";
    const come = async () => {
      const scene = await aScene();
      const cookie = scene.cookies.get(visitor);
      if (cookie) await showCookie(page.context(), cookie);
      await page.goto("/other-help");
      await page.goto(addressOf(route, scene));
    };
    await come();
    const labels = await keyed(page).evaluateAll((all) =>
      all.map((form) => form.getAttribute("aria-label") ?? ""),
    );
    console.log(route, JSON.stringify(labels));

    for (const [at, label] of labels.entries()) {
      if (at > 0) await come();
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
