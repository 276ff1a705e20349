import type { Shell } from "@/lib/screens/shell/types";

/** How long is left, on every staff page. */
export function ClosingStrip({ closing, demo }: Pick<Shell, "closing" | "demo">) {
  return (
    <aside className="closing-strip" aria-label="Closing date">
      <div className="govuk-width-container">
        <p>
          <strong className="number">{closing.emphasised}</strong> {closing.text}
        </p>
        {demo !== null && <p>{demo}</p>}
      </div>
    </aside>
  );
}
