import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { connection } from "next/server";
import type { ReactNode } from "react";
import "./styles/app.scss";

const text = localFont({
  src: "../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  weight: "200 800",
  variable: "--font-text",
});

/** Letters such as ł and ő in people's names. Listed first, and fetched only when a page has one. */
const more = localFont({
  src: "../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
  weight: "200 800",
  variable: "--font-text-more",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+0100-02BA, U+02BD-02C5, U+1E00-1E9F, U+1EF2-1EFF" }],
});

export const metadata: Metadata = {
  title: { default: "Onward", template: "%s – Onward" },
  description: "Transition caseload tracker for the staff of a closing support service",
  robots: { index: false, follow: false },
  // Phones would turn references and dates into links.
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = { themeColor: "#0f4f4c", colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Pages are rendered for each request: a prerendered page could not carry the request's nonce for its scripts.
  await connection();

  return (
    <html lang="en-GB" className={`${text.variable} ${more.variable}`}>
      <body>{children}</body>
    </html>
  );
}
