import { Tag, type Tone, type Shape } from "@/components/ui/tag";
import type { Notification } from "@/lib/domain/moves/notification";
import { isInformed, professionalOutcomeLabels } from "@/lib/domain/vocabulary/professionals";

type Props = { notification: Pick<Notification, "outcome"> };

/** Whether a professional was told: not yet, tried, or told and with what outcome. */
export function InformedTag({ notification: { outcome } }: Props) {
  if (outcome === null) return <Tag {...shapes.notInformed}>Not told yet</Tag>;
  return (
    <Tag {...(isInformed(outcome) ? shapes.told : shapes.tried)}>{professionalOutcomeLabels[outcome]}</Tag>
  );
}

const shapes = {
  notInformed: { tone: "amber", shape: "square" },
  tried: { tone: "grey", shape: "ring" },
  told: { tone: "green", shape: "circle" },
} as const satisfies Record<string, { tone: Tone; shape: Shape }>;
