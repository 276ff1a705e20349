import axe, { type AxeResults } from "axe-core";
import { expect, type Page } from "playwright/test";

/**
 * Holds a page as it stands to every rule of axe, in its light and in its dark colours. The script is run by the
 * browser's tools and not put into the page, whose policy would refuse it.
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
