/** The status of a destination. A handover can only be planned with an active one. */
export const destinationStatuses = ["active", "paused", "closing", "inactive"] as const;
export type DestinationStatus = (typeof destinationStatuses)[number];
export const destinationStatusLabels: Record<DestinationStatus, string> = {
  active: "Active",
  paused: "Paused",
  closing: "Closing",
  inactive: "Inactive",
};

/** Whether it accepts new people. */
export const acceptances = ["yes", "limited", "no", "unknown"] as const;
export type Acceptance = (typeof acceptances)[number];
export const acceptanceLabels: Record<Acceptance, string> = {
  yes: "Taking people",
  limited: "Taking some people",
  no: "Not taking people",
  unknown: "Not known",
};

/** Who may refer. Open Referral UK. */
export const referralRoutes = ["self", "professional", "either", "gp_only"] as const;
export type ReferralRoute = (typeof referralRoutes)[number];
export const routeLabels: Record<ReferralRoute, string> = {
  self: "People refer themselves",
  professional: "A professional refers",
  either: "People or professionals refer",
  gp_only: "Only a GP refers",
};
