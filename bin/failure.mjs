/** Something that a person can fix: what failed, and what to do about it. Printed without a stack. */
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

/**
 * What to print: the message of a failure, plain words when the machine has run out of something, and a stack only
 * for defects.
 * @param {unknown} error
 */
export function wordsOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error instanceof Failure ? error.message : (shortage(error) ?? error.stack ?? error.message);
}

/** @param {Error & { path?: string, address?: string, port?: number }} error */
function shortage(error) {
  const where = error.path ?? (error.port ? `port ${error.port}` : (error.address ?? "what it needs"));
  const code = codeOf(error) ?? "";
  if (/^[0-9A-Z]{5}$/.test(code) && "severity" in error) return `The database refused: ${error.message}.`;
  switch (code) {
    case "EADDRINUSE":
      return `Port ${error.port ?? ""} is already in use.\nStop what uses it, or choose another with PORT.`;
    case "EACCES":
    case "EPERM":
      return `This user may not use ${where}.\nChange who owns it, or choose another.`;
    case "ENOSPC":
      return "The disk is full.\nFree some space and start again.";
    case "EROFS":
      return `${where} cannot be written to.\nChoose another folder with ONWARD_DATA_DIR.`;
    default:
      return undefined;
  }
}

/**
 * The code that Node or PostgreSQL gave an error, such as `EACCES` or `28P01`.
 * @param {unknown} error
 */
export const codeOf = (error) =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
