import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { iconNames } from "./icon";

const require = createRequire(import.meta.url);

async function symbolOf(name: string) {
  const drawing = await readFile(require.resolve(`lucide-static/icons/${name}.svg`), "utf8");
  const shapes = [...drawing.matchAll(/^ {2}(<\w+ .*\/>)$/gm)].map(([, shape]) => shape);
  return `  <symbol id="${name}" viewBox="0 0 24 24">${shapes.join("")}</symbol>`;
}

it("has drawn every icon from the installed package", async () => {
  const symbols = await Promise.all(iconNames.map(symbolOf));
  const sprite = [
    "<!-- Lucide (https://lucide.dev), ISC licence -->",
    '<svg xmlns="http://www.w3.org/2000/svg">',
    ...symbols,
    "</svg>",
    "",
  ].join("\n");

  await expect(sprite).toMatchFileSnapshot("../../public/icons.svg");
});
