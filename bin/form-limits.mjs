/**
 * How many fields a form may bring, and how long their names may be. It is looked at before anything else reads the
 * form, in one pass over its bytes: the code that reads forms looks each name up among all the others.
 */

/** The longest form of ours, a list of people to reassign, has about half as many. */
const MOST_FIELDS = 500;
const LONGEST_NAME = 200;

/** The headers of one part of a form: its name, and the name and kind of a file. */
const LONGEST_HEAD = 2_000;

/**
 * @typedef {"too_many_fields" | "long_name" | "unreadable"} FormFault
 * @typedef {{ lengths: Iterable<number> } | null} Fields  the length of each field's name
 */

/** @type {Record<FormFault, { status: number, words: string }>} */
const refusals = {
  too_many_fields: {
    status: 413,
    words: `The form has more than ${MOST_FIELDS} fields. Go back, answer fewer of them and send it again.`,
  },
  long_name: {
    status: 413,
    words: `The form has a field with a name longer than ${LONGEST_NAME} characters. Go back, reload the page and send it again.`,
  },
  unreadable: {
    status: 400,
    words: "The form could not be read. Go back, reload the page and send it again.",
  },
};

/**
 * Why a form is not read, or null. A body that is not a form has no fields.
 * @param {string | undefined} contentType
 * @param {Buffer} body
 * @returns {import("./request-guard.mjs").Refusal | null}
 */
export function formRefusal(contentType, body) {
  const fault = formFault(contentType ?? "", body);
  return fault && { title: "Nothing was saved", ...refusals[fault] };
}

/**
 * @param {string} contentType
 * @param {Buffer} body
 * @returns {FormFault | null}
 */
function formFault(contentType, body) {
  const lengths = nameLengths(contentType, body);
  if (!lengths) return "unreadable";

  let fields = 0;
  for (const length of lengths) {
    fields += 1;
    if (fields > MOST_FIELDS) return "too_many_fields";
    if (length > LONGEST_NAME) return "long_name";
  }
  return null;
}

/**
 * The length of the name of each field; null when different readers could find different fields.
 * @param {string} contentType
 * @param {Buffer} body
 * @returns {Iterable<number> | null}
 */
function nameLengths(contentType, body) {
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) return inPairs(body);
  if (!/multipart/i.test(contentType)) return [];

  // As browsers write it. A second boundary, or one in odd quotes, would be another form to another reader.
  const boundary = /^multipart\/form-data;\s*boundary=(?:"([^"\\]{1,70})"|([^\s";,]{1,70}))$/i.exec(
    contentType,
  );
  return boundary && inParts(body, `--${boundary[1] ?? boundary[2]}`);
}

const AMPERSAND = 0x26;
const EQUALS = 0x3d;

/**
 * Of a body such as `name=answer&other=answer`. The names of our fields have no character that is sent as several.
 * @param {Buffer} body
 */
function* inPairs(body) {
  let start = 0;
  let nameEnd = -1;
  for (let at = 0; at <= body.length; at += 1) {
    if (at < body.length && body[at] !== AMPERSAND) {
      if (nameEnd < 0 && body[at] === EQUALS) nameEnd = at;
      continue;
    }
    if (at > start) yield (nameEnd < 0 ? at : nameEnd) - start;
    start = at + 1;
    nameEnd = -1;
  }
}

/**
 * Of a body in parts, each after a line that begins with the delimiter.
 * @param {Buffer} body
 * @param {string} delimiter
 */
function* inParts(body, delimiter) {
  let at = body.indexOf(delimiter);
  while (at !== -1) {
    const next = body.indexOf(delimiter, at + delimiter.length);
    // What follows the last delimiter is the end of the form.
    if (next !== -1) yield nameLength(body.subarray(at + delimiter.length, next));
    at = next;
  }
}

/**
 * A part without a readable name counts as one whose name is too long.
 * @param {Buffer} part
 */
function nameLength(part) {
  const end = part.subarray(0, LONGEST_HEAD).indexOf("\r\n\r\n");
  const name = /[;\s]name=(?:"((?:\\.|[^"\\])*)"|([^;\s]*))/i.exec(
    part.toString("utf8", 0, Math.max(end, 0)),
  );
  return name ? (name[1] ?? name[2] ?? "").length : Infinity;
}
