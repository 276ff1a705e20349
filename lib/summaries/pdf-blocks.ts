import "server-only";
import path from "node:path";
import PDFDocument from "pdfkit";

/** An element of the structure by which a screen reader finds its way. */
type Element = ReturnType<PDFKit.PDFDocument["struct"]>;

const folder = "node_modules/@expo-google-fonts/atkinson-hyperlegible-next";
const fonts = {
  text: "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
  strong: "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
} as const;

/** PDFKit knows it; its types do not yet. */
const accessible = "PDF/UA" as string as PDFKit.Mixins.PDFSubsets;

const sizes = { h1: 20, h2: 13, text: 10.5, footer: 8.5 };
const margin = 60;
const indent = 14;

export type Sheets = { doc: PDFKit.PDFDocument; root: Element; outline: PDFKit.PDFOutline };

/**
 * An empty document on A4, in which everything that is written has a tag. `made` is no clock: the same makes the same.
 */
export function newSheets({
  title,
  made,
  compress,
}: {
  title: string;
  made: Date;
  compress: boolean;
}): Sheets {
  const doc = new PDFDocument({
    size: "A4",
    margin,
    subset: accessible,
    pdfVersion: "1.7",
    tagged: true,
    lang: "en-GB",
    displayTitle: true,
    bufferPages: true,
    compress,
    info: { Title: title, Creator: "Onward", Producer: "Onward", CreationDate: made },
  });
  for (const [name, file] of Object.entries(fonts)) {
    doc.registerFont(name, path.join(process.cwd(), folder, file));
  }
  doc.font("text").fontSize(sizes.text);
  const root = doc.struct("Document");
  doc.addStructure(root);
  return { doc, root, outline: doc.outline.addItem(title) };
}

/** A heading, with its bookmark unless it is the title. It is never the last line of a page. */
export function addHeading({ doc, root, outline }: Sheets, tag: "H1" | "H2", words: string) {
  const size = tag === "H1" ? sizes.h1 : sizes.h2;
  if (tag === "H2") {
    doc.moveDown(0.8);
    makeRoom(doc, size * 4);
    outline.addItem(words);
  }
  doc.font("strong").fontSize(size);
  addElement(doc, root, tag, () => doc.text(words));
  doc.moveDown(0.3).font("text").fontSize(sizes.text);
}

export function addParagraph({ doc, root }: Sheets, words: string) {
  makeRoom(doc, sizes.text * 2);
  addElement(doc, root, "P", () => doc.text(words));
  doc.moveDown(0.3);
}

export function addList({ doc, root }: Sheets, items: readonly string[]) {
  const list = doc.struct("L");
  root.add(list);
  for (const words of items) {
    makeRoom(doc, sizes.text * 2);
    const item = doc.struct("LI");
    list.add(item);
    const top = doc.y;
    addElement(doc, item, "Lbl", () => doc.text("•", margin, top, { lineBreak: false }));
    addElement(doc, item, "LBody", () => doc.text(words, margin + indent, top));
    item.end();
    doc.moveDown(0.2);
    doc.x = margin;
  }
  list.end();
}

/** Ends the document, with a line at the foot of each page that is not read out again and again. */
export async function finish({ doc, root }: Sheets, footer: string): Promise<Uint8Array<ArrayBuffer>> {
  root.end();
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    // Below the margin, where text would otherwise begin a new page.
    doc.page.margins.bottom = 0;
    doc.fontSize(sizes.footer).markContent("Artifact", { type: "Pagination" });
    doc.text(`${footer}. Page ${page + 1} of ${count}`, margin, doc.page.height - margin / 1.5, {
      lineBreak: false,
    });
    doc.endMarkedContent();
  }
  return collected(doc);
}

/** The words as this type can set them, and whether all of them could be. */
export function settable({ doc }: Sheets, words: string): { words: string; whole: boolean } {
  const { font } = (
    doc as unknown as { _font: { font: { hasGlyphForCodePoint: (code: number) => boolean } } }
  )._font;
  const set = Array.from(words, (letter) =>
    font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) ? letter : "?",
  ).join("");
  return { words: set, whole: set === words };
}

function addElement(doc: PDFKit.PDFDocument, parent: Element, tag: string, write: () => void) {
  const element = doc.struct(tag, {}, write);
  parent.add(element);
  element.end();
}

function makeRoom(doc: PDFKit.PDFDocument, height: number) {
  if (doc.y + height > doc.page.maxY()) doc.addPage();
}

const collected = (doc: PDFKit.PDFDocument) =>
  new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    const parts: Uint8Array[] = [];
    doc.on("data", (part: Uint8Array) => parts.push(part));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(parts))));
    doc.on("error", reject);
    doc.end();
  });
