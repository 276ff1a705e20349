import { expect, type Page } from "playwright/test";

/**
 * Goes through a page with the Tab key alone: every control is reached, in the order of the page, each shows that it
 * has the focus, and none lies under a bar that stays in place. What scripts put into the page meanwhile is one more.
 */
export async function expectKeyboardReach(page: Page) {
  let isLast = false;
  while (!isLast) {
    await page.keyboard.press("Tab");
    // What scrolls by itself takes a moment to bring it into view.
    await expect
      .poll(async () => (await page.evaluate(lookAtFocus)).fault, { message: page.url(), timeout: 2_000 })
      .toBeNull();
    ({ isLast } = await page.evaluate(lookAtFocus));
    await page.evaluate(() => {
      window.reached = document.activeElement;
    });
  }
}

/** What is wrong with the control that has the focus, given the one before it, and whether it is the last. */
function lookAtFocus(): { fault: string | null; isLast: boolean } {
  const query = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const all = [...document.querySelectorAll<HTMLElement>(query)].filter(
    (control) => control.checkVisibility() && !control.matches(":disabled"),
  );
  // The Tab key comes to a group of radios once, whichever of them is chosen.
  const isSame = (one: Element, other: Element | null) =>
    one === other ||
    (one instanceof HTMLInputElement &&
      other instanceof HTMLInputElement &&
      one.type === "radio" &&
      one.name === other.name &&
      one.form === other.form);
  const controls = all.filter((control, at) => all.findIndex((one) => isSame(one, control)) === at);
  const placeOf = (element: Element | null) => controls.findIndex((control) => isSame(control, element));
  const nameOf = (element: Element | undefined) => element?.outerHTML.slice(0, 120) ?? "nothing";

  const focus = document.activeElement as HTMLElement;
  const place = placeOf(focus);
  const isLast = place === controls.length - 1;
  const expected = placeOf(window.reached ?? null) + 1;
  if (place !== expected) {
    return { fault: `came to ${nameOf(focus)}, and not to ${nameOf(controls[expected])}`, isLast };
  }

  const marks = [focus, ...((focus as HTMLInputElement).labels ?? [])];
  const isMarked = marks.some((element) =>
    [null, "::before", "::after"].some((part) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, part);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    }),
  );
  if (!isMarked) return { fault: `nothing shows that ${nameOf(focus)} has the focus`, isLast };

  const { left, top, width, height } = focus.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
  const isSeen = seen !== null && marks.some((element) => element.contains(seen) || seen.contains(element));
  return { fault: isSeen ? null : `${nameOf(focus)} is hidden by ${nameOf(seen ?? undefined)}`, isLast };
}

declare global {
  interface Window {
    /** The control to which the Tab key came last. */
    reached?: Element | null;
  }
}
