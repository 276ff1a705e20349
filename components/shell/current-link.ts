import type { ShellLink } from "@/lib/screens/shell/types";

/** The link that a page belongs to: the one that covers the most of its address. */
export function currentLink(links: readonly ShellLink[], pathname: string): ShellLink | null {
  const reaches = links.map((link) => ({ link, length: reachOf(link, pathname) }));
  const widest = reaches.reduce((best, next) => (next.length > best.length ? next : best), nowhere);
  return widest.link;
}

const nowhere = { link: null as ShellLink | null, length: 0 };

/** How much of an address a link covers, in characters; 0 when it does not. */
const reachOf = ({ href, covers = [] }: ShellLink, pathname: string) =>
  Math.max(
    0,
    ...[href, ...covers]
      .filter((start) => pathname === start || pathname.startsWith(`${start}/`))
      .map((start) => start.length),
  );
