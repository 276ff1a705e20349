import { atInstant } from "@/lib/platform/clock";

/** Makes rows as they would have been made at another moment, such as after the clock of a test was moved. */
export const madeAt = <Made>(instant: Date, make: () => Promise<Made>): Promise<Made> =>
  atInstant(instant, make);
