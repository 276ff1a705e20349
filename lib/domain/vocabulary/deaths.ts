/** Whether a death was expected. Unless it was, the whole record is kept. */
export const deathExpectations = ["expected", "unexpected", "not_known"] as const;
export type DeathExpectation = (typeof deathExpectations)[number];
export const deathExpectationLabels: Record<DeathExpectation, string> = {
  expected: "Expected",
  unexpected: "Unexpected",
  not_known: "Not known",
};

/** What the recorded day of a death is. */
export const deathDays = ["died_on", "found_on"] as const;
export type DeathDay = (typeof deathDays)[number];
export const deathDayLabels: Record<DeathDay, string> = {
  died_on: "The day on which they died",
  found_on: "The day on which they were found: the day of death is not known",
};
