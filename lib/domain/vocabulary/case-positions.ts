/** Where a person is in the account of a programme. The vocabulary of `positionOf`. */
export const casePositions = ["outstanding", "held", "ended"] as const;

export type CasePosition = (typeof casePositions)[number];
