import { Tag, type Shape, type Tone } from "@/components/ui/tag";
import type { ImportEntry } from "@/lib/imports/types";

const looks: Record<ImportEntry["status"], { tone: Tone; shape: Shape; words: string }> = {
  checked: { tone: "amber", shape: "square", words: "Checked, not confirmed" },
  confirmed: { tone: "green", shape: "circle", words: "Confirmed" },
  undone: { tone: "grey", shape: "ring", words: "Undone" },
};

/** The status of a file. */
export function ImportStatusTag({ status }: Pick<ImportEntry, "status">) {
  const { words, ...look } = looks[status];
  return <Tag {...look}>{words}</Tag>;
}
