import axe, { type AxeResults } from "axe-core";
import { expect, type Page } from "playwright/test";

/**
 * Checks a page against every rule of axe, in light and dark colours. The script runs through the browser's
 * developer protocol, because the page's content security policy would refuse an injected script.
 */
export async function expectNoViolations(page: Page) {
  await page.evaluate(axe.source);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await page.evaluate((): Promise<AxeResults> => window.axe.run());

    expect(violations.map(inWords), `${page.url()}, ${colorScheme}`).toEqual([]);
  }
}

const inWords = ({ id, help, nodes }: AxeResults["violations"][number]) =>
  `${id}: ${help}. ${nodes.map(({ target }) => target.join(" ")).join("; ")}`;

declare global {
  interface Window {
    axe: typeof axe;
  }
}
