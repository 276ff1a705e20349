import { Tag, type Shape, type Tone } from "@/components/ui/tag";
import { statusLabels, type HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";

const looks: Record<HandoverStatus, { tone: Tone; shape?: Shape }> = {
  draft: { tone: "grey", shape: "ring" },
  referred: { tone: "info" },
  waiting_list: { tone: "amber", shape: "square" },
  accepted: { tone: "info" },
  handing_over: { tone: "info" },
  completed: { tone: "green", shape: "circle" },
  decline_reported: { tone: "red", shape: "triangle" },
  declined: { tone: "grey" },
  person_declined: { tone: "grey" },
  withdrawn: { tone: "grey" },
  broken_down: { tone: "grey" },
  came_back: { tone: "grey" },
};

/** How far a handover has come, in a word or two. */
export const HandoverStatusTag = ({ status }: { status: HandoverStatus }) => (
  <Tag {...looks[status]}>{statusLabels[status]}</Tag>
);
