import { Tag, type Tone, type Shape } from "@/components/ui/tag";
import type { Notification } from "@/lib/domain/moves/notification";
import { professionalOutcomeLabels } from "@/lib/domain/vocabulary/professionals";

type Props = { notification: Pick<Notification, "news" | "informed" | "outcome"> };

/** Whether a professional was informed: not yet, attempted, or informed and with what outcome. */
export function InformedTag({ notification: { news, informed, outcome } }: Props) {
  const label = outcome && professionalOutcomeLabels[outcome];
  if (informed) return <Tag {...shapes.informed}>{label ?? "Informed"}</Tag>;
  return label ? (
    <Tag {...shapes.attempted}>{label}</Tag>
  ) : (
    <Tag {...shapes.notInformed}>
      {news === "informed_of_mistake" ? "Not informed that the death was a mistake" : "Not informed yet"}
    </Tag>
  );
}

const shapes = {
  notInformed: { tone: "amber", shape: "square" },
  attempted: { tone: "grey", shape: "ring" },
  informed: { tone: "green", shape: "circle" },
} as const satisfies Record<string, { tone: Tone; shape: Shape }>;
