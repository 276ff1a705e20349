import { expect, type Page } from "playwright/test";
import { aCase } from "@/prisma/factories/cases";
import { anAdministrator, aWorker, testPassword } from "@/prisma/factories/staff";
import { test } from "./support/test";

async function signIn(page: Page, email: string, password = testPassword) {
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("signs in, opens the requested page, and signs out again @nojs", async ({ page }) => {
  const worker = await aWorker();
  const { reference } = await aCase({ workerId: worker.id });

  await page.goto(`/cases/${reference}`);
  await signIn(page, worker.email);
  await expect(page).toHaveURL(new RegExp(`/cases/${reference}$`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Robin Thistlewood");

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(`/cases/${reference}`);
  await expect(page).toHaveURL(/\/sign-in/);
});

test("gives the same answer to a wrong password and an unknown email address @nojs", async ({ page }) => {
  const { email } = await aWorker();
  const said: (string | null)[] = [];

  await page.goto("/sign-in");
  for (const address of [email, `no-one.${email}`]) {
    await signIn(page, address, "not the password");
    const refusal = page.getByRole("alert").filter({ hasText: "There is a problem" });
    await expect(page.getByLabel("Email address")).toHaveValue(address);
    said.push(await refusal.textContent());
  }
  expect(said[0]).toBe(said[1]);
});

test("signs someone who is suspended out at their next request", async ({ page, signInAs, browserOf }) => {
  const worker = await signInAs("worker");
  const administrator = await anAdministrator({ programmeId: worker.programmeId });
  await page.goto("/caseload");

  const office = await browserOf(administrator);
  await office.goto(`/staff/${worker.id}`);
  await office.getByRole("button", { name: /^Suspend/ }).click();
  await expect(office.getByText("Suspended. They are signed out and can no longer sign in.")).toBeVisible();

  await page.reload();
  await expect(page).toHaveURL(/\/sign-in/);
});
