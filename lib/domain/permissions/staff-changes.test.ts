import { describe, expect, it } from "vitest";
import { mayChangeStanding, type Standing } from "./staff-changes";

const worker: Standing = { role: "worker", active: true };
const administrator: Standing = { role: "administrator", active: true };
const disabled = (standing: Standing): Standing => ({ ...standing, active: false });

const allowed = { ok: true, value: null };
const none = { isSelf: false, people: 0, otherAdministrators: 1 };

describe("the standing of a member of staff", () => {
  it.each<[string, Standing, Standing]>([
    ["another role", worker, { ...worker, role: "manager" }],
    ["disabled", worker, disabled(worker)],
    ["enabled again", disabled(worker), worker],
    ["no administrator any more, while there is another", administrator, worker],
  ])("may become: %s", (_, before, after) =>
    expect(mayChangeStanding({ ...none, before, after })).toEqual(allowed),
  );

  it.each<[string, Standing]>([
    ["another role", { ...administrator, role: "manager" }],
    ["disabled", disabled(administrator)],
  ])("is not changed by oneself: %s", (_, after) =>
    expect(mayChangeStanding({ ...none, before: administrator, after, isSelf: true })).toEqual({
      ok: false,
      refusal: "yourself",
    }),
  );

  it.each<[string, Standing]>([
    ["another role", { ...administrator, role: "manager" }],
    ["disabled", disabled(administrator)],
  ])("of the last administrator stays: %s", (_, after) =>
    expect(mayChangeStanding({ ...none, before: administrator, after, otherAdministrators: 0 })).toEqual({
      ok: false,
      refusal: "last_administrator",
    }),
  );

  it.each<[string, Standing]>([
    ["another role", { ...worker, role: "commissioner" }],
    ["disabled", disabled(worker)],
  ])("stays while they have people: %s", (_, after) =>
    expect(mayChangeStanding({ ...none, before: worker, after, people: 12 })).toEqual({
      ok: false,
      refusal: { hasPeople: 12 },
    }),
  );

  it("of anybody else may change while there is no administrator", () =>
    expect(
      mayChangeStanding({ ...none, before: worker, after: disabled(worker), otherAdministrators: 0 }),
    ).toEqual(allowed));

  it("is no question when nothing of it changes", () => {
    const same = { ...none, before: administrator, after: administrator };
    expect(mayChangeStanding({ ...same, isSelf: true, people: 3, otherAdministrators: 0 })).toEqual(allowed);
  });
});
