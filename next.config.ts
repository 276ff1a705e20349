import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // Native code, which cannot be bundled, and a library that reads files from its own folder.
  serverExternalPackages: ["@node-rs/argon2", "pdfkit"],
  // No route may fetch images on behalf of a client.
  images: { unoptimized: true },
  // Addresses of earlier versions that people may have kept. The query is kept.
  redirects: () =>
    Promise.resolve([{ source: "/reckoning", destination: "/accounted-for", permanent: true }]), // plain-english: the old address
  experimental: {
    // The longest form is a note; files go to route handlers. Next answers a larger body with a bare error.
    serverActions: { bodySizeLimit: "1mb" },
  },
  // `npm test` checks the types of every file. Starting the product does not repeat that.
  typescript: { ignoreBuildErrors: true },
  // Hides warnings from inside govuk-frontend.
  sassOptions: { quietDeps: true },
};

export default config;
