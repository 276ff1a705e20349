import { fileURLToPath } from "node:url";
import { compile } from "sass";
import { expect, it } from "vitest";

const { css } = compile(fileURLToPath(new URL("app.scss", import.meta.url)), {
  loadPaths: ["node_modules"],
  quietDeps: true,
});

it.each([
  ["the crown or a crest", /crown|crest/i],
  ["their fonts", /gds|transport|frutiger/i],
  ["their blues", /#1d70b8|#005ea5|#005eb8|#003087/i],
  ["anything to fetch", /url\(|@import/i],
])("does not look like GOV.UK or the NHS: no %s", (_, current) => {
  expect(css).not.toMatch(current);
});
