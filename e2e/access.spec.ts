import { expect, type APIRequestContext } from "playwright/test";
import { addressOf, aScene, visitors, type Scene, type Visitor } from "./support/scene";
import { routesOf } from "./support/routes";
import { test } from "./support/test";

/** What somebody gets who asks for an address. Missing is also what they get for a case that does not exist. */
type Answer = "page" | "missing" | "sign in" | `to /${string}`;
type Row = readonly [
  own: Answer,
  other: Answer,
  manager: Answer,
  commissioner: Answer,
  administrator: Answer,
  nobody: Answer,
];

const everybody: Row = ["page", "page", "page", "page", "page", "page"];
const staff: Row = ["page", "page", "page", "page", "page", "sign in"];
const caseStaff: Row = ["page", "page", "page", "missing", "missing", "sign in"];
const ofTheCase: Row = ["page", "missing", "page", "missing", "missing", "sign in"];
const managers: Row = ["missing", "missing", "page", "missing", "missing", "sign in"];
const withFigures: Row = ["page", "page", "page", "page", "missing", "sign in"];
const loaders: Row = ["missing", "missing", "page", "missing", "page", "sign in"];
const administrators: Row = ["missing", "missing", "missing", "missing", "page", "sign in"];

/** Who may open which page: its own worker, another worker, manager, commissioner, administrator, nobody. */
const pages: Readonly<Record<string, Row>> = {
  "/": ["to /caseload", "to /caseload", "to /caseload", "to /dashboard", "to /staff", "sign in"],
  "/account": staff,
  "/caseload": caseStaff,
  "/cases/[reference]": ofTheCase,
  "/cases/[reference]/closure": ofTheCase,
  "/cases/[reference]/closure/decide": managers,
  "/cases/[reference]/contacts/[contactId]/correct": ofTheCase,
  "/cases/[reference]/contacts/[contactId]/entered-in-error": ofTheCase,
  "/cases/[reference]/contacts/new": ofTheCase,
  "/cases/[reference]/handovers/[handoverId]/[move]": ofTheCase,
  "/cases/[reference]/handovers/new": ofTheCase,
  "/cases/[reference]/reassign": managers,
  "/cases/[reference]/reopen": managers,
  "/cases/new": loaders,
  "/contacts/new": caseStaff,
  "/dashboard": withFigures,
  "/destinations": staff,
  "/destinations/[destinationId]": staff,
  "/destinations/[destinationId]/edit": loaders,
  "/destinations/new": loaders,
  "/ended": withFigures,
  "/imports": loaders,
  // It was loaded by the manager; an administrator sees their own files.
  "/imports/[batchId]": managers,
  "/other-help": everybody,
  "/outstanding": withFigures,
  "/outstanding/download": withFigures,
  "/reassign": managers,
  // There is a programme already.
  "/set-up": ["missing", "missing", "missing", "missing", "missing", "missing"],
  "/sign-in": ["to /", "to /", "to /", "to /", "to /", "page"],
  "/staff": loaders,
  "/staff/[staffId]": administrators,
  "/staff/new": administrators,
};

let scene: Scene;
test.beforeAll(async () => {
  scene = await aScene();
});

test("every page of the product is in this table, and no other", () => {
  expect(Object.keys(pages)).toEqual(routesOf("page.tsx"));
});

for (const [route, row] of Object.entries(pages)) {
  test(`${route} opens for whom it should`, async ({ request }) => {
    const answers: Answer[] = [];
    for (const visitor of visitors) answers.push(await ask(request, addressOf(route, scene), visitor));

    expect(answers).toEqual(row);
  });
}

test("a case of somebody else is answered word for word like one that does not exist", async ({
  request,
}) => {
  const text = async (reference: string) => {
    const answer = await request.get(`/cases/${reference}`, as("other"));
    const nonce = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1] ?? "";
    return (await answer.text()).replaceAll(reference, "REFERENCE").replaceAll(nonce, "NONCE");
  };

  expect(await text("T-nowhere1")).toBe(await text(scene.parts.reference));
});

/** The headers of a visitor's browser. */
function as(visitor: Visitor) {
  const cookie = scene.cookies.get(visitor);
  return cookie ? { headers: { cookie: `${cookie.name}=${cookie.value}` } } : {};
}

async function ask(request: APIRequestContext, address: string, visitor: Visitor): Promise<Answer> {
  const answer = await request.get(address, { maxRedirects: 0, ...as(visitor) });
  if (answer.status() === 200) return "page";
  if (answer.status() === 404) return "missing";

  const { pathname } = new URL(answer.headers()["location"] ?? "", "http://localhost");
  return pathname === "/sign-in" ? "sign in" : `to ${pathname as `/${string}`}`;
}
