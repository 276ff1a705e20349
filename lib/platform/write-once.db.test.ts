import { expect, it } from "vitest";
import { ok, refuse } from "@/lib/domain/result";
import { aWorker } from "@/prisma/factories/staff";
import { db } from "./db";
import { answeringForm } from "./form-digest";
import { writeOnce } from "./write-once";

async function aForm() {
  const { id: actorId, programmeId } = await aWorker();
  const request = { requestKey: crypto.randomUUID(), actorId, action: "rename" };
  const named = async () => (await db.programme.findUniqueOrThrow({ where: { id: programmeId } })).name;
  const rename = (name: string) =>
    writeOnce(request, async (tx) => {
      await tx.programme.update({ where: { id: programmeId }, data: { name } });
      return ok(name);
    });
  return { request, named, rename, programmeId };
}

it("applies a form once, and answers the same when it comes again", async () => {
  const { named, rename } = await aForm();

  expect(await rename("first")).toEqual({ ok: true, value: "first" });
  expect(await rename("second")).toEqual({ ok: true, value: "first" });
  expect(await named()).toBe("first");
});

it("applies one of two that come at the same moment", async () => {
  const { rename } = await aForm();

  const answers = await Promise.all([rename("one"), rename("other")]);

  expect(answers[0]).toEqual(answers[1]);
});

it("takes everything back with a refusal, so that the fixed form goes through", async () => {
  const { request, named, rename, programmeId } = await aForm();

  const refused = await writeOnce(request, async (tx) => {
    await tx.programme.update({ where: { id: programmeId }, data: { name: "half done" } });
    return refuse("not today");
  });

  expect(refused).toEqual({ ok: false, refusal: "not today" });
  expect(await named()).not.toBe("half done");
  expect(await rename("fixed")).toEqual({ ok: true, value: "fixed" });
});

it("refuses a key that another person or another form has used", async () => {
  const { request, rename } = await aForm();
  await rename("first");
  const nothing = () => Promise.resolve(ok(null));

  expect(await writeOnce({ ...request, action: "other" }, nothing)).toMatchObject({
    refusal: "key_used_elsewhere",
  });
  expect(await writeOnce({ ...request, actorId: null }, nothing)).toMatchObject({
    refusal: "key_used_elsewhere",
  });
});

it("refuses a form that was applied and then changed, so that the change is not lost in silence", async () => {
  const { named, rename } = await aForm();
  const typed = (name: string) => {
    const form = new FormData();
    form.set("name", name);
    return form;
  };

  expect(await answeringForm(typed("first"), () => rename("first"))).toMatchObject({ ok: true });
  expect(await answeringForm(typed("first"), () => rename("first"))).toMatchObject({ ok: true });
  expect(await answeringForm(typed("second"), () => rename("second"))).toMatchObject({
    refusal: "key_used_elsewhere",
  });
  expect(await named()).toBe("first");
});
