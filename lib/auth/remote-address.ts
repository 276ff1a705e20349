import "server-only";
import { isIPv6 } from "node:net";
import { headers } from "next/headers";

/**
 * The address that a request came from; null when Next is run without our own server. The header is set by
 * bin/request-guard.mjs, from the connection or from a trusted proxy, whatever the request claimed.
 */
export async function remoteAddress(): Promise<string | null> {
  const address = (await headers()).get("x-forwarded-for");
  return address === null ? null : networkOf(address);
}

/**
 * What one visitor's address is counted as. An IPv6 connection has a whole /64 network of addresses to choose from, so
 * only its network counts. An IPv4 address is itself, also when it is written as IPv6.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;

  const [head = "", tail = ""] = (address.split("%", 1)[0] ?? "").toLowerCase().split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const [front, back] = [groups(head), groups(tail)];
  const gap = address.includes("::") ? Array<string>(8 - front.length - back.length).fill("0") : [];
  const network = [...front, ...gap, ...back].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${network.join(":")}::/64`;
}
