import { z } from "zod";

/** How a case is called by the service, in addresses too: letters, digits and hyphens, case as it was given. */
export const reference = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9-]{1,20}$/, "Use letters, digits and hyphens, at most 20.");
