import { settings } from "@/lib/platform/env";

/** Over https, the name of a cookie binds it to this host. */
export const isSecure = () => settings().ONWARD_ORIGIN.startsWith("https:");

/**
 * The names of Onward's cookies. Browsers share cookies between ports: two instances on one computer would sign each
 * other's staff out, so over http the port is part of the name.
 */
export const cookieName = (what: string) =>
  isSecure() ? `__Host-onward-${what}` : `onward-${what}-${settings().PORT}`;
