import type { PlainSection } from "@/lib/domain/summary/plain";

/** The copy for the person, on one sheet. */
export const PlainSections = ({ sections }: { sections: readonly PlainSection[] }) => (
  <div className="card summary-sheet">
    {sections.map(({ section, heading, words }) => (
      <section key={section}>
        <h3>{heading}</h3>
        {words.split("\n").map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </section>
    ))}
  </div>
);
