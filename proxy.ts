import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment } from "@/lib/platform/env";

/**
 * What every request passes that is not for a static file and that the request guard (bin/request-guard.mjs) has let
 * in. It decides nothing about who may see what: that is decided where the data is read, where it cannot be bypassed.
 */
export function proxy(request: NextRequest) {
  const policy = contentSecurityPolicy(
    Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64"),
  );
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and writes it into its own scripts.
  headers.set("content-security-policy", policy);
  // Where to return to after signing in: pages themselves do not know their address.
  headers.set("x-onward-path", request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "no-store");
  return response;
}

export const config = { matcher: "/((?!_next/static/|icons\\.svg$|icon\\.svg$).*)" };

function contentSecurityPolicy(nonce: string) {
  const [evaluating, stylingInline] = isDevelopment() ? [" 'unsafe-eval'", " 'unsafe-inline'"] : ["", ""];
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${evaluating}`,
    `style-src 'self'${stylingInline}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
