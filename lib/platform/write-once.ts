import { refuse, type Result } from "@/lib/domain/result";
import { now } from "./clock";
import { db, type Tx } from "./db";

/** Which form is applied, and by whom. */
export type Request = { requestKey: string; actorId: string | null; action: string };

/** Carries a refusal out of the transaction, so that nothing of it stays. */
class Refused extends Error {
  constructor(readonly refusal: unknown) {
    super("refused");
  }
}

/**
 * Runs one write in one transaction, at most once for each form. The form's key is claimed first: whoever sends
 * the same form again, also at the same moment, gets the answer of the first and changes nothing. A refusal
 * rolls everything back, the key included, so that a mended form can be sent under the same key.
 * The answer is stored as JSON; keep it small and without anything personal.
 */
export async function writeOnce<Value, Refusal>(
  { requestKey, actorId, action }: Request,
  run: (tx: Tx) => Promise<Result<Value, Refusal>>,
  limits?: { timeout: number },
): Promise<Result<Value, Refusal | "key_used_elsewhere">> {
  const apply = async (tx: Tx): Promise<Result<Value, Refusal | "key_used_elsewhere">> => {
    const claimed = await tx.requestKey.createMany({
      data: { key: requestKey, staffId: actorId, action, answer: {}, at: now() },
      skipDuplicates: true,
    });
    if (claimed.count === 0) {
      const first = await tx.requestKey.findUniqueOrThrow({ where: { key: requestKey } });
      if (first.action !== action || first.staffId !== actorId) return refuse("key_used_elsewhere");
      return { ok: true, value: (first.answer as { value: Value }).value };
    }

    const result = await run(tx);
    if (!result.ok) throw new Refused(result.refusal);
    await tx.requestKey.update({
      where: { key: requestKey },
      data: { answer: { value: result.value ?? null } as object },
    });
    return result;
  };

  try {
    return await db.$transaction(apply, limits);
  } catch (thrown) {
    if (thrown instanceof Refused) return refuse(thrown.refusal as Refusal);
    throw thrown;
  }
}
