import { expect, type Page } from "playwright/test";

/**
 * Goes through a page with the Tab key alone. Every control must be reached, in page order, show its focus, and not
 * be covered by a fixed bar. Controls that scripts add during the run are included.
 */
export async function expectKeyboardReach(page: Page) {
  let isLast = false;
  while (!isLast) {
    await page.keyboard.press("Tab");
    const look = await page.evaluate(lookAtFocus);
    ({ isLast } = look);
    // Scrolling into view takes a moment.
    if (look.fault !== null) {
      await expect
        .poll(async () => (await page.evaluate(lookAtFocus)).fault, { message: page.url(), timeout: 2_000 })
        .toBeNull();
    }
  }
}

/**
 * What is wrong with the focused control, given the previous one, and whether it is the last. If nothing is wrong, it
 * is the previous one of the next look.
 */
function lookAtFocus(): { fault: string | null; isLast: boolean } {
  const query = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const all = [...document.querySelectorAll<HTMLElement>(query)].filter(
    (control) => control.checkVisibility() && !control.matches(":disabled"),
  );
  // The Tab key stops once at a group of radios, whichever is selected.
  const isSame = (one: Element, other: Element | null) =>
    one === other ||
    (one instanceof HTMLInputElement &&
      other instanceof HTMLInputElement &&
      one.type === "radio" &&
      one.name === other.name &&
      one.form === other.form);
  const groups = all.filter((control) => control instanceof HTMLInputElement && control.type === "radio");
  const controls = all.filter(
    (control) => !groups.includes(control) || groups.find((one) => isSame(one, control)) === control,
  );
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
  if (isSeen) window.reached = focus;
  return { fault: isSeen ? null : `${nameOf(focus)} is hidden by ${nameOf(seen ?? undefined)}`, isLast };
}

declare global {
  interface Window {
    /** The control last reached by the Tab key. */
    reached?: Element | null;
  }
}
