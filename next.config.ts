import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // Native code, which a bundle cannot hold.
  serverExternalPackages: ["@node-rs/argon2"],
  // No code path fetches an image for somebody else.
  images: { unoptimized: true },
  experimental: {
    // The longest form is a note; files are sent to route handlers. Next answers a larger body with a bare error.
    serverActions: { bodySizeLimit: "1mb" },
  },
  // For every answer, files included. What depends on the request is in proxy.ts.
  headers: () => [
    {
      source: "/:path*",
      headers: [
        { key: "x-content-type-options", value: "nosniff" },
        { key: "referrer-policy", value: "same-origin" },
        { key: "cross-origin-opener-policy", value: "same-origin" },
        { key: "permissions-policy", value: "camera=(), geolocation=(), microphone=()" },
      ],
    },
  ],
  // Warnings about the inside of govuk-frontend are not ours to mend.
  sassOptions: { quietDeps: true },
};

export default config;
