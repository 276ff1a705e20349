import { Tag, type Tone, type Shape } from "@/components/ui/tag";
import type { Telling } from "@/lib/domain/professionals/telling";
import { isTold, professionalOutcomeLabels } from "@/lib/domain/professionals/vocabulary";

type Props = { telling: Pick<Telling, "outcome"> };

/** Whether a professional was told: not yet, tried, or told and with what outcome. */
export function ToldTag({ telling: { outcome } }: Props) {
  if (outcome === null) return <Tag {...shapes.untold}>Not told yet</Tag>;
  return <Tag {...(isTold(outcome) ? shapes.told : shapes.tried)}>{professionalOutcomeLabels[outcome]}</Tag>;
}

const shapes = {
  untold: { tone: "amber", shape: "square" },
  tried: { tone: "grey", shape: "ring" },
  told: { tone: "green", shape: "circle" },
} as const satisfies Record<string, { tone: Tone; shape: Shape }>;
