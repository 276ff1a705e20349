import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { recordEvent } from "@/lib/audit/record";
import { hashPassword } from "@/lib/auth/password";
import { succeed, takeTry } from "@/lib/auth/throttle";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import { ok, refuse } from "@/lib/domain/result";
import { now } from "@/lib/platform/clock";
import { writeOnce } from "@/lib/platform/write-once";
import type { SetUp } from "./schema";

/** What stands in place of an account when tries at the code are counted. */
const account = "the set-up code";

/**
 * Creates the programme and its first administrator, for whoever knows the code that the start has printed. It is
 * done once: of two people at the same moment the second finds it done.
 */
export async function setUp(
  { requestKey, code, name, email, newPassword, programmeName, ...programme }: SetUp,
  asked: { code: string | undefined; address: string | null },
) {
  const tried = await takeTry({ account, address: asked.address });
  if (!tried.ok) return tried;
  if (asked.code === undefined || !isSame(code, asked.code)) return refuse("wrong_code");
  await succeed(tried.value);
  const passwordHash = await hashPassword(newPassword);

  return writeOnce({ requestKey, actorId: null, action: "setUp" }, async (tx) => {
    await tx.$executeRaw`LOCK TABLE "programme" IN SHARE ROW EXCLUSIVE MODE`;
    if ((await tx.programme.count()) > 0) return refuse("done_already");

    const at = now();
    const { lastReferralOn, closesOn, dataEntryClosesOn, recordsFreezeOn, ...words } = programme;
    const { id: programmeId } = await tx.programme.create({
      data: {
        ...words,
        name: programmeName,
        lastReferralOn: columnOf(lastReferralOn),
        closesOn: columnOf(closesOn),
        dataEntryClosesOn: columnOf(dataEntryClosesOn),
        recordsFreezeOn: columnOf(recordsFreezeOn),
        createdAt: at,
      },
      select: { id: true },
    });
    const { id: byId } = await tx.staff.create({
      data: {
        name,
        email,
        passwordHash,
        createdAt: at,
        memberships: { create: { programmeId, role: "administrator" } },
      },
      select: { id: true },
    });
    await recordEvent(tx, { programmeId, byId }, { kind: "programme_created" });
    await recordEvent(
      tx,
      { programmeId, byId },
      { kind: "staff_added", staffId: byId, role: "administrator" },
    );
    return ok(null);
  });
}

/** Compared in a time that does not tell how much of a guess is right. */
const isSame = (typed: string, code: string) => timingSafeEqual(digestOf(typed), digestOf(code));

/** Read off a terminal and typed elsewhere: small letters and left-out hyphens are no mistake. */
const digestOf = (text: string) =>
  createHash("sha256")
    .update(text.toUpperCase().replace(/[^A-Z0-9]/g, ""))
    .digest();
