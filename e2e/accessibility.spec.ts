import { expect, type Page } from "playwright/test";
import { expectNoViolations } from "./support/axe";
import { expectKeyboardReach } from "./support/keyboard";
import { routesOf } from "./support/routes";
import { addressOf, aScene, type Scene, type Visitor } from "./support/scene";
import { showCookie, test } from "./support/test";

/** A desktop and a phone. */
const widths = [1280, 390];

/** Who opens a page, if not a manager. The set-up page exists only before a programme does. */
const seenBy: Readonly<Record<string, Visitor>> = {
  "/cases/[reference]/contacts/[contactId]/correct": "own",
  "/cases/[reference]/contacts/[contactId]/entered-in-error": "own",
  "/held": "commissioner",
  "/closures/[requestId]/[move]": "commissioner",
  "/held/[reference]/[move]": "commissioner",
  "/holds/[holdId]/[move]": "commissioner",
  "/other-help": "no_one",
  "/something-went-wrong": "no_one",
  "/sign-in": "no_one",
  "/staff/[staffId]": "administrator",
  "/staff/new": "administrator",
};

/**
 * Pages that an address alone does not show. The page with unsaved text has a test of its own below, and that of closed
 * records in after-the-dates.spec.ts.
 */
const shownOtherwise: readonly string[] = ["/", "/set-up", "/not-saved", "/records-closed"];

const seen = routesOf("page.tsx").filter((route) => !shownOtherwise.includes(route));

let scene: Scene;
test.beforeAll(async () => {
  scene = await aScene();
});

async function come(page: Page, visitor: Visitor) {
  const cookie = scene.cookies.get(visitor);
  if (cookie) await showCookie(page.context(), cookie);
}

test("finds a planted fault", async ({ page }) => {
  await page.goto("/sign-in");
  // Outside React's markup, which would remove it on hydration.
  await page.evaluate(() => document.body.append(document.createElement("img")));

  await expect(expectNoViolations(page)).rejects.toThrow("image-alt");
});

test("finds a control that the keyboard does not reach", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Other places to get help" }).evaluate((link) => {
    link.tabIndex = -1;
  });

  await expect(expectKeyboardReach(page)).rejects.toThrow("/other-help");
});

for (const width of widths) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 900 } });

    for (const route of seen) {
      test(`${route} has no violations and works by keyboard`, async ({ page }) => {
        await come(page, seenBy[route] ?? "manager");
        const answer = await page.goto(addressOf(route, scene));

        expect(answer?.status()).toBe(200);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await expectKeyboardReach(page);
        await expectNoViolations(page);
      });
    }

    test("the page with the text of a form that is gone has no violations", async ({ page, context }) => {
      // Without its scripts the form is sent as it is without JavaScript.
      await page.route(/\/_next\/static\/.*\.js/, (request) => request.abort());
      await come(page, "own");
      await page.goto(addressOf("/cases/[reference]/contacts/new", scene));
      await page.getByLabel("What happened?").fill("She would like to meet outdoors.");
      await context.clearCookies();
      await page.getByRole("button", { name: "Save contact" }).click();
      await expect(page.getByRole("heading", { name: "Not saved" })).toBeVisible();

      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await expectKeyboardReach(page);
      await expectNoViolations(page);
    });

    test("a page that does not exist has no violations", async ({ page }) => {
      await come(page, "own");
      await page.goto("/cases/T-nowhere");

      await expectNoViolations(page);
    });

    test("a refused form has no violations", async ({ page }) => {
      await come(page, "own");
      await page.goto(addressOf("/cases/[reference]/contacts/new", scene));
      await page.getByText("More: who with").click();
      await page.getByRole("button", { name: "Save contact" }).click();
      await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();

      await expectNoViolations(page);
    });
  });
}
