import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { serve } from "./serve.mjs";

const origin = "http://localhost:3000";
let served: Awaited<ReturnType<typeof serve>> | undefined;
afterEach(() => served?.stop());

/** A product that answers what is missing and what breaks with an empty document, as Next does. */
const product: http.RequestListener = ({ url, headers }, response) => {
  if (url === "/here") return response.end("here");

  response.setHeader("content-type", url === "/file" ? "text/plain" : "text/html; charset=utf-8");
  if (url === "/something-went-wrong") return response.end("Sorry");
  if (url === "/not-saved") return response.end(`Not saved: ${String(headers["x-onward-unsaved"])}`);
  response.statusCode = url === "/broken" ? 500 : 404;
  if (url === "/not-found/page") return response.end("Page not found");
  if (url?.startsWith("/refuses")) {
    response.setHeader("set-cookie", ["onward-unsaved=text; Path=/; Max-Age=0", "other=kept"]);
    response.statusCode = Number(new URL(url, origin).searchParams.get("status"));
    if (response.statusCode === 307) response.setHeader("location", "/sign-in");
  }

  response.flushHeaders();
  response.write("<html id=__next_error__>");
  return response.end("</html>");
};

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

type Asked = { method?: string; body?: string; headers?: Record<string, string> };

async function ask(path: string, { headers, ...init }: Asked = {}) {
  const port = await freePort();
  served = await serve({ port, origin, handle: product });
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    ...init,
    redirect: "manual",
    headers: { origin, ...headers },
  });
  return { status: answer.status, body: await answer.text(), cookie: answer.headers.get("set-cookie") };
}

it("gives a page to read in place of an empty document, under the same status", async () => {
  expect(await ask("/cases/YP-9999")).toMatchObject({ status: 404, body: "Page not found" });
  await served?.stop();
  expect(await ask("/broken")).toMatchObject({ status: 500, body: "Sorry" });
});

it("does so for a form that was sent without JavaScript", async () => {
  expect(await ask("/broken", { method: "POST", body: "words" })).toMatchObject({
    status: 500,
    body: "Sorry",
  });
});

it.each([
  [404, 404],
  [500, 500],
  [307, 403],
])("gives the text of a form back when its page answers %s", async (status, given) => {
  expect(await ask(`/refuses?status=${status}`, { method: "POST", body: "words" })).toEqual({
    status: given,
    body: "Not saved: text",
    cookie: null,
  });
});

it("keeps the text from the browser when the form’s own page has it", async () => {
  expect(await ask("/refuses?status=200", { method: "POST", body: "words" })).toMatchObject({
    status: 200,
    cookie: "other=kept",
  });
});

it("takes no text from a header that a client claims", async () => {
  expect((await ask("/not-saved", { headers: { "x-onward-unsaved": "claimed" } })).body).toBe(
    "Not saved: undefined",
  );
});

it("lets everything else pass as it is", async () => {
  expect(await ask("/here")).toMatchObject({ status: 200, body: "here" });
  await served?.stop();
  expect((await ask("/file")).body).toContain("__next_error__");
});

it("leaves what a script asks for to Next", async () => {
  expect((await ask("/cases/YP-9999", { headers: { rsc: "1" } })).body).toContain("__next_error__");
  await served?.stop();
  expect(
    (await ask("/broken", { method: "POST", body: "x", headers: { "next-action": "1" } })).body,
  ).toContain("__next_error__");
});
