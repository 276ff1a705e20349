import { expect, type APIRequestContext, type Page } from "playwright/test";
import { aManager, aWorker, countFailedSignIns, failedSignIns, testPassword } from "@/prisma/factories/staff";
import { test } from "./support/test";

/* The tested server trusts one proxy. Each test acts as that proxy and says which address connected. */

const attacker = "203.0.113.9";
const office = "198.51.100.7";

const comesFrom = (page: Page, address: string) => page.setExtraHTTPHeaders({ "x-forwarded-for": address });

async function signIn(page: Page, email: string, password = testPassword) {
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

const signOut = (page: Page) => page.getByRole("button", { name: "Sign out" }).click();

test("ten failed sign-ins behind a proxy do not keep the manager out @nojs", async ({ page, browser }) => {
  const manager = await aManager();
  const strange = await browser.newContext({ javaScriptEnabled: false });
  const attack = await strange.newPage();
  await comesFrom(attack, attacker);
  await attack.goto("/sign-in");
  for (let count = 0; count < 10; count++) {
    await signIn(attack, count % 5 === 0 ? manager.email : `${count}.${manager.email}`, "not the password");
    await expect(attack.getByRole("alert").filter({ hasText: "not correct" })).toBeVisible();
  }
  await strange.close();

  await comesFrom(page, office);
  await page.goto("/sign-in");
  await signIn(page, manager.email);
  await expect(page).toHaveURL(/\/caseload$/);
});

test("a device that has signed in before is not delayed, even at the address of an attacker @nojs", async ({
  page,
}) => {
  const { email } = await aManager();
  await comesFrom(page, attacker);
  await page.goto("/sign-in");
  await signIn(page, email);
  await expect(page).toHaveURL(/\/caseload$/);
  await signOut(page);

  const [device] = (await page.context().cookies()).filter(({ name }) => name.includes("device"));
  expect(device).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });

  // An unknown device would now wait thirty seconds, six times as long as this test waits.
  await failedSignIns(9, { email, address: attacker });
  await signIn(page, email);
  await expect(page).toHaveURL(/\/caseload$/, { timeout: 15_000 });
});

test("the right password after many wrong ones on another device is delayed, not refused @nojs", async ({
  page,
}) => {
  const { email } = await aWorker();
  await failedSignIns(5, { email, address: attacker });
  await comesFrom(page, attacker);
  await page.goto("/sign-in");

  const started = Date.now();
  await signIn(page, email);
  await expect(page).toHaveURL(/\/caseload$/, { timeout: 20_000 });
  expect(Date.now() - started).toBeGreaterThan(3_900);
});

test("too many attempts at once get a 503 page that keeps the email address @nojs", async ({
  page,
  request,
}) => {
  test.slow();
  const { email } = await aWorker();
  await failedSignIns(9, { email, address: attacker });
  await startAttempts(request, email, 20);

  await comesFrom(page, attacker);
  await page.goto("/sign-in?next=/today");
  const answered = page.waitForResponse((response) => response.status() === 503);
  await signIn(page, email);
  expect((await answered).headers()["retry-after"]).toBe("60");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are not signed in yet");
  await expect(page.getByText("Wait a minute, then try again.")).toBeVisible();
  await page.getByRole("link", { name: "Go back to the sign-in page" }).click();
  await expect(page.getByLabel("Email address")).toHaveValue(email);

  // From any other address the same person can sign in during the attack, and reaches the page they asked for.
  await comesFrom(page, office);
  await page.getByLabel("Password", { exact: true }).fill(testPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/today$/);
});

/**
 * Sends the form `count` times with a wrong password, without waiting for the answers, which take thirty seconds. Returns
 * once all are counted, which each is just before it begins to wait.
 */
async function startAttempts(request: APIRequestContext, email: string, count: number) {
  const form = await (await request.get("/sign-in")).text();
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)].map(
    ([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"')] as const,
  );
  const multipart = { ...Object.fromEntries(hidden), email, password: "not the password" };
  const origin = process.env["ONWARD_ORIGIN"] ?? "";
  const send = () =>
    request.post("/sign-in", {
      multipart,
      headers: { origin, "x-forwarded-for": attacker },
      timeout: 60_000,
    });
  const before = await countFailedSignIns({ email, address: attacker });
  // The requests are aborted when the test ends.
  for (let sent = 0; sent < count; sent++) void send().catch(() => null);
  // A busy machine takes a while to read so many forms. The first attempt is answered after thirty seconds.
  await expect
    .poll(() => countFailedSignIns({ email, address: attacker }), { timeout: 20_000 })
    .toBe(before + count);
}
