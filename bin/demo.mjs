/** `npm run demo`: the product with the York example; with `-- --fresh` what was entered in it is thrown away. */
import { command } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";

await command(async () => {
  await ensureInstalled();
  const { startProduct } = await import("./product.mjs");
  await startProduct({ kind: "demo", fresh: process.argv.includes("--fresh") });
});
