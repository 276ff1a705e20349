import type { Shell } from "@/lib/screens/shell/types";

/** The time until support ends, on every staff page. */
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
