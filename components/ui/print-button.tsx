"use client";

import { buttonClass } from "./button-class";
import { useHydrated } from "./use-hydrated";

/** Prints the page. Without JavaScript the browser's own command does the same, so there is no button. */
export function PrintButton({ children }: { children: string }) {
  if (!useHydrated()) return null;

  return (
    <button type="button" className={buttonClass("secondary")} onClick={() => print()}>
      {children}
    </button>
  );
}
