import type { Result } from "@/lib/domain/result";
import { now } from "./clock";
import { db, type Tx } from "./db";
import { digestOfForm } from "./form-digest";

/** Which form is applied, and who sent it. */
export type Request = { requestKey: string; actorId: string | null; action: string };

type KeyUsedElsewhere = { readonly ok: false; readonly refusal: "key_used_elsewhere" };

/** Carries a refusal out of the transaction, so that nothing of it stays. */
class Refused extends Error {
  constructor(readonly outcome: unknown) {
    super("refused");
  }
}

/**
 * Runs one write in one transaction, at most once for each form. The form's key is claimed first, so the same form sent
 * again, even at the same moment, gets the first answer and changes nothing. A refusal rolls everything back, the key
 * included, so that a corrected form can be sent under the same key. A form that was applied, whose answer was lost,
 * and that was then changed and sent again is refused: its changes would be lost. The answer is stored as JSON; keep
 * it small and without anything personal. Long work such as an import passes `dbForLongWork`.
 */
export async function writeOnce<Outcome extends Result<unknown, unknown>>(
  { requestKey, actorId, action }: Request,
  run: (tx: Tx) => Promise<Outcome>,
  client = db,
): Promise<Outcome | KeyUsedElsewhere> {
  const apply = async (tx: Tx): Promise<Outcome | KeyUsedElsewhere> => {
    const claimed = await tx.requestKey.createMany({
      data: { key: requestKey, staffId: actorId, action, answer: {}, at: now() },
      skipDuplicates: true,
    });
    if (claimed.count === 0) {
      const first = await tx.requestKey.findUniqueOrThrow({ where: { key: requestKey } });
      const { value, form } = first.answer as { value: unknown; form: string };
      if (first.action !== action || first.staffId !== actorId || form !== digestOfForm()) {
        return { ok: false, refusal: "key_used_elsewhere" };
      }
      return { ok: true, value } as Outcome;
    }

    const outcome = await run(tx);
    if (!outcome.ok) throw new Refused(outcome);
    await tx.requestKey.update({
      where: { key: requestKey },
      data: { answer: { value: outcome.value ?? null, form: digestOfForm() } },
    });
    return outcome;
  };

  try {
    return await client.$transaction(apply);
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.outcome as Outcome;
    throw thrown;
  }
}
