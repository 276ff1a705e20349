import { endReasons, type EndReason } from "@/lib/domain/case/end-reasons";
import { outstandingStages, type CaseStage } from "@/lib/domain/case/stages";

/** Where everybody is who was ever taken on. */
export type Account = {
  opened: number;
  outstanding: number;
  held: number;
  /** Ends that are real, with those that nobody had left out. */
  ended: { reason: EndReason; count: number }[];
  /** Duplicates and mistaken entries: counted as opened, shown apart. */
  duplicates: number;
  /** Opened is the sum of all others; when it is not, somebody is missing. */
  isWhole: boolean;
};

type Counts = {
  opened: number;
  byStage: Partial<Record<CaseStage, number>>;
  byEndReason: Partial<Record<EndReason, number>>;
};

/** Accounts for everybody: opened = outstanding + held + the sum of all ends. */
export function accountFor({ opened, byStage, byEndReason }: Counts): Account {
  const outstanding = outstandingStages.reduce((sum, stage) => sum + (byStage[stage] ?? 0), 0);
  const held = byStage.held ?? 0;
  const duplicates = byEndReason.duplicate_or_error ?? 0;
  const ended = endReasons.flatMap((reason) => {
    const count = byEndReason[reason] ?? 0;
    return reason === "duplicate_or_error" || count === 0 ? [] : [{ reason, count }];
  });
  const accounted = outstanding + held + duplicates + ended.reduce((sum, { count }) => sum + count, 0);
  return { opened, outstanding, held, ended, duplicates, isWhole: accounted === opened };
}
