import { describe, expect, it } from "vitest";
import { checkPassword } from "@/lib/auth/sign-in";
import { freeAttempts } from "@/lib/auth/delay";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { findPublicProgramme } from "@/lib/programmes/reads";
import { setUp } from "./writes";

const code = "KFMW-7XQP-R3TN";

const given = (over: { code?: string; email?: string } = {}) => ({
  requestKey: newRequestKey(),
  code,
  name: "Dana Fairley",
  email: "dana@example.org",
  newPassword: "gravel tulip ferry",
  programmeName: "York Pathways",
  provider: "Pathways Support CIC",
  commissioner: "Office of the Police, Fire and Crime Commissioner",
  lastReferralOn: calendarDate("2020-07-31"),
  closesOn: calendarDate("2020-09-30"),
  dataEntryClosesOn: calendarDate("2020-10-23"),
  recordsFreezeOn: calendarDate("2020-12-31"),
  ...over,
});

const here = () => ({ code, address: newRequestKey() });

// In this order: the database starts without a programme, and has one from the second test on.
describe("the set-up", () => {
  it("is refused to a person who guesses the code, and while there is no code", async () => {
    const wrong = { ok: false, refusal: "wrong_code" };

    expect(await setUp(given({ code: "guessed" }), here())).toEqual(wrong);
    expect(await setUp(given({ code: "undefined" }), { ...here(), code: undefined })).toEqual(wrong);
    expect(await findPublicProgramme()).toBeNull();
  });

  it("is done once by two people at the same moment, and completely", async () => {
    const forms = [
      given({ email: "dana@example.org" }),
      given({ email: "eve@example.org", code: "kfmw 7xqp r3tn" }),
    ];
    const outcomes = await Promise.all(forms.map((form) => setUp(form, here())));

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, refusal: "done_already" });
    expect(await db.programme.count()).toBe(1);
    expect(await db.staff.count()).toBe(1);
  });

  it("leaves a programme with its dates, and an administrator who can sign in", async () => {
    const { email } = await db.staff.findFirstOrThrow();

    expect(await findPublicProgramme()).toMatchObject({
      name: "York Pathways",
      dates: { closesOn: "2020-09-30", recordsFreezeOn: "2020-12-31" },
    });
    expect(
      await checkPassword({ email, password: "gravel tulip ferry", address: null, device: null }),
    ).toMatchObject({
      ok: true,
    });
    const events = await db.auditEvent.findMany({ orderBy: { id: "asc" } });
    expect(events.map(({ kind }) => kind)).toEqual(["programme_created", "staff_added"]);
  });

  it("delays the right code after wrong ones from the same address, and never refuses it", async () => {
    const from = here();
    for (let count = 0; count < freeAttempts; count++) await setUp(given({ code: "guessed" }), from);

    const started = performance.now();
    expect(await setUp(given(), from)).toEqual({ ok: false, refusal: "done_already" });
    expect(performance.now() - started).toBeGreaterThan(990);
  });
});
