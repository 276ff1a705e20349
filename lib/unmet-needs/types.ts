import type { DeclineReason } from "@/lib/domain/vocabulary/handover-reasons";
import type { NeedArea } from "@/lib/domain/vocabulary/need-areas";

/** Why a need stayed unmet: a destination declined, or none was found that could be asked. */
export type UnmetReason = DeclineReason | "none_suitable";

/** People with a need that no destination met; someone with several counts once under each. */
export type UnmetFigures = {
  people: number;
  byArea: Partial<Record<NeedArea, number>>;
  byReason: Partial<Record<UnmetReason, number>>;
};
