/** Where the example's clock starts: Wednesday 9 September 2020, 09:00 in London. */
export const demoBegins = "2020-09-09T08:00:00.000Z";

/**
 * What the example's clock showed when this process started. The clock has been running since the example was loaded,
 * also while Onward was stopped.
 * @param {string} loadedAt
 */
export const demoNow = (loadedAt, processStart = performance.timeOrigin) =>
  new Date(Date.parse(demoBegins) + Math.max(0, processStart - Date.parse(loadedAt))).toISOString();
