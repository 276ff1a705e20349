import { endReasons, type EndReason } from "@/lib/domain/vocabulary/end-reasons";

/** The positions of everyone who was ever taken on. */
export type Account = {
  opened: number;
  outstanding: number;
  held: number;
  /** Real end reasons; those with no cases are left out. */
  ended: { reason: EndReason; count: number }[];
  /** Duplicates and mistaken entries: counted as opened, shown separately. */
  duplicates: number;
  /** Whether opened equals the sum of the others; if not, someone is missing. */
  isWhole: boolean;
};

type Counts = {
  opened: number;
  /** Not ended, and someone else than the commissioner's office is responsible. The stage cannot say so. */
  outstanding: number;
  /** Not ended, and the office is responsible, whatever the stage. */
  held: number;
  byEndReason: Partial<Record<EndReason, number>>;
};

/** Accounts for everyone: opened = outstanding + held + the sum of all ends. */
export function accountFor({ opened, outstanding, held, byEndReason }: Counts): Account {
  const duplicates = byEndReason.duplicate_or_error ?? 0;
  const ended = endReasons.flatMap((reason) => {
    const count = byEndReason[reason] ?? 0;
    return reason === "duplicate_or_error" || count === 0 ? [] : [{ reason, count }];
  });
  const accounted = outstanding + held + duplicates + ended.reduce((sum, { count }) => sum + count, 0);
  return { opened, outstanding, held, ended, duplicates, isWhole: accounted === opened };
}
