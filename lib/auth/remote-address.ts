import "server-only";
import { headers } from "next/headers";

/**
 * Where a request comes from, as our front door saw it: it sets this header from the connection, whatever the
 * request claimed. Null when Next is run without it.
 */
export const remoteAddress = async (): Promise<string | null> => (await headers()).get("x-forwarded-for");
