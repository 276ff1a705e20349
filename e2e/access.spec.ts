import { expect, type APIRequestContext } from "playwright/test";
import { addressOf, aScene, headersOf, visitors, type Scene, type Visitor } from "./support/scene";
import { routesOf } from "./support/routes";
import { test } from "./support/test";

/** The response to a request for a page. A case that does not exist also gives "missing". */
type Answer = "page" | "busy" | "missing" | "sign in" | `to /${string}`;
type Row = readonly [
  own: Answer,
  other: Answer,
  manager: Answer,
  commissioner: Answer,
  administrator: Answer,
  noOne: Answer,
];

const everyone: Row = ["page", "page", "page", "page", "page", "page"];
const staff: Row = ["page", "page", "page", "page", "page", "sign in"];
const caseStaff: Row = ["page", "page", "page", "missing", "missing", "sign in"];
const ofTheCase: Row = ["page", "missing", "page", "missing", "missing", "sign in"];
/** A commissioning manager reaches only the cases that they hold, so their lists may be empty. */
const withCases: Row = ["page", "page", "page", "page", "missing", "sign in"];
const office: Row = ["missing", "missing", "missing", "page", "missing", "sign in"];
const accountants: Row = ["missing", "missing", "page", "page", "missing", "sign in"];
const managers: Row = ["missing", "missing", "page", "missing", "missing", "sign in"];
const withFigures: Row = ["page", "page", "page", "page", "missing", "sign in"];
const loaders: Row = ["missing", "missing", "page", "missing", "page", "sign in"];
const administrators: Row = ["missing", "missing", "missing", "missing", "page", "sign in"];

/** Who may open which page: its own worker, another worker, manager, commissioner, administrator, no one. */
const pages: Readonly<Record<string, Row>> = {
  "/": ["to /caseload", "to /caseload", "to /caseload", "to /dashboard", "to /staff", "sign in"],
  "/account": staff,
  "/accounted-for": accountants,
  "/caseload": caseStaff,
  "/cases/[reference]": ofTheCase,
  "/cases/[reference]/alerts/[alertId]": ofTheCase,
  "/cases/[reference]/alerts/new": ofTheCase,
  "/cases/[reference]/closure": ofTheCase,
  "/cases/[reference]/closure/[reason]": ofTheCase,
  "/cases/[reference]/contacts/[contactId]/correct": ofTheCase,
  "/cases/[reference]/contacts/[contactId]/entered-in-error": ofTheCase,
  "/cases/[reference]/contacts/new": ofTheCase,
  "/cases/[reference]/crisis/[crisisId]": ofTheCase,
  "/cases/[reference]/crisis/new": ofTheCase,
  "/cases/[reference]/handovers/[handoverId]/[move]": ofTheCase,
  "/cases/[reference]/handovers/[handoverId]/checklist/[entryId]": ofTheCase,
  "/cases/[reference]/handovers/[handoverId]/summary": ofTheCase,
  "/cases/[reference]/handovers/[handoverId]/summary/[section]": ofTheCase,
  "/cases/[reference]/handovers/[handoverId]/summary/plain": ofTheCase,
  "/cases/[reference]/handovers/new": ofTheCase,
  "/cases/[reference]/letters/[letter]": ofTheCase,
  "/cases/[reference]/moves/[move]": ofTheCase,
  "/cases/[reference]/professionals": ofTheCase,
  "/cases/[reference]/professionals/[involvementId]": ofTheCase,
  "/cases/[reference]/professionals/[involvementId]/contact": ofTheCase,
  "/cases/[reference]/professionals/new": ofTheCase,
  "/cases/[reference]/reassign": managers,
  "/cases/[reference]/review": ofTheCase,
  "/cases/[reference]/review/[part]": ofTheCase,
  "/cases/[reference]/sharing/[destinationId]": ofTheCase,
  "/cases/[reference]/sharing/[destinationId]/approve": ofTheCase,
  "/cases/[reference]/sharing/[destinationId]/recall": ofTheCase,
  "/cases/[reference]/sharing/[destinationId]/withdraw": ofTheCase,
  "/cases/new": loaders,
  "/closures/[requestId]/[move]": office,
  "/contacts/new": withCases,
  "/dashboard": withFigures,
  "/destinations": staff,
  "/destinations/[destinationId]": staff,
  "/destinations/[destinationId]/edit": loaders,
  "/destinations/new": loaders,
  "/ended": withFigures,
  "/held": office,
  "/held/[reference]/[move]": office,
  "/holds/[holdId]/[move]": office,
  "/imports": loaders,
  // The manager uploaded it. An administrator sees only files that they uploaded.
  "/imports/[batchId]": managers,
  "/no-responsible-person": accountants,
  // Shown only in response to a form whose page no longer exists; the address itself is empty.
  "/not-saved": ["missing", "missing", "missing", "missing", "missing", "missing"],
  "/other-help": everyone,
  "/outstanding": withFigures,
  "/outstanding/download": withFigures,
  "/overdue": withFigures,
  "/programme": staff,
  // The administrator proposes too until the dates are confirmed.
  "/programme/change": loaders,
  "/programme/changes/[changeId]": staff,
  "/reassign": managers,
  // Shown only to those to whom the records are closed; it leads all others home.
  "/records-closed": ["to /", "to /", "to /", "to /", "to /", "sign in"],
  // A programme is already set up.
  "/set-up": ["missing", "missing", "missing", "missing", "missing", "missing"],
  "/sign-in": ["to /", "to /", "to /", "to /", "to /", "page"],
  "/something-went-wrong": everyone,
  "/staff": loaders,
  "/staff/[staffId]": loaders,
  "/staff/[staffId]/hand-on": managers,
  "/staff/new": administrators,
  "/today": withCases,
  "/unaccounted": accountants,
};

