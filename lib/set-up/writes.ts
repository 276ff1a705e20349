import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { recordEvent } from "@/lib/audit/record";
import { attempt } from "@/lib/auth/attempt";
import { fromAddress } from "@/lib/auth/attempts";
import { freeAttempts } from "@/lib/auth/delay";
import { hashPassword } from "@/lib/auth/password";
import { columnOf, dayOf } from "@/lib/domain/calendar/calendar-date";
import { ok, refuse } from "@/lib/domain/result";
import { now } from "@/lib/platform/clock";
import { dbForLongWork } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import type { SetUp } from "./schema";

/** Attempts at the code are counted under this name in place of an account. */
const account = "the set-up code";

/**
 * Creates the programme and its first administrator, for a person who knows the code that was printed when Onward
 * started. Done once: of two people at the same moment the second is refused.
 */
export async function setUp(
  { requestKey, code, name, email, newPassword, programmeName, ...programme }: SetUp,
  asked: { code: string | undefined; address: string | null },
) {
  const { outcome } = await attempt({ account, from: fromAddress(asked.address), free: freeAttempts }, () => {
    const isRight = asked.code !== undefined && isSame(code, asked.code);
    return Promise.resolve({ outcome: isRight ? "right" : "wrong" } as const);
  });
  if (outcome !== "right") return refuse(outcome === "wrong" ? "wrong_code" : "busy");
  const passwordHash = await hashPassword(newPassword);

  return writeOnce(
    { requestKey, actorId: null, action: "setUp" },
    async (tx) => {
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
          statusSince: columnOf(dayOf(at)),
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
    },
    dbForLongWork,
  );
}

/** Takes the same time however much of a guess is right. */
const isSame = (typed: string, code: string) => timingSafeEqual(digestOf(typed), digestOf(code));

/** The code is read off a terminal and typed elsewhere: lower case and missing hyphens are accepted. */
const digestOf = (text: string) =>
  createHash("sha256")
    .update(text.toUpperCase().replace(/[^A-Z0-9]/g, ""))
    .digest();
