import { Card } from "@/components/ui/card";
import type { PlainSection } from "@/lib/domain/summary/plain";

/** The copy for the person, section by section. */
export const PlainSections = ({ sections }: { sections: readonly PlainSection[] }) =>
  sections.map(({ section, heading, words }) => (
    <Card key={section} title={heading}>
      {words.split("\n").map((line, at) => (
        <p key={at}>{line}</p>
      ))}
    </Card>
  ));
