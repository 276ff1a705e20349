import { Chips } from "@/components/ui/chips";
import { endReasonLabels, endReasons, type EndReason } from "@/lib/domain/vocabulary/end-reasons";
import { hrefOfEnded } from "@/lib/screens/ended/schema";

type Props = { byReason: Partial<Record<EndReason, number>>; current: EndReason | null };

/** The end reasons, each with its number of cases. */
export function EndedChips({ byReason, current }: Props) {
  const all = endReasons.reduce((sum, reason) => sum + (byReason[reason] ?? 0), 0);
  const some = endReasons.filter((reason) => reason === current || byReason[reason] !== undefined);

  return (
    <Chips
      label="How they ended"
      chips={[
        { href: hrefOfEnded(null), label: "All", count: all, isCurrent: current === null },
        ...some.map((reason) => ({
          href: hrefOfEnded(reason),
          label: endReasonLabels[reason],
          count: byReason[reason] ?? 0,
          isCurrent: reason === current,
        })),
      ]}
    />
  );
}
