import NextLink from "next/link";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<typeof NextLink>, "prefetch" | "href"> & { href: string };

/**
 * The one way to link inside the product. Never prefetched: fetching a case page early would record in the audit that
 * the person looked at it.
 */
export function Link({ className = "link", ...link }: Props) {
  return <NextLink {...link} prefetch={false} className={className} />;
}
