import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // Native code, which a bundle cannot hold, and a library that reads files beside itself.
  serverExternalPackages: ["@node-rs/argon2", "pdfkit"],
  // No code path fetches an image for someone else.
  images: { unoptimized: true },
  // Addresses of earlier versions that people may have kept. The query comes along.
  redirects: () =>
    Promise.resolve([{ source: "/reckoning", destination: "/accounted-for", permanent: true }]),
  experimental: {
    // The longest form is a note; files are sent to route handlers. Next answers a larger body with a bare error.
    serverActions: { bodySizeLimit: "1mb" },
  },
  // `npm test` checks the types of every file. A start of the product does not wait for that again.
  typescript: { ignoreBuildErrors: true },
  // Warnings about the inside of govuk-frontend are not ours to fix.
  sassOptions: { quietDeps: true },
};

export default config;
