import { describe, expect, it } from "vitest";
import { mayChangeAccount, type AccountStatus } from "./staff-changes";

const worker: AccountStatus = { role: "worker", active: true };
const administrator: AccountStatus = { role: "administrator", active: true };
const disabled = (status: AccountStatus): AccountStatus => ({ ...status, active: false });

const allowed = { ok: true, value: null };
const none = { isSelf: false, people: 0, otherAdministrators: 1 };

describe("the role and account of a member of staff", () => {
  it.each<[string, AccountStatus, AccountStatus]>([
    ["another role", worker, { ...worker, role: "manager" }],
    ["disabled", worker, disabled(worker)],
    ["enabled again", disabled(worker), worker],
    ["no longer administrator, while there is another", administrator, worker],
  ])("may change: %s", (_, before, after) =>
    expect(mayChangeAccount({ ...none, before, after })).toEqual(allowed),
  );

  it.each<[string, AccountStatus]>([
    ["another role", { ...administrator, role: "manager" }],
    ["disabled", disabled(administrator)],
  ])("cannot be changed by the person themselves: %s", (_, after) =>
    expect(mayChangeAccount({ ...none, before: administrator, after, isSelf: true })).toEqual({
      ok: false,
      refusal: "yourself",
    }),
  );

  it.each<[string, AccountStatus]>([
    ["another role", { ...administrator, role: "manager" }],
    ["disabled", disabled(administrator)],
  ])("cannot be changed for the only administrator: %s", (_, after) =>
    expect(mayChangeAccount({ ...none, before: administrator, after, otherAdministrators: 0 })).toEqual({
      ok: false,
      refusal: "last_administrator",
    }),
  );

  it.each<[string, AccountStatus]>([
    ["another role", { ...worker, role: "commissioner" }],
    ["disabled", disabled(worker)],
  ])("cannot be changed while they have people: %s", (_, after) =>
    expect(mayChangeAccount({ ...none, before: worker, after, people: 12 })).toEqual({
      ok: false,
      refusal: { hasPeople: 12 },
    }),
  );

  it("may change for anyone else while there is no administrator", () =>
    expect(
      mayChangeAccount({ ...none, before: worker, after: disabled(worker), otherAdministrators: 0 }),
    ).toEqual(allowed));

  it("is always allowed when nothing changes", () => {
    const same = { ...none, before: administrator, after: administrator };
    expect(mayChangeAccount({ ...same, isSelf: true, people: 3, otherAdministrators: 0 })).toEqual(allowed);
  });
});
