import { Card } from "@/components/ui/card";
import type { DeathEffects } from "@/lib/deaths/types";
import { counted } from "@/lib/domain/text/count";

type Props = { name: string; effects: DeathEffects };

/** What recording a death brings about, before it is recorded. */
export const DeathEffectsCard = ({ name, effects }: Props) => (
  <Card title="What happens when you record a death">
    <ul className="plain-list">
      {sentencesOf(name, effects).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  </Card>
);

function sentencesOf(name: string, { withdrawn, toInform, returnsProposal, professionals }: DeathEffects) {
  return [
    `Messages, letters and calls to ${name} stop at once.`,
    ...withdrawn.map((destination) => `The handover to ${destination} ends as withdrawn.`),
    ...toInform.map((destination) => `${destination} must be informed, and you record that you did.`),
    ...(returnsProposal ? ["The hold that waits for the commissioner’s office is returned."] : []),
    ...(professionals > 0
      ? [`${counted(professionals, "professional", "professionals")} must be informed.`]
      : []),
    "A second person must confirm the death by the next working day.",
    "If the death was unexpected, or that is not known, the whole record is kept under a legal hold.",
    "A manager, or the named holder of a held case, can take it back if it was a mistake.",
  ];
}
