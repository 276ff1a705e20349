import { Chips } from "@/components/ui/chips";
import { outstandingReasonLabels, outstandingReasons } from "@/lib/domain/closure/outstanding";
import { hrefOfOutstanding, type OutstandingFilter } from "@/lib/screens/outstanding/schema";
import type { ReasonCounts } from "@/lib/screens/outstanding/types";

/** The reasons why people are outstanding, each with its count. The other filters are kept. */
export function ReasonChips({ filter, byReason }: { filter: OutstandingFilter; byReason: ReasonCounts }) {
  const all = outstandingReasons.reduce((sum, reason) => sum + (byReason[reason] ?? 0), 0);
  const some = outstandingReasons.filter(
    (reason) => reason === filter.reason || byReason[reason] !== undefined,
  );

  return (
    <Chips
      label="Why they are outstanding"
      chips={[
        {
          href: hrefOfOutstanding({ ...filter, reason: null }),
          label: "All",
          count: all,
          isCurrent: filter.reason === null,
        },
        ...some.map((reason) => ({
          href: hrefOfOutstanding({ ...filter, reason }),
          label: outstandingReasonLabels[reason],
          count: byReason[reason] ?? 0,
          isCurrent: reason === filter.reason,
        })),
      ]}
    />
  );
}
