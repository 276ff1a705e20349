import { settings } from "@/lib/platform/env";

/** The cookies of a browser that comes by https are bound to this host by their name. */
export const isSecure = () => settings().ONWARD_ORIGIN.startsWith("https:");

/**
 * The names of our cookies. Cookies do not know ports: two instances on one computer would sign each other's
 * people out, so there the port is a part of the name.
 */
export const cookieName = (what: string) =>
  isSecure() ? `__Host-onward-${what}` : `onward-${what}-${settings().PORT}`;
