import { expect, type APIRequestContext, type Page } from "playwright/test";
import { aCase } from "@/prisma/factories/cases";
import { aManager, aSession, aWorker } from "@/prisma/factories/staff";
import { startLater } from "./support/later";
import { addressOf, aScene, headersOf } from "./support/scene";
import { test } from "./support/test";

/*
 * Several processes on one database, and requests that no browser makes.
 */

const note = "Spoke on the doorstep. The new lock works.";

async function fillIn(page: Page) {
  await page.getByLabel("Phone call").check();
  await page.getByLabel("Spoke with them", { exact: true }).check();
  await page.getByLabel("What happened?").fill(note);
}

/** Another process with the same database and clock. */
const secondProcess = () => startLater(new Date(process.env["ONWARD_NOW"] ?? ""));

test("shows the text of a form again when another process answers it @nojs", async ({
  page,
  signInAs,
  browserOf,
  javaScriptEnabled,
}) => {
  // It starts a second server.
  test.slow();
  test.skip(javaScriptEnabled, "With JavaScript the text stays in the page.");
  const second = await secondProcess();
  try {
    const { id, programmeId } = await signInAs("worker");
    const { reference } = await aCase({ workerId: id });
    await aWorker({ programmeId, name: "Ewan Fell" });
    await page.goto(`/cases/${reference}/contacts/new`);
    await fillIn(page);

    const manager = await browserOf(await aManager({ programmeId }));
    await manager.goto(`${second.origin}/cases/${reference}/reassign`);
    await manager.getByLabel("New worker").selectOption("Ewan Fell");
    await manager.getByLabel("Why?").fill("Lives nearer.");
    await manager.getByRole("button", { name: "Reassign" }).click();
    await expect(manager).toHaveURL(/done=/);

    // As behind a load balancer.
    await page.route(`**/cases/${reference}/contacts/new`, async (route, request) => {
      const response = await route.fetch({
        url: request.url().replace(/^http:\/\/[^/]+/, second.origin),
        headers: { ...(await request.allHeaders()), origin: second.origin },
        maxRedirects: 0,
      });
      await route.fulfill({ response });
    });
    await page.getByRole("button", { name: "Save contact" }).click();

    await expect(page.getByRole("heading", { name: "Not saved" })).toBeVisible();
    await expect(page.getByText("This case is not in your caseload.")).toBeVisible();
    await expect(page.getByText(note, { exact: true })).toBeVisible();
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("onward-unsaved");
  } finally {
    await second.stop();
  }
});

test("saves a form once when it reaches two processes at the same time", async ({ request, baseURL }) => {
  const second = await secondProcess();
  try {
    const worker = await aWorker();
    const cookie = await aSession(worker);
    const { reference } = await aCase({ workerId: worker.id });
    const headers = { cookie: `${cookie.name}=${cookie.value}` };
    const path = `/cases/${reference}/contacts/new`;
    const fields = {
      ...(await hiddenFields(request, path, headers)),
      medium: "phone",
      outcome: "made",
      when: "2020-09-09",
      notes: note,
      with: "person",
      direction: "from_us",
    };
    const send = (origin: string) =>
      request.post(origin + path, { multipart: fields, maxRedirects: 0, headers: { ...headers, origin } });

    const sent = await Promise.all([send(baseURL ?? ""), send(second.origin), send(second.origin)]);
    expect(sent.map((answer) => answer.status())).toEqual([303, 303, 303]);
    const page = await (await request.get(`/cases/${reference}`, { headers })).text();
    expect(page.split(`>${note}<`)).toHaveLength(2);
  } finally {
    await second.stop();
  }
});

test("refuses a form with too many fields before it checks who sent it", async ({ request, baseURL }) => {
  const form = new URLSearchParams(Array.from({ length: 15_000 }, (_, at) => [`field${at}`, ""])).toString();
  for (const path of ["/sign-in", "/api/imports"]) {
    const answer = await request.post(path, {
      data: form,
      headers: { origin: baseURL ?? "", "content-type": "application/x-www-form-urlencoded" },
    });
    expect(answer.status(), path).toBe(413);
    expect(await answer.text(), path).toContain("more than 500 fields");
  }
});

test("ignores unknown and malformed cookies", async ({ request }) => {
  const scene = await aScene();
  const session = headersOf(scene, "manager")["cookie"] ?? "";
  const ownName = session.split("=", 1)[0] ?? "";
  const port = process.env["PORT"] ?? "";
  const garbage = [
    "",
    "x",
    "a.b.c",
    "%",
    "%ff%fe",
    "%00",
    "e30.e30.e30.e30.e30",
    '{"key":1}',
    "x".repeat(6_000),
  ];
  const names = [
    ownName,
    `${ownName}.0`,
    `onward-refusal-${port}`,
    `onward-callback-${port}`,
    "onward-unsaved",
  ];

  for (const name of names) {
    for (const value of garbage) {
      const cookie = `${name}=${value}`;
      const alone = await request.get("/caseload", { maxRedirects: 0, headers: { cookie } });
      expect([307, 431], `${cookie.slice(0, 80)}, signed out`).toContain(alone.status());
      if (name.startsWith(ownName)) continue;

      const headers = { cookie: `${cookie}; ${session}` };
      const page = await request.get("/imports?refused=x", { maxRedirects: 0, headers });
      expect(page.status(), `${cookie.slice(0, 80)}, signed in`).toBe(200);
    }
  }
  const unknown =
    "__prerender_bypass=x; __next_preview_data=x; next-auth.session-token=x; __Secure-x=%; theirs";
  const answer = await request.get("/today", { headers: { cookie: `${unknown}; ${session}` } });
  expect(answer.status()).toBe(200);
});

test("ignores internal headers sent by a client", async ({ request }) => {
  const scene = await aScene();
  for (const claimed of [
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    { "x-middleware-rewrite": addressOf("/cases/[reference]", scene) },
    {
      "x-onward-unsaved": Buffer.from('{"status":"refused","message":"Claimed","typed":{}}').toString(
        "base64url",
      ),
    },
    { "x-onward-path": "/somewhere" },
    { "next-action": "0".repeat(42) },
    { "x-matched-path": "/staff", "x-now-route-matches": "1" },
  ]) {
    const signedOut = await request.get("/caseload", { maxRedirects: 0, headers: claimed });
    expect(signedOut.status(), JSON.stringify(claimed)).toBe(307);
    expect(signedOut.headers()["location"], JSON.stringify(claimed)).toBe("/sign-in?next=%2Fcaseload");
    const notSaved = await request.get("/not-saved", { headers: claimed });
    expect(notSaved.status(), JSON.stringify(claimed)).toBe(404);
    expect(await notSaved.text()).not.toContain("Claimed");
  }
});

async function hiddenFields(
  request: APIRequestContext,
  path: string,
  headers: Record<string, string>,
): Promise<Record<string, string>> {
  const html = await (await request.get(path, { headers })).text();
  const form = html.slice(html.search(/<form[^>]*aria-label="Log a contact"/)).split("</form>")[0] ?? "";
  const hidden = [...form.matchAll(/<input type="hidden"[^>]*?name="([^"]*)"(?:[^>]*?value="([^"]*)")?/g)];
  return Object.fromEntries(
    hidden.map(([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"')]),
  );
}