/** Route handlers that are not pages: how each is called, with what, and who gets an answer. */
const handlers: Readonly<Record<string, { form?: Record<string, string>; row: Row }>> = {
  "/api/exports/outstanding": { form: { purpose: "For the table of access." }, row: withFigures },
  "/api/health": { row: everyone },
  // No file is selected: those who may upload one are sent back to select it.
  "/api/imports": {
    form: { requestKey: crypto.randomUUID() },
    row: ["missing", "missing", "to /imports", "missing", "to /imports", "sign in"],
  },
  "/api/imports/[batchId]/problems": { row: managers },
  "/api/imports/template": { row: loaders },
  "/api/summaries/[versionId]/pdf": { row: ofTheCase },
  "/sign-in/busy": { row: ["busy", "busy", "busy", "busy", "busy", "busy"] },
};

let scene: Scene;
let origin: string;
test.beforeAll(async ({ baseURL }) => {
  origin = baseURL ?? "";
  scene = await aScene();
});

test("this table lists every page and nothing else", () => {
  expect(Object.keys(pages)).toEqual(routesOf("page.tsx"));
});

for (const [route, row] of Object.entries(pages)) {
  test(`${route} opens only for those with access`, async ({ request }) => {
    const answers: Answer[] = [];
    for (const visitor of visitors) answers.push(await ask(request, addressOf(route, scene), visitor));

    expect(answers).toEqual(row);
  });
}

test("the second table lists every other route and nothing else", () => {
  expect(Object.keys(handlers)).toEqual(routesOf("route.ts"));
});

for (const [route, { form, row }] of Object.entries(handlers)) {
  test(`${route} answers only those with access`, async ({ request }) => {
    const answers: Answer[] = [];
    for (const visitor of visitors) answers.push(await ask(request, addressOf(route, scene), visitor, form));

    expect(answers).toEqual(row);
  });
}

test("a form posted from another site is refused", async ({ request }) => {
  for (const origin of ["https://elsewhere.example.org", "http://localhost", ""]) {
    const answer = await request.post("/api/exports/outstanding", {
      multipart: { purpose: "Someone else’s." },
      headers: { ...headersOf(scene, "manager"), ...(origin && { origin }) },
    });
    expect(answer.status(), origin).toBe(403);
  }
});

test("another worker’s case gets exactly the same answer as one that does not exist", async ({ request }) => {
  const text = async (reference: string) => {
    const answer = await request.get(`/cases/${reference}`, { headers: headersOf(scene, "other") });
    const nonce = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1] ?? "";
    return (await answer.text()).replaceAll(reference, "REFERENCE").replaceAll(nonce, "NONCE");
  };

  expect(await text("T-nowhere1")).toBe(await text(scene.parts.reference));
});

async function ask(
  request: APIRequestContext,
  address: string,
  visitor: Visitor,
  form?: Record<string, string>,
): Promise<Answer> {
  const headers = headersOf(scene, visitor);
  const answer = form
    ? await request.post(address, { maxRedirects: 0, multipart: form, headers: { ...headers, origin } })
    : await request.get(address, { maxRedirects: 0, headers });
  if (answer.status() === 200) return "page";
  if (answer.status() === 404) return "missing";
  if (answer.status() === 503) return "busy";

  const { pathname } = new URL(answer.headers()["location"] ?? "", origin);
  return pathname === "/sign-in" ? "sign in" : `to ${pathname as `/${string}`}`;
}
