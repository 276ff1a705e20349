"use client";

import { usePathname } from "next/navigation";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { ShellLink } from "@/lib/screens/shell/types";
import { currentLink } from "./current-link";

/** As many as fit side by side in a phone's bar. When there are more, the last one opens the rest. */
const placesOnPhone = 5;

/** The main links. The server knows the address as well, so the current one is marked without JavaScript too. */
export function NavLinks({ links }: { links: readonly ShellLink[] }) {
  const pathname = usePathname();
  const current = currentLink(links, pathname);
  const inBar = links.length > placesOnPhone ? placesOnPhone - 1 : links.length;

  const list = (some: readonly ShellLink[]) => (
    <ul>
      {some.map((link) => (
        <li key={link.href}>
          <Link href={link.href} className="nav__link" aria-current={markOf(link, current, pathname)}>
            <Icon name={link.icon} />
            {link.label}
          </Link>
        </li>
      ))}
    </ul>
  );

  return (
    <nav className="nav" aria-label="Main">
      {list(links.slice(0, inBar))}
      {links.length > inBar && (
        // The key closes it again after a link in it was followed.
        <details className="nav__more" key={pathname}>
          <summary>
            <Icon name="ellipsis" />
            More
          </summary>
          {list(links.slice(inBar))}
        </details>
      )}
    </nav>
  );
}

/** `page` for the page itself, `true` for a page below it. */
const markOf = (link: ShellLink, current: ShellLink | null, pathname: string) => {
  if (link !== current) return undefined;
  return link.href === pathname ? "page" : "true";
};
