import type { ProgrammeSettings } from "./settings";

/** The thresholds that a programme may change. The others are the same for every programme. */
export const thresholdNames = [
  "contactHigh",
  "contactMedium",
  "contactLow",
  "contactNotAssessed",
  "answerWorkingDays",
  "answerWorkingDaysHigh",
  "overlapDays",
  "riskReviewDays",
  "destinationStaleDays",
  "holdReviewDays",
  "dueSoonDays",
] as const;

export type ThresholdName = (typeof thresholdNames)[number];

/** Whole days, calendar days unless the name says working days. */
export type Thresholds = Readonly<Record<ThresholdName, number>>;

type Threshold = {
  readonly label: string;
  readonly unit: "days" | "working days";
  /** The most that may be chosen; one day is the least. */
  readonly most: number;
};

/**
 * The bounds are in code, so that no programme can choose to look after someone less often than the contract allows:
 * contact at high risk and not assessed at most every 7 days, at medium 14, at low 28; a review of a hold at most after 30.
 */
export const thresholds: Readonly<Record<ThresholdName, Threshold>> = {
  contactHigh: { label: "Contact at high risk", unit: "days", most: 7 },
  contactMedium: { label: "Contact at medium risk", unit: "days", most: 14 },
  contactLow: { label: "Contact at low risk", unit: "days", most: 28 },
  contactNotAssessed: { label: "Contact while the risk is not assessed", unit: "days", most: 7 },
  answerWorkingDays: { label: "A destination’s answer to a referral", unit: "working days", most: 20 },
  answerWorkingDaysHigh: {
    label: "A destination’s answer at high risk",
    unit: "working days",
    most: 10,
  },
  overlapDays: { label: "Support by both services before the closing date", unit: "days", most: 28 },
  riskReviewDays: { label: "How long a risk assessment is valid", unit: "days", most: 28 },
  destinationStaleDays: {
    label: "How long an entry of the directory counts as checked",
    unit: "days",
    most: 90,
  },
  holdReviewDays: { label: "The longest time to the next review of a hold", unit: "days", most: 30 },
  dueSoonDays: { label: "How far ahead a date is due soon", unit: "days", most: 14 },
};

/** The thresholds that these settings have. */
export const thresholdsOf = ({ contactDays, ...settings }: ProgrammeSettings): Thresholds => ({
  contactHigh: contactDays.high,
  contactMedium: contactDays.medium,
  contactLow: contactDays.low,
  contactNotAssessed: contactDays.not_assessed,
  answerWorkingDays: settings.answerWorkingDays,
  answerWorkingDaysHigh: settings.answerWorkingDaysHigh,
  overlapDays: settings.overlapDays,
  riskReviewDays: settings.riskReviewDays,
  destinationStaleDays: settings.destinationStaleDays,
  holdReviewDays: settings.holdReviewDays,
  dueSoonDays: settings.dueSoonDays,
});

/** The settings that these thresholds make; what no threshold names stays as it is. */
export const settingsWith = (
  settings: ProgrammeSettings,
  { contactHigh, contactMedium, contactLow, contactNotAssessed, ...others }: Thresholds,
): ProgrammeSettings => ({
  ...settings,
  ...others,
  contactDays: {
    high: contactHigh,
    medium: contactMedium,
    low: contactLow,
    not_assessed: contactNotAssessed,
  },
});

export type ThresholdFault = { readonly field: ThresholdName; readonly sentence: string };

/** One fault for each threshold outside its bounds, and for a lower risk that is looked after more often than a higher. */
export function faultsOfThresholds(chosen: Thresholds): ThresholdFault[] {
  const outside = thresholdNames
    .filter(
      (name) => !Number.isInteger(chosen[name]) || chosen[name] < 1 || chosen[name] > thresholds[name].most,
    )
    .map((field) => ({
      field,
      sentence: `${thresholds[field].label}: enter a number from 1 to ${thresholds[field].most} ${thresholds[field].unit}.`,
    }));
  if (outside.length > 0) return outside;

  const order: readonly (readonly [ThresholdName, ThresholdName, string])[] = [
    ["contactHigh", "contactMedium", "Contact at medium risk cannot be due sooner than at high risk."],
    ["contactMedium", "contactLow", "Contact at low risk cannot be due sooner than at medium risk."],
    ["answerWorkingDaysHigh", "answerWorkingDays", "An answer cannot be due sooner than one at high risk."],
  ];
  return order
    .filter(([higher, lower]) => chosen[lower] < chosen[higher])
    .map(([, field, sentence]) => ({ field, sentence }));
}
