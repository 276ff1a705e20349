import "server-only";
import { dayOf } from "@/lib/domain/calendar/calendar-date";
import { fullDay } from "@/lib/domain/calendar/format";
import { linesOf } from "@/lib/domain/summary/section-text";
import { isList, summarySectionLabels, summarySections } from "@/lib/domain/vocabulary/summary-sections";
import { fingerprintOf } from "./fingerprint";
import { addHeading, addList, addParagraph, finish, newSheets, settable } from "./pdf-blocks";
import type { MadeVersion } from "./types";

type Frozen = Pick<MadeVersion, "number" | "content" | "hash" | "frozenAt"> & { destination: string };

/**
 * A version as a tagged PDF (PDF/UA): title, language, headings, lists, bookmarks, page numbers. It says what was
 * frozen and nothing that came after; a version that is not what its hash says is not made into a file.
 */
export function pdfOf(version: Frozen, { compress = true } = {}): Promise<Uint8Array<ArrayBuffer>> {
  const { number, content, hash, frozenAt, destination } = version;
  if (fingerprintOf(content) !== hash) throw new Error("A frozen summary does not match its hash");

  const name = `Transfer summary ${content.reference}, version ${number}`;
  const sheets = newSheets({ title: name, made: frozenAt, compress });
  const set = (words: string) => settable(sheets, words).words;
  const parts = summarySections.flatMap((section) => {
    const text = content.sections[section];
    return text === undefined ? [] : [{ section, text, lines: linesOf(text) }];
  });

  addHeading(sheets, "H1", name);
  addParagraph(sheets, `For ${set(destination)}. Made on ${fullDay(dayOf(frozenAt))}.`);
  addParagraph(
    sheets,
    "Confidential: it is about a person’s health and life. Keep it as you keep your own records.",
  );
  if (parts.some(({ lines }) => lines.some((line) => !settable(sheets, line).whole))) {
    addParagraph(sheets, "Some characters cannot be set in this file. They stand as “?”: ask for them.");
  }

  for (const { section, text, lines } of parts) {
    addHeading(sheets, "H2", summarySectionLabels[section]);
    const words = lines.map(set);
    if (isList(section) && text?.answer === "words") addList(sheets, words);
    else for (const line of words) addParagraph(sheets, line);
  }

  addHeading(sheets, "H2", "This version");
  addParagraph(sheets, `SHA-256 of its content: ${hash}`);
  return finish(sheets, name);
}
