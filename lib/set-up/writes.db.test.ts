import { describe, expect, it } from "vitest";
import { checkPassword } from "@/lib/auth/sign-in";
import { failuresAllowed } from "@/lib/auth/throttle";
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

// In this order: the database begins without a programme, and has one ever after.
describe("the set-up", () => {
  it("is not for whoever guesses the code, nor while there is none", async () => {
    const wrong = { ok: false, refusal: "wrong_code" };

    expect(await setUp(given({ code: "guessed" }), here())).toEqual(wrong);
    expect(await setUp(given({ code: "undefined" }), { ...here(), code: undefined })).toEqual(wrong);
    expect(await findPublicProgramme()).toBeNull();
  });

  it("is done by one of two people at the same moment, wholly", async () => {
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
    expect(await checkPassword({ email, password: "gravel tulip ferry", address: null })).toMatchObject({
      ok: true,
    });
    const events = await db.auditEvent.findMany({ orderBy: { id: "asc" } });
    expect(events.map(({ kind }) => kind)).toEqual(["programme_created", "staff_added"]);
  });

  it("looks at no code after ten wrong ones", async () => {
    for (let count = 0; count < failuresAllowed; count++) await setUp(given({ code: "guessed" }), here());

    expect(await setUp(given(), here())).toMatchObject({ refusal: { waitMinutes: 15 } });
  });
});
