import "server-only";
import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { typedPassword } from "./password-rules";

/** Argon2id as OWASP advises for a server that also has other work: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What is kept of a password. The hash carries its own cost, so that it can be raised later. */
export const hashPassword = (password: string) => hash(typedPassword(password), cost);

/**
 * Whether a password fits. Without an account the same work is done on a hash that nothing fits, so that the time
 * of the answer does not reveal who has an account.
 */
export async function isPassword(storedHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(storedHash ?? (await noPassword), typedPassword(password));
  return fits && storedHash !== null;
}

const noPassword = hashPassword("the password of no account");

/** Without letters and digits that are easily confused when they are read out or copied from paper. */
const legible = "abcdefghjkmnpqrstuvwxyz23456789";

/** A first password to give to a person: four groups of four, such as `kfmw-7xqp-r3tn-h9dz`, about 79 bits. */
export const newPassword = () => Array.from({ length: 4 }, () => group()).join("-");

const group = () => Array.from({ length: 4 }, () => legible.charAt(randomInt(legible.length))).join("");
