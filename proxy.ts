import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment, settings } from "@/lib/platform/env";

/**
 * What every request passes that is not for a static file. It decides nothing about who may see what: that is
 * settled where the data is read, where nothing can go round it.
 */
export function proxy(request: NextRequest) {
  const origin = settings().ONWARD_ORIGIN;
  if (!reading.has(request.method) && request.headers.get("origin") !== origin) return wrongOrigin(origin);

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
  if (origin.startsWith("https:")) {
    response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  }
  return response;
}

export const config = { matcher: "/((?!_next/static/|icons\\.svg$|icon\\.svg$).*)" };

const reading: ReadonlySet<string> = new Set(["GET", "HEAD"]);

/**
 * A form that another site made somebody send is refused. Next compares hosts only and lets a request without an
 * origin pass; every browser that we support names it.
 */
const wrongOrigin = (origin: string) =>
  new NextResponse(
    `Nothing was saved: this was not sent from ${origin}. Open Onward at that address and send it again.\n`,
    { status: 403, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } },
  );

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
