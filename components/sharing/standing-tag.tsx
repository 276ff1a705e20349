import { Tag, type Shape, type Tone } from "@/components/ui/tag";
import type { SharingStanding } from "@/lib/domain/facts/sharing-allows";
import { sharingLabels, type SharingDecision } from "@/lib/domain/vocabulary/sharing";

const tones: Record<SharingStanding, { tone: Tone; shape: Shape }> = {
  allowed: { tone: "green", shape: "circle" },
  none: { tone: "amber", shape: "square" },
  approval_missing: { tone: "amber", shape: "square" },
  no: { tone: "red", shape: "triangle" },
};

type Props = { standing: SharingStanding; decision: SharingDecision | null };

/** The decision about sharing with a destination, in two words. */
export const StandingTag = ({ standing, decision }: Props) => (
  <Tag {...tones[standing]}>
    {decision === null ? "Not decided yet" : sharingLabels[decision]}
    {standing === "approval_missing" && ", waits for a manager"}
  </Tag>
);
