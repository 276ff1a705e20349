import { Tag, type Shape, type Tone } from "@/components/ui/tag";
import type { SharingStatus } from "@/lib/domain/facts/sharing-allows";
import { sharingLabels, type SharingDecision } from "@/lib/domain/vocabulary/sharing";

const tones: Record<SharingStatus, { tone: Tone; shape: Shape }> = {
  allowed: { tone: "green", shape: "circle" },
  none: { tone: "amber", shape: "square" },
  approval_missing: { tone: "amber", shape: "square" },
  no: { tone: "red", shape: "triangle" },
};

type Props = { status: SharingStatus; decision: SharingDecision | null };

/** The decision about sharing with a destination, in two words. */
export const SharingStatusTag = ({ status, decision }: Props) => (
  <Tag {...tones[status]}>
    {decision === null ? "Not decided yet" : sharingLabels[decision]}
    {status === "approval_missing" && ", waits for a manager"}
  </Tag>
);
