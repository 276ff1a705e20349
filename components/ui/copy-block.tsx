"use client";

import { useState } from "react";
import { buttonClass } from "./button-class";
import { useHydrated } from "./use-hydrated";

type Props = { label: string; text: string };

/** Text to use elsewhere, such as in a letter: a button copies it; without JavaScript it can be selected. */
export function CopyBlock({ label, text }: Props) {
  const [outcome, setOutcome] = useState("");
  const hydrated = useHydrated();

  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setOutcome("Copied."),
      () => setOutcome("Your browser did not allow copying. Select the text and copy it."),
    );
  };

  return (
    <div className="copy-block">
      <pre aria-label={label} tabIndex={0}>
        {text}
      </pre>
      {/* Browsers only offer the clipboard on secure addresses. */}
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
