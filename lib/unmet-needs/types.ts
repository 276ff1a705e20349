import type { DeclineReason } from "@/lib/domain/vocabulary/handover-reasons";
import type { NeedArea } from "@/lib/domain/vocabulary/need-areas";

/** Why a need is unmet: a destination declined, or no service is suitable. */
export type UnmetReason = DeclineReason | "none_suitable";

/** Numbers of people with unmet needs. A person with several counts once under each. */
export type UnmetFigures = {
  people: number;
  byArea: Partial<Record<NeedArea, number>>;
  byReason: Partial<Record<UnmetReason, number>>;
};
