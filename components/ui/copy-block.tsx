"use client";

import { useState } from "react";
import { buttonClass } from "./button-class";
import { useHydrated } from "./use-hydrated";

type Props = { label: string; text: string };

/** Words to take elsewhere, such as into a letter: one press copies them, and without JavaScript one can select them. */
export function CopyBlock({ label, text }: Props) {
  const [outcome, setOutcome] = useState("");
  const hydrated = useHydrated();

  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setOutcome("Copied."),
      () => setOutcome("Your browser did not allow it. Select the text and copy it."),
    );
  };

  return (
    <div className="copy-block">
      <pre aria-label={label} tabIndex={0}>
        {text}
      </pre>
      {/* Browsers offer the clipboard to safe addresses only. */}
      {hydrated && "clipboard" in navigator && (
        <button type="button" className={buttonClass("secondary")} onClick={copy}>
          Copy
        </button>
      )}
      <span className="copy-block__outcome" role="status">
        {outcome}
      </span>
    </div>
  );
}
