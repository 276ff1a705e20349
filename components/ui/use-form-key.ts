"use client";

import { useCallback, useEffect, useState } from "react";
import { useRouter } from "next/navigation";
import { newRequestKey } from "@/lib/platform/request-key";
import { useHydrated } from "./use-hydrated";

/** The keys that pages brought for forms that have been saved since: the browser may show such a page again. */
const spent = new Set<string>();

/**
 * The key under which a form is sent. The page brings one, which serves where there is no JavaScript. In a browser with
 * JavaScript each time that the form is shown has a key of its own: going back shows the page as it came from the
 * server, with the key that was used.
 */
export function useFormKey(given: string) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [shownWith] = useState(given);
  const [ownKey, setKey] = useState(newRequestKey);

  const renewKey = useCallback(() => {
    const fresh = newRequestKey();
    setKey(fresh);
    return fresh;
  }, []);
  const spendKey = () => {
    spent.add(given);
    renewKey();
  };

  useEffect(() => {
    // The page is older than what was saved with it.
    if (spent.has(shownWith)) router.refresh();
  }, [shownWith, router]);

  return { key: hydrated ? ownKey : given, setKey, renewKey, spendKey };
}
