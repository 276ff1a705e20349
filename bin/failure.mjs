/** Something that a person can mend: what failed, and what to do about it. Printed without a stack. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {string} [advice]
   */
  constructor(message, advice) {
    super(advice ? `${message}\n${advice}` : message);
    this.name = "Failure";
  }
}

/** @param {unknown} error */
export const wordsOf = (error) =>
  error instanceof Failure
    ? error.message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);

/**
 * The code that Node or PostgreSQL gave an error, such as `EACCES` or `28P01`.
 * @param {unknown} error
 */
export const codeOf = (error) =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;

/** Ends the process with the words of what went wrong: a stack is shown for defects only. */
export function endOnFailure() {
  process.on("uncaughtException", (error) => {
    console.error(`\n${wordsOf(error)}`);
    process.exit(1);
  });
}
