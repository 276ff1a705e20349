import pg from "pg";
import { expect, it, vi } from "vitest";
import type { Actor } from "@/lib/domain/permissions/actor";
import { db } from "@/lib/platform/db";
import { aHandover } from "@/prisma/factories/handovers";
import { anInvolvement, aProfessional } from "@/prisma/factories/professionals";
import { aReviewedCase } from "@/prisma/factories/reviews";
import { actorOf, aWorker } from "@/prisma/factories/staff";
import { loadCase } from "./loaders";

const asking = vi.hoisted((): { actor: Actor | null } => ({ actor: null }));
// The reader is read from a cookie, and this test has no browser to hold one.
vi.mock("@/lib/auth/actor", () => ({ requirePermission: () => Promise.resolve(asking.actor) }));

/** A case with the given numbers of handovers, professionals and contacts. */
async function aCaseWith(worker: Actor, handovers: number, professionals: number, contacts: number) {
  const { id: caseId, reference } = await aReviewedCase({ workerId: worker.id });
  for (let at = 0; at < handovers; at += 1) {
    await aHandover({ caseId, kind: at === 0 ? "lead" : "supporting", status: "referred" });
  }
  for (let at = 0; at < professionals; at += 1) {
    const { id } = await aProfessional({ programmeId: worker.programmeId, name: `Dr Osei ${at}` });
    await anInvolvement({ caseId, professionalId: id });
  }
  await db.contact.createMany({
    data: Array.from({ length: contacts }, (_, at) => ({
      caseId,
      authorId: worker.id,
      happenedOn: new Date(Date.UTC(2020, 7, 1 + (at % 30))),
      recordedAt: new Date(Date.UTC(2020, 7, 1 + (at % 30), 12, at % 60)),
      with: "person" as const,
      medium: "phone" as const,
      direction: "from_us" as const,
      result: "made" as const,
      purposes: ["check_in" as const],
      notes: "Spoke for ten minutes.",
    })),
  });
  return reference;
}

it("reads a large case with as many queries as a small one, and ten timeline entries at a time", async () => {
  const worker = actorOf(await aWorker());
  asking.actor = worker;
  const small = await aCaseWith(worker, 1, 1, 1);
  const large = await aCaseWith(worker, 3, 12, 400);
  const query = vi.spyOn(pg.Client.prototype, "query");
  const queriesFor = async (reference: string) => {
    query.mockClear();
    const { handovers, professionals, timeline } = await loadCase(reference, {});
    return {
      size: [handovers.length, professionals.involved.length],
      shown: timeline.items.length,
      queries: query.mock.calls.length,
    };
  };

  const one = await queriesFor(small);
  const many = await queriesFor(large);

  expect(many).toMatchObject({ size: [3, 12], shown: 10 });
  expect(many.queries).toBe(one.queries);
  expect(many.queries).toBeLessThan(120);
});
