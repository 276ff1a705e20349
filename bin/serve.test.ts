import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "./serve.mjs";

const origin = "http://localhost:3000";
const megabyte = 1024 * 1024;

/** Stands in for Next: says what reached it. */
const handle = async (request: http.IncomingMessage, response: http.ServerResponse) => {
  let length = 0;
  for await (const chunk of request) length += (chunk as Buffer).length;
  response.end(JSON.stringify({ headers: request.headers, length }));
};

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

type Sent = { method?: string; path?: string; headers?: http.OutgoingHttpHeaders; body?: Buffer | Buffer[] };

/** A Buffer is sent with its length, several of them in chunks without one. */
const send = (port: number, { method = "GET", path = "/", headers = {}, body }: Sent) =>
  new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const request = http.request({ host: "127.0.0.1", port, method, path, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.once("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    request.once("error", reject);
    if (Array.isArray(body)) for (const chunk of body) request.write(chunk);
    request.end(Array.isArray(body) ? undefined : body);
  });

describe("the request guard", () => {
  let port: number;
  let served: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    port = await freePort();
    served = await serve({ port, origin, handle });
  });
  afterAll(() => served.stop());

  const post = (over: Sent) => send(port, { method: "POST", headers: { origin }, ...over });
  const reached = ({ body }: { body: string }) =>
    JSON.parse(body) as { headers: http.IncomingHttpHeaders; length: number };

  it("lets a page be read without an origin, and a form be sent with ours", async () => {
    expect(await send(port, {})).toMatchObject({ status: 200 });
    expect(await post({ body: Buffer.from("a=b") })).toMatchObject({ status: 200 });
  });

  it.each([
    ["absent", {}],
    ["null", { origin: "null" }],
    ["another scheme", { origin: "https://localhost:3000" }],
    ["another port", { origin: "http://localhost:3001" }],
    ["another host", { origin: "http://onward.example.org" }],
    ["ours and more", { origin: "http://localhost:3000.example.org" }],
    ["claimed by a forwarded host", { origin: "http://evil.example", "x-forwarded-host": "evil.example" }],
  ])("refuses a form whose origin is %s", async (_, headers) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const answer = await send(port, { method, headers });
      expect(answer.status).toBe(403);
      expect(answer.body).toContain("Nothing was saved");
    }
  });

  it.each(["TRACE", "OPTIONS", "PUT", "PATCH", "DELETE", "PROPFIND"])("refuses %s", async (method) => {
    const answer = await send(port, { method, headers: { origin } });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe("GET, HEAD, POST");
  });

  it.each([
    ["/cases/new", megabyte],
    ["/api/imports", 6 * megabyte],
    ["/api/imports?retry=1", 6 * megabyte],
    ["/api/imports/7", megabyte],
    ["/x?/api/imports", megabyte],
  ])("takes at %s no more than it may bring, counted in chunks too", async (path, limit) => {
    const allowed = Buffer.alloc(limit);
    expect(reached(await post({ path, body: allowed })).length).toBe(limit);
    expect(reached(await post({ path, body: [allowed] })).length).toBe(limit);

    for (const body of [Buffer.alloc(limit + 1), [allowed, Buffer.alloc(1)]]) {
      const answer = await post({ path, body });
      expect(answer.status).toBe(413);
      expect(answer.body).toContain(`larger than ${limit / megabyte} MB`);
    }
  });

  it("believes the socket about where a request comes from, and itself about where it went", async () => {
    const answer = await send(port, {
      headers: {
        host: "evil.example",
        forwarded: "for=10.0.0.1",
        "x-forwarded-for": "10.0.0.1",
        "x-forwarded-host": "evil.example",
        "x-forwarded-proto": "https",
        "x-real-ip": "10.0.0.1",
      },
    });
    const { headers } = reached(answer);
    expect(headers).toMatchObject({
      host: "localhost:3000",
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-host": "localhost:3000",
      "x-forwarded-proto": "http",
    });
    expect(JSON.stringify(headers)).not.toMatch(/evil|10\.0\.0\.1/);
  });

  describe.each([
    [0, "203.0.113.9", "127.0.0.1"],
    [1, undefined, "127.0.0.1"],
    [1, "203.0.113.9", "203.0.113.9"],
    [1, "10.6.6.6, 203.0.113.9", "203.0.113.9"],
    [2, "10.6.6.6, 203.0.113.9, 192.0.2.1", "203.0.113.9"],
    [2, "203.0.113.9", "127.0.0.1"],
    [1, "203.0.113.9:50123", "203.0.113.9"],
    [1, "[2001:db8::7]:50123", "2001:db8::7"],
    [1, "2001:db8::7", "2001:db8::7"],
    [1, "203.0.113.9, unknown", "127.0.0.1"],
    [1, "203.0.113.9,", "127.0.0.1"],
    [1, "203.0.113.999", "127.0.0.1"],
  ])("behind %i trusted proxies", (trustedProxies, forwarded, believed) => {
    it(`takes X-Forwarded-For "${forwarded ?? ""}" as ${believed}`, async () => {
      const other = await freePort();
      const behind = await serve({ port: other, origin, trustedProxies, handle });
      const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
      const answer = await send(other, { headers });
      await behind.stop();
      expect(reached(answer).headers["x-forwarded-for"]).toBe(believed);
    });
  });

  it("hands on no header with which servers hand things on to each other", async () => {
    const claimed = {
      "x-onward-path": "/elsewhere",
      "x-onward-unsaved": "text",
      "x-middleware-subrequest": "proxy",
      "x-middleware-rewrite": "/staff",
      "x-nextjs-data": "1",
      "x-nextjs-request-id": "1",
      "x-matched-path": "/staff",
      "x-now-route-matches": "1",
      "x-invoke-path": "/staff",
      "x-forwarded-port": "1",
      "x-http-method-override": "POST",
      "x-original-url": "/staff",
      "next-resume": "1",
      "next-action": "a form that is not sent",
      via: "1.1 elsewhere",
    };
    const { headers } = reached(
      await send(port, { headers: { ...claimed, rsc: "1", "next-url": "/today" } }),
    );
    expect(Object.keys(headers).filter((name) => name in claimed)).toEqual([]);
    expect(headers).toMatchObject({ rsc: "1", "next-url": "/today" });

    const sent = reached(
      await post({ headers: { origin, "next-action": "a form" }, body: Buffer.from("[]") }),
    );
    expect(sent.headers).toMatchObject({ "next-action": "a form" });
  });

  it("hands on our own cookies, and ignores others and what is malformed", async () => {
    const cookieHandedOn = async (cookie: string) =>
      reached(await send(port, { headers: { cookie } })).headers.cookie;

    expect(await cookieHandedOn("onward-session-3000=a.b_c-d; other=1; onward-session-3000.0=e")).toBe(
      "onward-session-3000=a.b_c-d; onward-session-3000.0=e",
    );
    expect(await cookieHandedOn("__Host-onward-callback=http%3A%2F%2Flocalhost")).toContain("callback");
    for (const bad of [
      "onward-session-3000=\u00e9",
      'onward-refusal-3000={"a":1}',
      "onward-session-3000",
      "=;;=",
      "__proto__=1",
    ]) {
      expect(await cookieHandedOn(bad), bad).toBeUndefined();
    }
  });

  it.each([
    [
      "/sign-in",
      "application/x-www-form-urlencoded",
      (count: number) => Array.from({ length: count }, (_, at) => `${at}=`).join("&"),
    ],
    [
      "/api/imports",
      "multipart/form-data; boundary=line",
      (count: number) =>
        Array.from(
          { length: count },
          (_, at) => `--line\r\nContent-Disposition: form-data; name="${at}"\r\n\r\n\r\n`,
        ).join("") + "--line--",
    ],
  ])("refuses more than 500 fields at %s with words, before Next reads them", async (path, type, form) => {
    const filled = (count: number) =>
      post({ path, headers: { origin, "content-type": type }, body: Buffer.from(form(count)) });
    expect(await filled(500)).toMatchObject({ status: 200 });

    const answer = await filled(12_000);
    expect(answer.status).toBe(413);
    expect(answer.body).toContain("more than 500 fields");
  });

  it("hands on no body with a page that is only read", async () => {
    expect(
      reached(await send(port, { headers: { "content-length": "3" }, body: Buffer.from("a=b") })),
    ).toMatchObject({ length: 0 });
  });

  it("lets go of a request when the browser leaves", async () => {
    let left = () => {};
    const gone = new Promise<void>((resolve) => (left = resolve));
    const other = await freePort();
    const slow = await serve({
      port: other,
      origin,
      handle: (_, response) => void response.once("close", left),
    });
    const request = http.get({ host: "127.0.0.1", port: other }).once("error", () => {});
    await new Promise((resolve) => request.once("socket", (socket) => socket.once("connect", resolve)));
    setTimeout(() => request.destroy(), 50);
    await gone;
    await slow.stop();
  });

  it("puts its headers on every answer, refusals included", async () => {
    for (const answer of [await send(port, {}), await post({ headers: {} })]) {
      expect(answer.headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
      });
      expect(answer.headers["strict-transport-security"]).toBeUndefined();
      expect(answer.headers["x-powered-by"]).toBeUndefined();
    }
  });

  it("asks browsers to stay with https where it is reached by https", async () => {
    const other = await freePort();
    const secure = await serve({ port: other, origin: "https://onward.example.org", handle });
    const answer = await send(other, {});
    await secure.stop();
    expect(answer.headers["strict-transport-security"]).toContain("max-age=31536000");
  });
});

describe("stopping", () => {
  it("answers what is in flight and takes nothing new", async () => {
    const port = await freePort();
    let finish = () => {};
    let begun = () => {};
    const reached = new Promise<void>((resolve) => (begun = resolve));
    const served = await serve({
      port,
      origin,
      handle: async (_, response) => {
        begun();
        await new Promise<void>((resolve) => (finish = resolve));
        response.end("finished");
      },
    });

    const slow = send(port, {});
    await reached;
    const stopped = served.stop();
    await expect(send(port, {})).rejects.toThrow("ECONNREFUSED");
    finish();

    expect((await slow).body).toBe("finished");
    await stopped;
  });

  it("does not wait for connections on which nothing is asked", async () => {
    const port = await freePort();
    const served = await serve({ port, origin, handle });
    const idle = net.connect(port, "127.0.0.1");
    await new Promise((resolve) => idle.once("connect", resolve));
    const closed = new Promise((resolve) => idle.once("close", resolve));
    await served.stop();
    await closed;
  });
});
