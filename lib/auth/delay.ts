const second = 1000;

/** The longest that an attempt waits. No attempt is refused for having too many before it. In milliseconds. */
export const longestDelay = 30 * second;

/** A few mistypings cost nothing. Then each failure doubles the wait, which starts at one second. */
export const freeAttempts = 3;

/**
 * How many failures cost nothing on a device that has signed in to the account before. Strangers do not add to
 * its count, so this slows down only a person who has the device itself.
 */
export const freeOnKnownDevice = 10;

/** How long the next attempt waits after this many failures, in milliseconds. */
export const delayAfter = (failures: number, free: number): number =>
  failures < free ? 0 : Math.min(longestDelay, second * 2 ** (failures - free));
