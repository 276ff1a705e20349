import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { readableAnswers } from "./readable-answers.mjs";

let server: http.Server | undefined;
afterEach(() => server?.close());

/** The forms that the product was sent, by the name that it was given with them. */
const forms = new Set<string | string[] | undefined>();
afterEach(() => forms.clear());

/** A product that answers what is missing and what breaks with an empty document, as Next does. */
const product: http.RequestListener = ({ url, headers }, response) => {
  if (url === "/here") return response.end("here");

  response.setHeader("content-type", url === "/file" ? "text/plain" : "text/html; charset=utf-8");
  if (url === "/something-went-wrong") return response.end("Sorry");
  const form = headers["x-onward-form"];
  response.statusCode = url === "/broken" ? 500 : 404;
  if (url === "/not-found/page") {
    return response.end(forms.has(form) ? "Not saved: your text" : "Page not found");
  }
  if (form !== undefined) forms.add(form);

  response.flushHeaders();
  response.write("<html id=__next_error__>");
  return response.end("</html>");
};

async function ask(path: string, init: RequestInit = {}) {
  server = http.createServer((request, response) => {
    const { port } = server?.address() as AddressInfo;
    readableAnswers(product, port)(request, response);
  });
  await new Promise<void>((listening) => server?.listen(0, "127.0.0.1", listening));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init);
  return { status: answer.status, body: await answer.text() };
}

it("gives a page to read in place of an empty document, under the same status", async () => {
  expect(await ask("/cases/YP-9999")).toEqual({ status: 404, body: "Page not found" });
  expect(await ask("/broken")).toEqual({ status: 500, body: "Sorry" });
});

it("does so for a form that was sent without JavaScript", async () => {
  expect(await ask("/broken", { method: "POST", body: "words" })).toEqual({ status: 500, body: "Sorry" });
});

it("lets the page that is given instead know which form it answers, by a name of our own", async () => {
  const headers = { "x-onward-form": "current" };
  expect((await ask("/cases/YP-9999", { method: "POST", body: "words", headers })).body).toContain(
    "your text",
  );
  expect(forms).not.toContain("current");
});

it("lets everything else pass as it is", async () => {
  expect(await ask("/here")).toEqual({ status: 200, body: "here" });
  expect((await ask("/file")).body).toContain("__next_error__");
});

it("leaves what a script asks for to Next", async () => {
  expect((await ask("/cases/YP-9999", { headers: { rsc: "1" } })).body).toContain("__next_error__");
  expect((await ask("/broken", { headers: { "next-action": "1" } })).body).toContain("__next_error__");
});
