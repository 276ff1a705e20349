import type { Page } from "playwright/test";
import { enterDay } from "./handing-over";

/** Fills in what is asked of every death, on its form. */
export async function fillDeath(page: Page, expectation: "Expected" | "Unexpected", on = "2020-09-08") {
  await enterDay(page, "When did they die, or when were they found?", on);
  await page.getByLabel("The day on which they died", { exact: true }).check();
  await page.getByLabel(expectation, { exact: true }).check();
  await page.getByLabel("Who informed us?").fill("The police");
  await page.getByLabel("How was this checked?").fill("We called the control room back.");
}
