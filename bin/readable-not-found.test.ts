import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { readableNotFound } from "./readable-not-found.mjs";

const page = "<h1>There is nothing here</h1>";
let server: http.Server | undefined;
afterEach(() => server?.close());

/** A product that answers 404 with an empty document, as Next does, but for an address that no page has. */
const product: http.RequestListener = ({ url }, response) => {
  if (url === "/here") return response.end("here");
  response.statusCode = 404;
  response.setHeader("content-type", url === "/file" ? "text/plain" : "text/html; charset=utf-8");
  if (url === "/not-found/page") {
    response.setHeader("x-drawn", "whole");
    return response.end(page);
  }
  response.flushHeaders();
  response.write("<html id=__next_error__>");
  return response.end("</html>");
};

async function ask(path: string, headers = {}) {
  server = http.createServer((request, response) => {
    const { port } = server?.address() as AddressInfo;
    readableNotFound(product, port)(request, response);
  });
  await new Promise<void>((listening) => server?.listen(0, "127.0.0.1", listening));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    headers,
  });
  return { status: answer.status, drawn: answer.headers.get("x-drawn"), body: await answer.text() };
}

it("gives a page to read in place of an empty document", async () => {
  expect(await ask("/cases/YP-9999")).toEqual({ status: 404, drawn: "whole", body: page });
});

it("lets everything else pass as it is", async () => {
  expect(await ask("/here")).toEqual({ status: 200, drawn: null, body: "here" });
  expect((await ask("/file")).body).toContain("__next_error__");
});

it("leaves what a script asks for to Next", async () => {
  expect((await ask("/cases/YP-9999", { rsc: "1" })).body).toContain("__next_error__");
});
