import { expect, type Page } from "playwright/test";

/**
 * Goes through a page with the Tab key alone: every control is reached, in the order of the page, each shows that it
 * has the focus, and none lies under a bar that stays in place.
 */
export async function expectKeyboardReach(page: Page) {
  for (const control of await page.evaluate(numberControls)) {
    await page.keyboard.press("Tab");
    // What scrolls by itself takes a moment to bring it into view.
    await expect
      .poll(() => page.evaluate(lookAtFocus), { message: page.url(), timeout: 2_000 })
      .toEqual({ control, fault: null });
  }
}

/** Names every control that the Tab key has to reach, in the order of the page. Radios of a group are one. */
function numberControls(): string[] {
  const groups = new Set<string>();
  const controls = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  return [...document.querySelectorAll<HTMLElement>(controls)].flatMap((control, number) => {
    if (!control.checkVisibility() || control.matches(":disabled")) return [];
    let name = `${number} ${control.tagName} ${control.textContent.trim().slice(0, 40)}`;
    if (control instanceof HTMLInputElement && control.type === "radio") {
      name = `radios ${control.name}`;
      if (groups.has(name)) control.dataset["control"] = name;
      if (groups.has(name)) return [];
      groups.add(name);
    }
    control.dataset["control"] = name;
    return [name];
  });
}

/** What has the focus, and what is wrong with how it is shown. */
function lookAtFocus(): { control: string; fault: string | null } {
  const focus = document.activeElement as HTMLElement;
  const control = focus.dataset["control"] ?? focus.outerHTML.slice(0, 120);
  const marks = [focus, ...((focus as HTMLInputElement).labels ?? [])];
  const isMarked = marks.some((element) =>
    [null, "::before", "::after"].some((part) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, part);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    }),
  );
  if (!isMarked) return { control, fault: "nothing shows that it has the focus" };

  const { left, top, width, height } = focus.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
  const isSeen = seen !== null && marks.some((element) => element.contains(seen) || seen.contains(element));
  return { control, fault: isSeen ? null : `hidden by ${seen?.outerHTML.slice(0, 80) ?? "the edge"}` };
}
