import { expect, type APIRequestContext } from "playwright/test";
import { addressOf, aScene, headersOf, type Scene, type Visitor } from "./support/scene";
import { test } from "./support/test";

const mark = "Only someone with permission can have written this.";

type Attempt = {
  /** The page of the form, and a member of staff who may send it. */
  page: string;
  by: Visitor;
  label: string;
  answers: (scene: Scene) => Record<string, string>;
  /** Staff who cannot open the page, but may have learned how to send its form. */
  refused: readonly Visitor[];
  /** Where the text would show if it was saved. */
  seen: string;
};

const strangers = ["other", "commissioner", "administrator", "no_one"] as const;

const attempts: readonly Attempt[] = [
  {
    page: "/cases/[reference]/contacts/new",
    by: "own",
    label: "Log a contact",
    answers: () => ({
      medium: "phone",
      outcome: "made",
      when: "2020-09-09",
      notes: mark,
      with: "person",
      direction: "from_us",
    }),
    refused: strangers,
    seen: "/cases/[reference]",
  },
  {
    page: "/cases/[reference]/handovers/[handoverId]/[move]",
    by: "own",
    label: "Record receipt",
    answers: () => ({
      who: mark,
      how: "email",
      "happenedOn-day": "9",
      "happenedOn-month": "9",
      "happenedOn-year": "2020",
    }),
    refused: strangers,
    seen: "/cases/[reference]",
  },
  {
    page: "/cases/[reference]/closure/[reason]",
    by: "own",
    label: "Request closure",
    answers: () => ({ details: mark, whyNot: "It was typed in for a trial." }),
    refused: strangers,
    seen: "/cases/[reference]",
  },
  {
    page: "/cases/[reference]/review/[part]",
    by: "own",
    label: "What matters most",
    answers: () => ({ first: mark }),
    refused: strangers,
    seen: "/cases/[reference]",
  },
  {
    page: "/cases/[reference]/professionals/new",
    by: "own",
    label: "Add a professional",
    answers: () => ({ name: mark, role: "gp", organisation: "Priory Medical Group" }),
    refused: strangers,
    seen: "/cases/[reference]",
  },
  {
    page: "/cases/[reference]/crisis/new",
    by: "own",
    label: "Record a crisis contact",
    answers: () => ({
      kind: "police",
      details: mark,
      "happenedOn-day": "8",
      "happenedOn-month": "9",
      "happenedOn-year": "2020",
    }),
    refused: strangers,
    seen: "/cases/[reference]",
  },
  {
    page: "/cases/[reference]/reassign",
    by: "manager",
    label: "Reassign the case",
    answers: ({ otherId }) => ({ workerId: otherId, reason: mark }),
    refused: ["own", ...strangers],
    seen: "/cases/[reference]",
  },
  {
    page: "/destinations/new",
    by: "manager",
    label: "Add a destination",
    answers: () => ({
      name: mark,
      summary: "A service.",
      route: "either",
      status: "active",
      accepting: "yes",
    }),
    refused: ["own", "commissioner", "no_one"],
    seen: "/destinations",
  },
  {
    page: "/staff/new",
    by: "administrator",
    label: "Add a member of staff",
    answers: () => ({ name: mark, email: `${crypto.randomUUID()}@example.org`, role: "manager" }),
    refused: ["own", "manager", "commissioner", "no_one"],
    seen: "/staff",
  },
];

for (const { page, by, label, answers, refused, seen } of attempts) {
  test(`“${label}” is refused to everyone who cannot open its page`, async ({ request, baseURL }) => {
    const scene = await aScene();
    const address = addressOf(page, scene);
    const fields = { ...(await hiddenFields(request, scene, address, by, label)), ...answers(scene) };
    const send = (visitor: Visitor) =>
      request.post(address, {
        multipart: fields,
        maxRedirects: 0,
        headers: { ...headersOf(scene, visitor), origin: baseURL ?? "" },
      });
    const isSeen = async () =>
      (await (await request.get(addressOf(seen, scene), { headers: headersOf(scene, by) })).text()).includes(
        mark,
      );

    for (const visitor of refused) {
      expect((await send(visitor)).status(), visitor).toBeLessThan(500);
      expect(await isSeen(), visitor).toBe(false);
    }

    await send(by);
    expect(await isSeen(), `${by}, who may`).toBe(true);
  });
}

/** The hidden fields of a form, including its action, as a page without JavaScript has them. */
async function hiddenFields(
  request: APIRequestContext,
  scene: Scene,
  address: string,
  visitor: Visitor,
  label: string,
): Promise<Record<string, string>> {
  const html = await (await request.get(address, { headers: headersOf(scene, visitor) })).text();
  const form =
    html.slice(html.search(new RegExp(`<form[^>]*aria-label="${label}"`))).split("</form>")[0] ?? "";
  const hidden = [...form.matchAll(/<input type="hidden"[^>]*?name="([^"]*)"(?:[^>]*?value="([^"]*)")?/g)];
  expect(hidden, `the form “${label}”`).not.toHaveLength(0);
  return Object.fromEntries(
    hidden.map(([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"')]),
  );
}
